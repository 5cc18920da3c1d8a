'use client'
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
  type FinalConnectionState,
  type OnConnectStartParams,
} from '@xyflow/react'
import '@xyflow/react/dist/base.css'
import { useCallback, useEffect, useState, type MouseEvent } from 'react'
import { partKey } from '@/lib/cfn/origin'
import { list } from '@/lib/design/effects'
import { useReadOnly } from '@/stores/design-store'
import { useLayoutStore } from '@/stores/layout-store'
import { useThemeStore } from '@/stores/theme-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import { kinds } from '../kinds'
import { classNames } from '../ui/class-names'
import { laterComponent } from '../ui/later'
import { partAt } from './acted-on'
import { AddBar } from './add-bar'
import { AlignmentLines } from './alignment-lines'
import { onCanvasKey } from './canvas-keys'
import { ColumnHeads } from './column-heads'
import { ConnectionLine } from './connection-line'
import { connect, drawFrom, dropPending, chooseTarget, useConnecting } from './connecting'
import { edgeTypes } from './edges/graph-edge'
import { EmptyPlaces } from './empty-places'
import type { FlowEdge, FlowNode } from './flow'
import { focusNode, focusNodeOf } from './focus'
import { FoundationsStrip } from './foundations-strip'
import './graph.css'
import { useGraphView } from './graph-view'
import { hit } from './hit'
import { nodeTypes } from './nodes'
import { useClipboard } from './use-clipboard'
import { useDrag } from './use-drag'
import { useFlow } from './use-flow'
import { useKeptFocus } from './use-kept-focus'
import { useViewport } from './use-viewport'
import { zoomLimits } from './view-of'
import { mostOnMap, ZoomTools } from './zoom-tools'

const GraphMap = laterComponent(async () => (await import('./graph-map')).GraphMap)
const GrantPopover = laterComponent(async () => (await import('./grant-popover')).GrantPopover)
const Marquee = laterComponent(async () => (await import('./marquee')).Marquee)
const TargetChooser = laterComponent(async () => (await import('./target-chooser')).TargetChooser)

const manyNodes = 150

/** The graph of the design: what a call passes, who answers it, and what each function may do to which table. */
export function Graph() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  )
}

