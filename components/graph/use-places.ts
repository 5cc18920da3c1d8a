import { useCallback, useEffect, useMemo, useState } from 'react'
import { isAnotherDesign, useDesignStore } from '@/stores/design-store'
import type { GraphModel, Positions } from './graph-model'
import { openOnly, useGraphView } from './graph-view'
import { layout, type Layout } from './layout'
import { makeRoom } from './make-room'
import { renamedNodes } from './renamed'
import { settle } from './settle'

interface Kept {
  readonly positions: Positions
  readonly moved: ReadonlySet<string>
}
const nothing: Kept = { positions: new Map(), moved: new Set() }

export interface Places {
  readonly layout: Layout
  readonly positions: Positions
  /** Puts nodes, by their ids, to other places at once. */
  move(to: Positions): void
  tidy(): void
}

/**
 * Where the nodes stand. Edits leave everything where it was; tidying up and another design start afresh. What an open node
 * pushes down is not kept, so that folding it takes everything back.
 */
export function usePlaces(model: GraphModel): Places {
  const [kept, setKept] = useState(nothing)
  const computed = useMemo(() => layout(model), [model])
  const isFresh = useDesignStore(({ history }) => history.past.length === 0 && history.future.length === 0)
  // Until the first edit the layout may still follow what is shown, such as a secret.
  const follows = kept.positions.size === 0 || (isFresh && kept.moved.size === 0)
  const positions = useMemo(() => {
    if (follows) return computed.positions
    const settled = settle(model.nodes, computed, kept.positions, kept.moved)
    return isSame(settled, kept.positions) ? kept.positions : settled
  }, [follows, model, computed, kept])

  useEffect(() => {
    // What was removed keeps its place, for when the removal is undone.
    setKept(before =>
      holds(before.positions, positions)
        ? before
        : { ...before, positions: new Map([...before.positions, ...positions]) },
    )
  }, [positions])
  useEffect(
    () =>
      useDesignStore.subscribe((now, before) => {
        if (now.design === before.design) return
        if (isAnotherDesign(now, before)) {
          setKept(nothing)
          openOnly([])
        } else follow(renamedNodes(before.design, now.design), setKept)
      }),
    [],
  )

  const move = useCallback(
    (to: Positions) =>
      setKept(before => {
        const from = before.positions.size === 0 ? positions : before.positions
        return { positions: new Map([...from, ...to]), moved: new Set([...before.moved, ...to.keys()]) }
      }),
    [positions],
  )
  const tidy = useCallback(() => setKept(nothing), [])
  const withRoom = useMemo(() => makeRoom(model.nodes, positions, kept.moved), [model, positions, kept.moved])
  return { layout: computed, positions: withRoom, move, tidy }
}

/** Leaves nodes that were renamed where they stood, and open where they were. */
function follow(renamed: ReadonlyMap<string, string>, setKept: (change: (before: Kept) => Kept) => void) {
  if (renamed.size === 0) return
  const now = (id: string) => renamed.get(id) ?? id
  setKept(({ positions, moved }) => ({
    positions: new Map([...positions].map(([id, at]) => [now(id), at])),
    moved: new Set([...moved].map(now)),
  }))
  const { open } = useGraphView.getState()
  openOnly([...open].map(name => now(`function/${name}`).slice('function/'.length)))
}

function isSame(a: Positions, b: Positions): boolean {
  return a.size === b.size && holds(b, a)
}

function holds(all: Positions, some: Positions): boolean {
  return [...some].every(([id, at]) => all.get(id)?.x === at.x && all.get(id)?.y === at.y)
}
