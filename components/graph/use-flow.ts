import { useEffect, useMemo, useState } from 'react'
import { partKey } from '@/lib/cfn/origin'
import { useCompiledStore } from '@/stores/compiled-store'
import { useReadOnly } from '@/stores/design-store'
import { useDrawnDesign } from '@/stores/drawn-store'
import { useLayoutStore } from '@/stores/layout-store'
import { useViewStore } from '@/stores/view-store'
import { endsOf, useConnecting } from './connecting'
import { refusal } from './connection-rules'
import type { FlowEdge, FlowNode } from './flow'
import { alarmCount } from './foundations'
import { isFoundation, type GraphEdge, type GraphModel } from './graph-model'
import { useGraphView } from './graph-view'
import { drawnEdge, routeEdges } from './routing'
import { selectedPath } from './selected-path'
import { toFlowEdges, toFlowNodes } from './to-flow'
import { toGraph } from './to-graph'
import { hasShapeOf } from './shape'
import { usePlaces } from './use-places'

/** What was drawn last, so that what is the same stays the same object. */
interface Drawn {
  model?: GraphModel
  shape?: GraphModel
  nodes: ReadonlyMap<string, FlowNode>
  edges: ReadonlyMap<string, FlowEdge>
}

/** The graph of the design in the shown environment, as React Flow takes it. */
export function useFlow() {
  const [drawn] = useState((): Drawn => ({ nodes: new Map(), edges: new Map() }))
  const design = useDrawnDesign()
  const readOnly = useReadOnly()
  const environment = useViewStore(state => state.environment)
  const selection = useViewStore(state => state.selection)
  const others = useViewStore(state => state.others)
  const problems = useCompiledStore(state => state.compiled?.problems)
  const foundations = useLayoutStore(state => state.hasFoundations)
  const open = useGraphView(state => state.open)
  const alarms = useCompiledStore(state => alarmCount(state.compiled?.blocks))
  const from = useConnecting(state => state.from)
  const pending = useConnecting(state => state.pending)

  const foundation = selection && isFoundation(selection.kind) ? selection : undefined
  const model = useMemo(() => {
    const shown = { environment, foundations, foundation, alarms, open, ...(problems ? { problems } : {}) }
    drawn.model = toGraph(design, shown, drawn.model)
    return drawn.model
  }, [drawn, design, environment, problems, foundations, foundation, alarms, open])

  // Most edits change what stands on a node: then no place and no edge is reckoned anew.
  const shape = useMemo(() => {
    if (!drawn.shape || !hasShapeOf(drawn.shape, model)) drawn.shape = model
    return drawn.shape
  }, [drawn, model])
  const places = usePlaces(shape)
  const { positions } = places
  useEffect(() => useGraphView.setState({ model, positions }), [model, positions])
  const selected = selection && partKey(selection)
  const together = useMemo(
    () => new Set(selection && others.length > 0 ? [selection, ...others].map(partKey) : []),
    [selection, others],
  )
  const path = useMemo(() => selectedPath(shape.edges, selected), [shape, selected])
  const verdicts = useMemo(() => {
    if (!from) return undefined
    const others = model.nodes.filter(({ face }) => face.part !== from)
    return new Map(
      others.map(({ id, face }) => [id, refusal(design, from, { part: face.part }) === undefined]),
    )
  }, [model, design, from])

  const nodes = useMemo(() => {
    const next = toFlowNodes(model, { positions, selected, together, path, verdicts, readOnly }, drawn.nodes)
    drawn.nodes = new Map(next.map(each => [each.id, each]))
    return next
  }, [drawn, model, positions, selected, together, path, verdicts, readOnly])

  const ways = useMemo(() => routeEdges(shape, positions), [shape, positions])
  const edges = useMemo(() => {
    const next = toFlowEdges(shape, ways, path, drawn.edges)
    drawn.edges = new Map(next.map(each => [each.id, each]))
    if (!pending) return next
    const [source, target] = endsOf(pending)
    const line: GraphEdge = {
      id: drawnEdge,
      kind: 'access',
      source,
      target,
      targetPort: pending.index === undefined ? undefined : `index/${pending.index}`,
    }
    const way = routeEdges({ nodes: shape.nodes, edges: [line] }, positions).get(drawnEdge)
    if (!way) return next
    const data = { kind: 'drawn' as const, points: way.points, state: 'on' as const }
    return [
      ...next,
      {
        id: drawnEdge,
        type: 'graph',
        source,
        sourceHandle: 'out',
        target,
        targetHandle: 'in',
        data,
        zIndex: 3,
      },
    ]
  }, [drawn, shape, positions, ways, path, pending])

  return { model, places, ways, nodes, edges }
}
