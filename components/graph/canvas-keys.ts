import type { KeyboardEvent } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import { connectRoute } from '@/lib/design/commands/routes'
import { addFunction } from '@/lib/design/commands/functions'
import { addTable } from '@/lib/design/commands/tables'
import { useDesignStore } from '@/stores/design-store'
import { copiedKinds } from '@/lib/design/commands/copy-parts'
import { partNames } from '@/lib/design/parts'
import { showToast } from '@/stores/toast-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import { duplicatePart } from '../inspector/part-commands'
import { kinds } from '../kinds'
import { askAndRemove, removeAtOnce } from '../remove-part'
import { actedOn, nodesOf, partAt, shifted } from './acted-on'
import { addKeys, addKind } from './add-bar'
import { chooseTarget, connect } from './connecting'
import { targetsOf } from './connection-rules'
import { focusInspector, focusName, focusNode, focusNodeOf } from './focus'
import type { GraphModel, Point, Positions } from './graph-model'
import { toggleOpen, useGraphView } from './graph-view'
import { boxesOf, nearest, type Direction } from './nearest'
import { duplicate } from './use-clipboard'

/** What the keys of the canvas work on. */
export interface CanvasHands {
  readonly canvas: HTMLElement
  readonly model: GraphModel
  readonly positions: Positions
  move(to: Positions): void
  fitAll(): void
  fitSelection(): void
}

const directions = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const steps: Readonly<Record<Direction, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** The keys of the canvas. They count only while a node or the canvas itself has the focus. */
export function onCanvasKey(event: KeyboardEvent<HTMLElement>, hands: CanvasHands): void {
  const target = event.target as HTMLElement
  const isNode = target.classList.contains('react-flow__node')
  if (!isNode && target !== hands.canvas) return
  const id = isNode ? target.dataset.id : undefined
  const part = partAt(hands.model, id) ?? useViewStore.getState().selection
  const isHandled = useGraphView.getState().isAdding
    ? finishAdding(event)
    : perform(event, hands, part, actedOn(hands.model, id))
  if (!isHandled) return
  event.preventDefault()
  event.stopPropagation()
}

function finishAdding(event: KeyboardEvent): boolean {
  if (event.key === 'Shift') return false
  useGraphView.setState({ isAdding: false })
  const kind = addKeys[event.key.toLowerCase() as keyof typeof addKeys] as
    (typeof addKeys)[keyof typeof addKeys] | undefined
  if (!kind) return event.key === 'Escape'
  addKind(kind)
  const { selection } = useViewStore.getState()
  if (selection && kind !== 'waf') focusNodeOf(selection)
  return true
}

function perform(
  event: KeyboardEvent,
  hands: CanvasHands,
  part: Part | undefined,
  parts: readonly Part[],
): boolean {
  const mod = event.ctrlKey || event.metaKey
  if (directions.includes(event.key)) {
    return event.altKey ? moveAll(event, hands, parts) : arrow(event, hands, part, mod)
  }
  if (event.shiftKey && !mod && (event.code === 'Digit1' || event.code === 'Digit2')) {
    if (event.code === 'Digit1') hands.fitAll()
    else hands.fitSelection()
    return true
  }
  if (mod && event.key.toLowerCase() === 'a') {
    selectEverything()
    return true
  }
  if (mod) {
    if (event.key.toLowerCase() !== 'd' || !part) return false
    if (parts.length > 1) void duplicate(parts)
    else duplicateOne(part)
    return true
  }
  switch (event.key) {
    case 'a':
      useGraphView.setState({ isAdding: true })
      return true
    case 'c':
      return startConnecting(part)
    case 'o':
      if (part?.kind !== 'function') return false
      toggleOpen(part.name)
      return true
    case 'Enter':
      if (!part) return false
      if (parts.length === 1) useViewStore.getState().select(part)
      focusInspector()
      return true
    case 'F2':
      if (!part) return false
      useViewStore.getState().select(part)
      focusName()
      return true
    case ' ':
      if (part && event.shiftKey) useViewStore.getState().toggle(part)
      else if (part) useViewStore.getState().select(part)
      return true
    case 'Escape':
      useViewStore.getState().select(undefined)
      return true
    case 'Delete':
    case 'Backspace':
      return parts.length > 1 ? removeAll(parts, hands) : remove(part, hands)
    default:
      return false
  }
}

