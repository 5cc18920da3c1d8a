import type { GraphEdge } from './graph-model'

/** What belongs to the selected node: its own edges and those that lead to it, and its direct neighbours. */
export interface SelectedPath {
  readonly edges: ReadonlySet<string>
  readonly linked: ReadonlySet<string>
  /** Nodes that one of these edges leaves. */
  readonly sources: ReadonlySet<string>
}

export function selectedPath(edges: readonly GraphEdge[], selected: string | undefined): SelectedPath {
  const on = new Set<string>()
  const linked = new Set<string>()
  if (selected === undefined) return { edges: on, linked, sources: new Set() }
  for (const edge of edges) {
    // Only the selected foundation has links, and the keys are three nodes.
    if (edge.source !== selected && edge.target !== selected && edge.kind !== 'link') continue
    on.add(edge.id)
    const other = edge.source === selected ? edge.target : edge.source
    if (other !== 'authorizer' || selected === 'api') linked.add(other)
  }
  // A call comes from the authorizer: a function is reached by the routes that it answers.
  const routes = new Set(
    edges.filter(each => each.target === selected && each.kind === 'traffic').map(each => each.source),
  )
  for (const edge of edges)
    if (edge.kind === 'traffic' && edge.source === 'authorizer' && routes.has(edge.target)) on.add(edge.id)
  const sources = new Set(
    edges
      .filter(each => on.has(each.id) && (each.kind === 'traffic' || each.kind === 'access'))
      .map(each => each.source),
  )
  return { edges: on, linked, sources }
}
