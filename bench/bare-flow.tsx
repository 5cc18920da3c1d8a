// The floor of the graph: React Flow with its own nodes and edges and no setting but a fixed view. Run in the browser by
// gestures.mjs.
import { ReactFlow, type Edge, type Node, type Viewport } from '@xyflow/react'
import '@xyflow/react/dist/style.css'
import { createRoot } from 'react-dom/client'

interface Given {
  readonly nodes: Node[]
  readonly edges: Edge[]
  /** The canvas of the product's page and what it shows of it. */
  readonly size: { readonly width: number; readonly height: number }
  readonly view: Viewport
}
declare global {
  interface Window {
    openFlow(given: Given): void
  }
}

window.openFlow = ({ nodes, edges, size, view }) => {
  const place = document.getElementById('place')!
  Object.assign(place.style, { width: `${size.width}px`, height: `${size.height}px` })
  createRoot(place).render(
    <ReactFlow defaultNodes={nodes} defaultEdges={edges} defaultViewport={view} minZoom={0.05} />,
  )
}
