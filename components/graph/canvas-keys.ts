import type { KeyboardEvent } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import { connectRoute } from '@/lib/design/commands/routes'
import { addFunction } from '@/lib/design/commands/functions'
import { addTable } from '@/lib/design/commands/tables'
import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { duplicatePart } from '../inspector/part-commands'
import { kinds } from '../kinds'
import { removePart } from '../remove-part'
import { addKeys, addKind } from './add-bar'
import { chooseTarget, connect } from './connecting'
import { targetsOf } from './connection-rules'
import { focusInspector, focusName, focusNode } from './focus'
import type { GraphModel, Point, Positions } from './graph-model'
import { useGraphView } from './graph-view'
import { boxesOf, nearest, type Direction } from './nearest'

/** What the keys of the canvas work on. */
export interface CanvasHands {
  readonly canvas: HTMLElement
  readonly model: GraphModel
  readonly positions: Positions
  move(id: string, to: Point): void
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
  const part =
    partAt(hands.model, isNode ? target.dataset.id : undefined) ?? useViewStore.getState().selection
  const isHandled = useGraphView.getState().isAdding
    ? finishAdding(event, hands)
    : perform(event, hands, part)
  if (!isHandled) return
  event.preventDefault()
  event.stopPropagation()
}

function partAt(model: GraphModel, id: string | undefined): Part | undefined {
  return model.nodes.find(each => each.id === id)?.face.part
}

function finishAdding(event: KeyboardEvent, { canvas }: CanvasHands): boolean {
  if (event.key === 'Shift') return false
  useGraphView.setState({ isAdding: false })
  const kind = addKeys[event.key.toLowerCase() as keyof typeof addKeys] as
    (typeof addKeys)[keyof typeof addKeys] | undefined
  if (!kind) return event.key === 'Escape'
  addKind(kind)
  const { selection } = useViewStore.getState()
  if (selection && kind !== 'waf') focusNode(canvas, partKey(selection))
  return true
}

function perform(event: KeyboardEvent, hands: CanvasHands, part: Part | undefined): boolean {
  const mod = event.ctrlKey || event.metaKey
  if (directions.includes(event.key)) return arrow(event, hands, part, mod)
  if (event.shiftKey && !mod && (event.code === 'Digit1' || event.code === 'Digit2')) {
    if (event.code === 'Digit1') hands.fitAll()
    else hands.fitSelection()
    return true
  }
  if (mod) {
    if (event.key.toLowerCase() !== 'd' || !part) return false
    duplicate(part, hands)
    return true
  }
  switch (event.key) {
    case 'a':
      useGraphView.setState({ isAdding: true })
      return true
    case 'c':
      return startConnecting(part)
    case 'Enter':
      if (!part) return false
      useViewStore.getState().select(part)
      focusInspector()
      return true
    case 'F2':
      if (!part) return false
      useViewStore.getState().select(part)
      focusName()
      return true
    case ' ':
      if (part) useViewStore.getState().select(part)
      return true
    case 'Escape':
      useViewStore.getState().select(undefined)
      return true
    case 'Delete':
    case 'Backspace':
      return remove(part, hands)
    default:
      return false
  }
}

function arrow(event: KeyboardEvent, hands: CanvasHands, part: Part | undefined, mod: boolean): boolean {
  const direction = event.key as Direction
  const id = part && partKey(part)
  const at = id === undefined ? undefined : hands.positions.get(id)
  if (event.altKey && id !== undefined && at) {
    const step = event.shiftKey ? 64 : 16
    hands.move(id, { x: at.x + steps[direction].x * step, y: at.y + steps[direction].y * step })
    return true
  }
  if (mod) {
    if (direction === 'ArrowRight' && part) addConnected(part, hands)
    return direction === 'ArrowRight'
  }
  const boxes = boxesOf(hands.model, hands.positions)
  const next = at && id !== undefined ? nearest(boxes, id, direction) : boxes[0]?.id
  const found = partAt(hands.model, next)
  if (!found || next === undefined) return true
  useViewStore.getState().select(found)
  focusNode(hands.canvas, next)
  return true
}

/** A new function for a route, or a new table for a function, with the line between them. */
function addConnected(part: Part, { canvas }: CanvasHands) {
  const { apply } = useDesignStore.getState()
  if (part.kind === 'route') {
    const { name } = part
    apply(`Add a function for ${name}`, design => {
      const added = addFunction(design)
      const last = added.functions.at(-1)
      return added === design || !last ? design : connectRoute(added, name, last.name)
    })
    const last = useDesignStore.getState().design.functions.at(-1)
    if (last) focusPart({ kind: 'function', name: last.name }, canvas)
  } else if (part.kind === 'function') {
    apply(`Add a table for ${part.name}`, design => addTable(design))
    const last = useDesignStore.getState().design.tables.at(-1)
    if (last) requestAnimationFrame(() => connect(part, { part: { kind: 'table', name: last.name } }))
  } else showToast('Nothing new can be connected from here.')
}

function focusPart(part: Part, canvas: HTMLElement) {
  useViewStore.getState().select(part)
  focusNode(canvas, partKey(part))
}

function duplicate(part: Part, { canvas }: CanvasHands) {
  if (part.name === undefined) return showToast(`${kinds[part.kind].title}: every design has exactly one.`)
  duplicatePart(part)
  const { selection } = useViewStore.getState()
  if (selection) focusNode(canvas, partKey(selection))
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
  if (part.name === undefined) {
    showToast(`${kinds[part.kind].title} stays: every design has exactly one.`)
    return true
  }
  const boxes = boxesOf(model, positions)
  const id = partKey(part)
  const next = nearest(boxes, id, 'ArrowDown') ?? nearest(boxes, id, 'ArrowUp')
  const before = useDesignStore.getState().design
  removePart(part)
  if (useDesignStore.getState().design !== before && next !== undefined) focusNode(canvas, next)
  return true
}