function Canvas() {
  const [canvas, setCanvas] = useState<HTMLElement | null>(null)
  const readOnly = useReadOnly()
  const theme = useThemeStore(state => state.theme)
  const { model, places, ways, nodes: atRest, edges } = useFlow()
  const { layout, positions, move, tidy } = places
  const { nodes, onNodesChange } = useDrag(model, { nodes: atRest, positions, ways }, move)
  const { isFar, fitAll, fitSelection, showActualSize, onMoveStart } = useViewport(model, positions)
  const { screenToFlowPosition } = useReactFlow<FlowNode, FlowEdge>()
  const pending = useConnecting(state => state.pending)
  const choosing = useConnecting(state => state.choosing)
  const isAdding = useGraphView(state => state.isAdding)
  const hasMap = useLayoutStore(state => state.hasMap)
  const hasRoomForMap = nodes.length <= mostOnMap
  useClipboard(canvas, model)
  useKeptFocus(canvas, nodes)

  useEffect(() => {
    if (!isAdding) return
    const timer = setTimeout(() => useGraphView.setState({ isAdding: false }), 3000)
    return () => clearTimeout(timer)
  }, [isAdding])

  const onNodeClick = useCallback(
    (event: MouseEvent, node: FlowNode) => {
      const { select, toggle } = useViewStore.getState()
      if (event.shiftKey || event.ctrlKey || event.metaKey) toggle(node.data.face.part)
      else select(node.data.face.part)
      focusNode(canvas, node.id)
    },
    [canvas],
  )
  const onEdgeClick = useCallback(
    (_: MouseEvent, { id, source }: FlowEdge) => {
      const part = partAt(model, source)
      if (part) useViewStore.getState().select(part, model.edges.find(each => each.id === id)?.field)
    },
    [model],
  )

  const onConnectStart = useCallback(
    (_: unknown, { nodeId }: OnConnectStartParams) => drawFrom(partAt(model, nodeId ?? undefined)),
    [model],
  )
  const onConnectEnd = useCallback(
    (event: globalThis.MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) => {
      const from = partAt(model, fromNode?.id)
      const point = 'changedTouches' in event ? event.changedTouches[0] : event
      drawFrom(undefined)
      if (!from || !point) return
      const over =
        point.target instanceof Element ? document.elementFromPoint(point.clientX, point.clientY) : null
      const secret = over?.closest<HTMLElement>('[data-secret]')?.dataset.secret
      const target =
        secret === undefined
          ? hit(model, positions, screenToFlowPosition({ x: point.clientX, y: point.clientY }))
          : { part: { kind: 'secret' as const, name: secret } }
      if (target && partKey(target.part) !== partKey(from)) connect(from, target)
    },
    [model, positions, screenToFlowPosition],
  )

  function endConnecting() {
    const { functionName } = pending ?? {}
    dropPending()
    chooseTarget(undefined)
    const { selection } = useViewStore.getState()
    const part = functionName === undefined ? selection : ({ kind: 'function', name: functionName } as const)
    if (part) focusNodeOf(part)
  }

  return (
    <div className="graph">
      <section
        ref={setCanvas}
        className={classNames('canvas', isFar && 'far')}
        aria-label="Graph"
        tabIndex={-1}
        data-region-start
        onKeyDown={event =>
          canvas && onCanvasKey(event, { canvas, model, positions: positions, move, fitAll, fitSelection })
        }
      >
        <ReactFlow<FlowNode, FlowEdge>
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          colorMode={theme}
          onNodesChange={onNodesChange}
          onNodeClick={onNodeClick}
          onEdgeClick={onEdgeClick}
          onPaneClick={() => {
            useViewStore.getState().select(undefined)
            canvas?.focus({ preventScroll: true })
          }}
          onConnectStart={onConnectStart}
          onConnectEnd={onConnectEnd}
          onMoveStart={onMoveStart}
          connectionLineComponent={ConnectionLine}
          connectionRadius={0}
          connectOnClick={false}
          nodesConnectable={!readOnly}
          elementsSelectable={false}
          edgesFocusable={false}
          elevateNodesOnSelect={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          // It would take the space key from everything on the page that is no button, such as a line that opens.
          panActivationKeyCode={null}
          panOnScroll
          zoomOnDoubleClick={false}
          minZoom={zoomLimits.least}
          maxZoom={zoomLimits.most}
          nodeDragThreshold={4}
          onlyRenderVisibleElements={nodes.length > manyNodes}
          attributionPosition="bottom-left"
        >
          <Background variant={BackgroundVariant.Dots} gap={16} size={1.5} />
          <ColumnHeads heads={layout.heads} model={model} />
          <AlignmentLines />
          <EmptyPlaces heads={layout.heads} model={model} readOnly={readOnly} />
          {hasMap && hasRoomForMap && !readOnly && <GraphMap />}
        </ReactFlow>
        {!readOnly && <AddBar />}
        {!readOnly && (
          <ZoomTools
            hasRoomForMap={hasRoomForMap}
            onTidy={() => {
              tidy()
              requestAnimationFrame(fitAll)
            }}
            onFit={fitAll}
            onActualSize={showActualSize}
          />
        )}
        {canvas && <Marquee canvas={canvas} model={model} positions={positions} />}
        <SelectedCount />
        {canvas && pending && (
          <GrantPopover
            key={JSON.stringify(pending)}
            pending={pending}
            canvas={canvas}
            onDone={endConnecting}
          />
        )}
        {canvas && choosing && <TargetChooser from={choosing} canvas={canvas} onDone={endConnecting} />}
      </section>
      <FoundationsStrip />
    </div>
  )
}

/** Says aloud how many are selected, and which. */
function SelectedCount() {
  const selection = useViewStore(state => state.selection)
  const others = useViewStore(state => state.others)
  const names = selectedParts({ selection, others }).map(each => each.name ?? kinds[each.kind].title)
  return (
    <p className="sr" role="status">
      {names.length > 1 && `${names.length} selected: ${list(names)}`}
    </p>
  )
}
