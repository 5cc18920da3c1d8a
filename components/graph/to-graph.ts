import { partOfPath } from '@/lib/cfn/part-of-path'
import { partKey, type Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import type { Environment } from '@/lib/design/environment'
import { normalPath, routeKey, type Route } from '@/lib/design/route'
import type { Problem } from '@/lib/problem'
import { listed } from '@/lib/design/listed'
import { apiLine, authorizerLine, functionLine, indexNames, shortPath, tableKeys, wafRules } from './faces'
import type { Flag, GraphModel, GraphNode, NodeFace } from './graph-model'
import { heightOf, widthOf } from './node-size'
import { monospace, route as routeSize, environment as environmentSize } from './sizes'
import { sentences, spokenFunction, spokenRoute, spokenTable, withSpokenFlag } from './spoken'
import { toEdges } from './to-edges'

export interface Shown {
  readonly environment: string
  readonly problems?: readonly Problem[]
  /** Secrets that have a node of their own; in a design of any size most do not. */
  readonly secrets?: readonly string[]
}

/**
 * What the graph shows of a design in one environment, without positions. Nodes and edges of `previous` that say the
 * same are used again, so that only what changed is drawn anew.
 */
export function toGraph(design: Design, shown: Shown, previous?: GraphModel): GraphModel {
  const environment =
    design.environments.find(each => each.name === shown.environment) ?? design.environments[0]
  const flags = flagsOf(design, shown.problems ?? [])
  const edges = toEdges(design, shown.problems ?? [], shown.secrets ?? [])
  const outs = new Map<string, number>()
  for (const { kind, source } of edges) if (kind === 'access') outs.set(source, (outs.get(source) ?? 0) + 1)
  const faces = environment ? facesOf(design, environment, shown.secrets ?? [], outs) : []
  const taken = new Set<string>()
  const nodes = faces.flatMap((face): GraphNode[] => {
    const id = partKey(face.part)
    // Two parts of one name are a problem that the checks report; one node stands for both.
    if (taken.has(id)) return []
    taken.add(id)
    const flagged = withSpokenFlag(face, flags.get(id))
    return [{ id, width: widthOf(flagged), height: heightOf(flagged), face: flagged }]
  })
  const ends = edges.filter(edge => taken.has(edge.source) && taken.has(edge.target))
  return { nodes: share(nodes, previous?.nodes), edges: share(ends, previous?.edges) }
}

function facesOf(
  design: Design,
  environment: Environment,
  secrets: readonly string[],
  outs: ReadonlyMap<string, number>,
): NodeFace[] {
  const isWide = design.environments.some(each => each.name.length > environmentSize.lettersInHalf)
  const rules = wafRules(design, environment)
  const routesAreWide = design.routes.some(each => neededWidth(each) > routeSize.width)
  return [
    ...design.environments.map(each => environmentFace(each, each === environment, isWide)),
    {
      kind: 'waf',
      part: { kind: 'waf' },
      rules,
      label: sentences('WAF', 'Blocks by default', `Rules in order: ${listed(rules.map(each => each.name))}`),
    },
    {
      kind: 'api',
      part: { kind: 'api' },
      name: `${environment.name}-${design.api.name}`,
      line: apiLine(design, environment),
      label: sentences(`${environment.name}-${design.api.name}, API`, apiLine(design, environment)),
    },
    {
      kind: 'authorizer',
      part: { kind: 'authorizer' },
      line: authorizerLine(design),
      label: sentences('Authorizer', authorizerLine(design), `Asks ${design.api.authorizer.function}`),
    },
    ...design.routes.map(each => routeFace(each, routesAreWide)),
    ...design.functions.map((each): NodeFace => {
      const part: Part = { kind: 'function', name: each.name }
      return {
        kind: 'function',
        part,
        name: each.name,
        line: functionLine(each, environment.name),
        environment: environment.name,
        secrets: each.secrets.map(one => one.secret),
        outs: outs.get(partKey(part)) ?? 0,
        label: spokenFunction(design, each, environment.name),
      }
    }),
    ...design.tables.map((each): NodeFace => {
      const [keys, indexes] = [tableKeys(each), indexNames(each)]
      return {
        kind: 'table',
        part: { kind: 'table', name: each.name },
        name: each.name,
        keys,
        indexes,
        label: spokenTable(design, each, keys, indexes),
      }
    }),
    ...design.secrets.filter(each => secrets.includes(each.name)).map(each => secretFace(design, each.name)),
  ]
}

function environmentFace(each: Environment, isShown: boolean, isWide: boolean): NodeFace {
  return {
    kind: 'environment',
    part: { kind: 'environment', name: each.name },
    name: each.name,
    isShown,
    isWide,
    label: sentences(`${each.name}, environment`, isShown && 'Its values are shown'),
  }
}

function secretFace(design: Design, name: string): NodeFace {
  const readers = design.functions.filter(each => each.secrets.some(one => one.secret === name))
  const read =
    readers.length === 0 ? 'Read by no function' : `Read by ${listed(readers.map(each => each.name))}`
  return {
    kind: 'secret',
    part: { kind: 'secret', name },
    name,
    readers: readers.length,
    label: sentences(`${name}, secret`, read),
  }
}

function routeFace(each: Route, isWide: boolean): NodeFace {
  const path = normalPath(each.path)
  const space = (isWide ? routeSize.wideWidth : routeSize.width) - neededWidth({ ...each, path: '' })
  return {
    kind: 'route',
    part: { kind: 'route', name: routeKey(each) },
    method: each.method,
    path,
    shownPath: shortPath(path, Math.floor(space / monospace.at12)),
    checksBody: each.body !== null,
    isWide,
    label: spokenRoute(each),
  }
}

/** The width at which a route shows its whole path. */
function neededWidth({ method, path, body }: Route): number {
  const { padding, gap, badge } = routeSize
  const text =
    method.length * monospace.at11 + gap + (path === '' ? 0 : normalPath(path).length * monospace.at12)
  return padding + text + (body === null ? 0 : badge)
}

const weight = { error: 2, warning: 1, info: 0 }

/** The flag of each part that has problems, by the part's key: the worst of them, and how many there are. */
export function flagsOf(design: Design, problems: readonly Problem[]): ReadonlyMap<string, Flag> {
  const flags = new Map<string, Flag>()
  for (const { severity, message, path } of problems) {
    if (severity === 'info') continue
    const key = partKey(partOfPath(design, path))
    const known = flags.get(key)
    const isWorse = !known || weight[severity] > weight[known.severity]
    const worst = isWorse ? { severity, message, field: path } : known
    flags.set(key, { ...worst, count: (known?.count ?? 0) + 1 })
  }
  return flags
}

function share<T extends { readonly id: string }>(
  next: readonly T[],
  previous: readonly T[] = [],
): readonly T[] {
  const known = new Map(previous.map(each => [each.id, each]))
  const shared = next.map(each => {
    const old = known.get(each.id)
    return old && JSON.stringify(old) === JSON.stringify(each) ? old : each
  })
  const isSame = shared.length === previous.length && shared.every((each, index) => each === previous[index])
  return isSame ? previous : shared
}
