import { partKey } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import type { GraphEdge, NodeFace } from '../graph-model'
import { toGraph } from '../to-graph'

interface ShownNode {
  readonly id: string
  readonly face: Exclude<NodeFace, { kind: 'environment' }>
}

/**
 * The graph as a Mermaid flowchart, as GitHub draws one: who is called, who answers and what each function may do. An id
 * says its part, so that a change of the design changes only its own lines.
 */
export function toMermaid(design: Design): string {
  const [environment] = design.environments
  const secrets = design.secrets.map(each => each.name)
  const { nodes, edges } = toGraph(design, { environment: environment?.name ?? '', secrets })
  // Nothing leads to an environment or away from it.
  const shown = nodes.flatMap(({ id, face }) => (face.kind === 'environment' ? [] : [{ id, face }]))
  const ids = idsOf(shown)
  const lines = [
    'flowchart LR',
    ...shown.map(each => `  ${ids.get(each.id)}${shape(each.face, design)}`),
    ...edges.map(each => `  ${ids.get(each.source)} ${arrow(each, design)} ${ids.get(each.target)}`),
  ]
  return `${lines.join('\n')}\n`
}

/** `function_get_item`; a second part whose letters are the same gets a number. */
function idsOf(nodes: readonly ShownNode[]): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  for (const { id, face } of nodes) {
    const plain = partKey(face.part)
      .replace(/[^A-Za-z0-9]+/g, '_')
      .replace(/_$/, '')
    let free = plain
    for (let number = 2; taken.has(free); number++) free = `${plain}_${number}`
    taken.add(free)
    ids.set(id, free)
  }
  return ids
}

function shape(face: ShownNode['face'], design: Design): string {
  switch (face.kind) {
    case 'table':
      return `[(${quoted(face.name)})]`
    case 'function':
      return `(${quoted(face.name)})`
    case 'secret':
      return `{{${quoted(face.name)}}}`
    case 'route':
      return `[${quoted(`${face.method} ${face.path}`)}]`
    case 'api':
      return `[${quoted(design.api.name)}]`
    case 'waf':
      return `[${quoted('WAF')}]`
    case 'authorizer':
      return `[${quoted('Authorizer')}]`
  }
}

function arrow(edge: GraphEdge, design: Design): string {
  const line = edge.kind === 'guard' ? '-.->' : '-->'
  const label = labelOf(edge, design)
  return label === undefined ? line : `${line}|${quoted(label)}|`
}

/** All the actions of a right, because nobody can point at this line to see the rest. */
function labelOf({ label, field = [] }: GraphEdge, { functions }: Design): string | undefined {
  const [list, position, of, at] = field
  const right =
    list === 'functions' && of === 'access' ? functions[Number(position)]?.access[Number(at)] : undefined
  if (!right) return label
  return `${right.actions.join(' · ')}${right.index === null ? '' : ` on ${right.index}`}`
}

// Mermaid has no escape but the number of a character. Markdown, comments (%%), and `style…:` at a line's start mean
// something even within quotes; an underscore does only at a word's edge.
function quoted(text: string): string {
  const safe = text
    .replace(/\p{C}+/gu, ' ')
    .replace(
      /[^\p{L}\p{M}\p{N} /{}.,·+_-]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/gu,
      found => `#${found.codePointAt(0)};`,
    )
  return `"${safe}"`
}
