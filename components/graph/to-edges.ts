import { partKey, type Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import type { LambdaFunction } from '@/lib/design/function'
import { handlerGrant } from '@/lib/design/handler-grant'
import { routeKey } from '@/lib/design/route'
import { indexNames } from '@/lib/design/table'
import { pathText, type Problem } from '@/lib/problem'
import { actionsLabel } from './faces'
import type { Foundation } from './foundations'
import { isFoundation, type GraphEdge } from './graph-model'
import { listed } from '@/lib/design/listed'

/**
 * Who calls, uses and asks whom, and what the selected foundation touches: it would be noise for all of them at once. Ends
 * that the design does not have are left to `toGraph`.
 */
export function toEdges(
  design: Design,
  problems: readonly Problem[],
  foundations: readonly Foundation[],
  selected: Part | undefined,
): GraphEdge[] {
  const secrets = foundations.flatMap(({ face }) => (face.kind === 'secret' ? face.name : []))
  const errors = problems.filter(each => each.severity === 'error').map(each => pathText(each.path))
  const hasError = (path: string) =>
    errors.some(each => each === path || each.startsWith(`${path}.`) || each.startsWith(`${path}[`))
  const asked = partKey({ kind: 'function', name: design.api.authorizer.function })
  return distinct([
    { id: 'waf-api', kind: 'traffic', source: 'waf', target: 'api', label: passes(design) },
    { id: 'api-authorizer', kind: 'traffic', source: 'api', target: 'authorizer', label: 'OPTIONS skips it' },
    ...design.routes.flatMap((each, index): GraphEdge[] => {
      const id = partKey({ kind: 'route', name: routeKey(each) })
      const answered = partKey({ kind: 'function', name: each.function })
      const field = ['routes', index, 'function']
      return [
        { id: `authorizer-${id}`, kind: 'traffic', source: 'authorizer', target: id },
        {
          id: `${id}-${answered}`,
          kind: 'traffic',
          source: id,
          target: answered,
          field,
          hasError: hasError(pathText(field)),
        },
      ]
    }),
    {
      id: 'asks',
      kind: 'guard',
      source: 'authorizer',
      target: asked,
      label: 'asks this function',
      field: ['api', 'authorizer', 'function'],
    },
    ...design.functions.flatMap((each, index) => [
      ...accessEdges(design, each, index, secrets, hasError),
      ...missingEdge(design, each, index, problems),
    ]),
    ...foundations
      .filter(({ face }) => selected && partKey(face.part) === partKey(selected))
      .flatMap(linkEdges),
  ])
}

/** What a foundation touches. Who reads a secret is told by the rights of functions. */
function linkEdges({ id, face, touches }: Foundation): GraphEdge[] {
  if (face.kind === 'secret') return []
  return touches
    .filter(each => !isFoundation(each.kind))
    .map(each => ({
      id: `${partKey(each)}-${id}`,
      kind: 'link',
      source: partKey(each),
      target: id,
    }))
}

function accessEdges(
  design: Design,
  each: LambdaFunction,
  position: number,
  secrets: readonly string[],
  hasError: (path: string) => boolean,
): GraphEdge[] {
  const source = partKey({ kind: 'function', name: each.name })
  const granted = each.access.flatMap(({ table, index, actions }, at): GraphEdge[] => {
    const found = design.tables.find(one => one.name === table)
    if (!found) return []
    const port = index !== null && indexNames(found).includes(index) ? `index/${index}` : undefined
    const field = ['functions', position, 'access', at]
    return [
      {
        id: `${source}-${partKey({ kind: 'table', name: table })}-${index ?? ''}`,
        kind: 'access',
        source,
        target: partKey({ kind: 'table', name: table }),
        targetPort: port,
        label: actionsLabel(actions),
        title: `${each.name} may ${listed(actions)} on ${index ?? table}`,
        field,
        hasError: hasError(pathText(field)),
      },
    ]
  })
  const read = each.secrets.flatMap(({ secret, variable }, at): GraphEdge[] => {
    if (!secrets.includes(secret)) return []
    const target = partKey({ kind: 'secret', name: secret })
    return [
      {
        id: `${source}-${target}`,
        kind: 'access',
        source,
        target,
        label: 'reads',
        title: `${each.name} reads ${secret} from ${variable}`,
        field: ['functions', position, 'secrets', at],
      },
    ]
  })
  return [...granted, ...read]
}

/** The right that a handler needs and does not have, as a line of its own. */
function missingEdge(
  design: Design,
  each: LambdaFunction,
  position: number,
  problems: readonly Problem[],
): GraphEdge[] {
  const field = ['functions', position, 'access']
  const missing = problems.find(
    ({ code, path }) => code === 'handler/not-granted' && pathText(path) === pathText(field),
  )
  const { table, index, actions } = handlerGrant(each.handler)
  const found = design.tables.find(one => one.name === table)
  if (!missing || !found) return []
  const source = partKey({ kind: 'function', name: each.name })
  return [
    {
      id: `${source}-missing`,
      kind: 'access',
      source,
      target: partKey({ kind: 'table', name: table }),
      targetPort: index !== null && indexNames(found).includes(index) ? `index/${index}` : undefined,
      label: actionsLabel(actions),
      title: missing.message,
      field,
      hasError: true,
    },
  ]
}

function passes(design: Design): string {
  return `what passes all ${2 + design.waf.managedRuleGroups.length + (design.waf.geographic ? 1 : 0)}`
}

function distinct(edges: readonly GraphEdge[]): GraphEdge[] {
  return [...new Map(edges.map(edge => [edge.id, edge])).values()]
}
