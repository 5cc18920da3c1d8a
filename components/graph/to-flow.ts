import { partKey } from '@/lib/cfn/origin'
import type { EdgeData, EdgeState, FlowEdge, FlowNode } from './flow'
import type { GraphModel, GraphNode, Point, Positions } from './graph-model'
import { portsOf } from './ports'
import { isSameWay, type Ways } from './routing'
import type { SelectedPath } from './selected-path'

export interface NodeView {
  readonly positions: Positions
  readonly selected: string | undefined
  /** All that is selected, where that is more than one. */
  readonly together: ReadonlySet<string>
  readonly path: SelectedPath
  /** While a line is drawn: whether each node may be its end. */
  readonly verdicts: ReadonlyMap<string, boolean> | undefined
  readonly readOnly: boolean
}

/** React Flow's nodes; a node that is as before is the same object as before. */
export function toFlowNodes(
  model: GraphModel,
  view: NodeView,
  before: ReadonlyMap<string, FlowNode>,
): FlowNode[] {
  return model.nodes.map(node => {
    const at = view.positions.get(node.id) ?? { x: 0, y: 0 }
    const key = partKey(node.face.part)
    const selected = key === view.selected
    const ariaLabel = view.together.has(key)
      ? `${node.face.label} One of ${view.together.size} selected.`
      : node.face.label
    const className = stateOf(node, view)
    const old = before.get(node.id)
    const isSame =
      old?.data.face === node.face &&
      old.position.x === at.x &&
      old.position.y === at.y &&
      old.className === className &&
      old.ariaLabel === ariaLabel &&
      old.height === node.height &&
      old.width === node.width
    return isSame ? old : flowNode(node, at, { selected, className, ariaLabel }, old)
  })
}

function flowNode(
  node: GraphNode,
  { x, y }: Point,
  state: { selected: boolean; className: string; ariaLabel: string },
  old?: FlowNode,
): FlowNode {
  const { id, width, height, face } = node
  const keepsData = old?.data.face === face
  return {
    id,
    type: face.kind,
    position: { x, y },
    width,
    height,
    // As if measured: nothing is then measured anew.
    measured: { width, height },
    handles: keepsData && old.height === height && old.handles ? old.handles : portsOf(node),
    data: keepsData ? old.data : { face },
    ...state,
    ariaRole: 'group',
    zIndex: state.selected ? 1 : 0,
    ...(state.selected ? { domAttributes: { 'aria-current': true } } : {}),
  }
}

function stateOf(
  { id, face }: GraphNode,
  { selected, together, path, verdicts, readOnly }: NodeView,
): string {
  const verdict = verdicts?.get(id)
  const key = partKey(face.part)
  const isOn = key === selected || together.has(key)
  return [
    isOn && 'on',
    !isOn && path.linked.has(id) && 'linked',
    path.sources.has(id) && 'traced',
    face.flag && (face.flag.severity === 'error' ? 'bad' : 'warn'),
    verdict === true && 'may',
    verdict === false && 'may-not',
    readOnly && 'fixed',
  ]
    .filter(Boolean)
    .join(' ')
}

/** React Flow's edges, the selected and the broken ones last so that they lie on top. */
export function toFlowEdges(
  model: GraphModel,
  ways: Ways,
  path: SelectedPath,
  before: ReadonlyMap<string, FlowEdge>,
): FlowEdge[] {
  const edges = model.edges.flatMap((edge): FlowEdge[] => {
    const way = ways.get(edge.id)
    if (!way) return []
    const state: EdgeState = edge.hasError ? 'bad' : path.edges.has(edge.id) ? 'on' : 'rest'
    const data: EdgeData = {
      kind: edge.kind,
      points: way.points,
      labelAt: way.labelAt,
      label: edge.label,
      title: edge.title,
      state,
    }
    const old = before.get(edge.id)
    if (old?.data && isSameData(old.data, data)) return [old]
    return [
      {
        id: edge.id,
        type: 'graph',
        source: edge.source,
        sourceHandle: 'out',
        target: edge.target,
        targetHandle: edge.targetPort ?? 'in',
        data,
        zIndex: weight[state],
        // Nodes say aloud what they are connected to; the lines are for the eye.
        ariaRole: 'presentation',
        ariaLabel: '',
        domAttributes: { 'aria-hidden': true, 'aria-roledescription': undefined },
      },
    ]
  })
  return edges.sort((a, b) => (a.zIndex ?? 0) - (b.zIndex ?? 0))
}

const weight: Readonly<Record<EdgeState, number>> = { rest: 0, on: 1, bad: 2 }

function isSameData(a: EdgeData, b: EdgeData): boolean {
  return (
    a.kind === b.kind && a.state === b.state && a.label === b.label && a.title === b.title && isSameWay(a, b)
  )
}
