import type { Design } from '@/lib/design/design'
import { isFoundation, type FunctionFace, type GraphEdge, type NodeFace } from '../graph-model'
import { toGraph, type Shown } from '../to-graph'

interface ShownNode {
  readonly id: string
  readonly face: Exclude<NodeFace, { kind: 'environment' }>
}

/**
 * The graph as a Mermaid flowchart, as GitHub draws one: who is called, who answers and what each function may do, always
 * with the secrets; of the other foundations and of what comes with a function, what the page shows. An id says its part,
 * so that a change of the design changes only its own lines.
 */
export function toMermaid(design: Design, showing: Partial<Shown> = {}): string {
  const environment = showing.environment ?? design.environments[0]?.name ?? ''
  // Without problems: a right that is missing is none.
  const { nodes, edges } = toGraph(design, { ...showing, problems: [], environment, foundations: true })
  const shown = nodes.flatMap(({ id, face }) => {
    // Nothing leads to an environment or away from it.
    if (face.kind === 'environment') return []
    const isAsked = showing.foundations || face.kind === 'secret' || !isFoundation(face.kind)
    return isAsked ? [{ id, face }] : []
  })
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
  for (const { id } of nodes) {
    const plain = id.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '')
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
      return `(${quoted(withResources(face))})`
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
    default:
      return `{{${quoted(face.value === '' ? face.name : `${face.name} · ${face.value}`)}}}`
  }
}

/** `get-item + Role · Policy · 4 Alarms` for a function that is open. */
function withResources({ name, resources }: FunctionFace): string {
  if (resources.length === 0) return name
  const rows = resources.map(row => (row.count === 1 ? row.name : `${row.count} ${row.name}`))
  return `${name} + ${rows.join(' · ')}`
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