function arrow(event: KeyboardEvent, hands: CanvasHands, part: Part | undefined, mod: boolean): boolean {
  const direction = event.key as Direction
  const id = (event.target as HTMLElement).dataset.id ?? (part && [...nodesOf(hands.model, [part])][0])
  if (mod) {
    if (direction === 'ArrowRight' && part) addConnected(part)
    return direction === 'ArrowRight'
  }
  const boxes = boxesOf(hands.model, hands.positions)
  const isThere = id !== undefined && hands.positions.has(id)
  const next = isThere ? nearest(boxes, id, direction) : boxes[0]?.id
  const found = partAt(hands.model, next)
  if (!found || next === undefined) return true
  if (event.shiftKey && part) extendTo(part, found)
  else useViewStore.getState().select(found)
  focusNode(hands.canvas, next)
  return true
}

/** Moves the nodes of parts by 16 px, with Shift by 64. */
function moveAll(event: KeyboardEvent, hands: CanvasHands, parts: readonly Part[]): boolean {
  const step = event.shiftKey ? 64 : 16
  const { x, y } = steps[event.key as Direction]
  const to = shifted(hands.positions, nodesOf(hands.model, parts), { x: x * step, y: y * step })
  if (to.size > 0) hands.move(to)
  else showToast('Nothing is selected that could be moved.')
  return true
}

/** Selects a part beside all that is selected; where that is nothing, beside the one that has the focus. */
function extendTo(focused: Part, to: Part) {
  const parts = selectedParts(useViewStore.getState())
  const from = parts.length > 0 ? parts : [focused]
  const isIn = from.some(each => partKey(each) === partKey(to))
  if (!isIn) useViewStore.getState().selectAll([...from, to])
}

/** Selects all that can be copied, the part that is shown first. */
function selectEverything() {
  const { design } = useDesignStore.getState()
  const all: Part[] = copiedKinds.flatMap(kind => partNames(design, kind).map(name => ({ kind, name })))
  const { selection, selectAll } = useViewStore.getState()
  const first = selection && all.find(each => partKey(each) === partKey(selection))
  selectAll(first ? [first, ...all.filter(each => each !== first)] : all)
}

/** A new function for a route, or a new table for a function, with the line between them. */
function addConnected(part: Part) {
  const { apply } = useDesignStore.getState()
  if (part.kind === 'route') {
    const { name } = part
    const isTaken = apply(`Add a function for ${name}`, design => {
      const added = addFunction(design)
      const last = added.functions.at(-1)
      return added === design || !last ? design : connectRoute(added, name, last.name)
    })
    if (!isTaken) return
    const last = useDesignStore.getState().design.functions.at(-1)
    if (last) focusPart({ kind: 'function', name: last.name })
  } else if (part.kind === 'function') {
    if (!apply(`Add a table for ${part.name}`, design => addTable(design))) return
    const last = useDesignStore.getState().design.tables.at(-1)
    if (last) requestAnimationFrame(() => connect(part, { part: { kind: 'table', name: last.name } }))
  } else showToast('Nothing new can be connected from here.')
}

function focusPart(part: Part) {
  useViewStore.getState().select(part)
  focusNodeOf(part)
}

function duplicateOne(part: Part) {
  if (part.name === undefined) return showToast(`${kinds[part.kind].title}: every design has exactly one.`)
  duplicatePart(part)
  const { selection } = useViewStore.getState()
  if (selection) focusNodeOf(selection)
}

function startConnecting(part: Part | undefined): boolean {
  if (!part || useDesignStore.getState().own) return false
  if (targetsOf(useDesignStore.getState().design, part).length === 0) {
    showToast(
      part.kind === 'route' || part.kind === 'function'
        ? 'The design has nothing yet to connect it to.'
        : 'Lines begin at a route or a function.',
    )
    return true
  }
  useViewStore.getState().select(part)
  chooseTarget(part)
  return true
}

function remove(part: Part | undefined, { canvas, model, positions }: CanvasHands): boolean {
  if (!part) return false
  const boxes = boxesOf(model, positions)
  const id = partKey(part)
  const next = nearest(boxes, id, 'ArrowDown') ?? nearest(boxes, id, 'ArrowUp')
  const before = useDesignStore.getState().design
  removeAtOnce([part])
  if (useDesignStore.getState().design !== before && next !== undefined) focusNode(canvas, next)
  return true
}

function removeAll(parts: readonly Part[], { canvas }: CanvasHands): boolean {
  const before = useDesignStore.getState().design
  askAndRemove(parts)
  if (useDesignStore.getState().design !== before) focusNode(canvas, '', 0)
  return true
}
