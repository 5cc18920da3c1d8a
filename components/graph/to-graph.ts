import { partOfPath } from '@/lib/cfn/part-of-path'
import { partKey, type Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import type { Environment } from '@/lib/design/environment'
import { normalPath, routeKey, type Route } from '@/lib/design/route'
import { indexNames } from '@/lib/design/table'
import type { Problem } from '@/lib/problem'
import { listed } from '@/lib/design/listed'
import { apiLine, authorizerLine, functionLine, shortPath, tableKeys, wafRules } from './faces'
import { foundationsOf, type Foundation } from './foundations'
import { functionResources } from './function-resources'
import type { Flag, GraphModel, GraphNode, NodeFace } from './graph-model'
import { foldedHeightOf, heightOf, widthOf } from './node-size'
import { monospace, route as routeSize, environment as environmentSize } from './sizes'
import { sentences, spokenFunction, spokenRoute, spokenTable, withSpokenFlag } from './spoken'
import { toEdges } from './to-edges'

export interface Shown {
  readonly environment: string
  readonly problems?: readonly Problem[]
  /** Whether each foundation has a node; if not, only the one that is selected. */
  readonly foundations?: boolean
  /** The foundation that is selected: it shows what it touches. */
  readonly foundation?: Part | undefined
  /** How many alarms the template has, once that is known. */
  readonly alarms?: number | undefined
  /** The names of the functions whose nodes list what comes with them. */
  readonly open?: ReadonlySet<string>
}

const none: ReadonlySet<string> = new Set()

/**
 * What the graph shows of a design in one environment, without positions. Nodes and edges of `previous` that say the
 * same are used again, or all of it, so that only what changed is drawn anew.
 */
export function toGraph(design: Design, shown: Shown, previous?: GraphModel): GraphModel {
  const environment =
    design.environments.find(each => each.name === shown.environment) ?? design.environments[0]
  const flags = flagsOf(design, shown.problems ?? [])
  const foundations = environment ? shownFoundations(design, environment, shown) : []
  const edges = toEdges(design, shown.problems ?? [], foundations, shown.foundation)
  const outs = new Map<string, number>()
  for (const { kind, source } of edges) if (kind === 'access') outs.set(source, (outs.get(source) ?? 0) + 1)
  const faces = environment ? facesOf(design, environment, shown.open ?? none, outs) : []
  const all = [
    ...faces.map(face => ({ id: partKey(face.part), face })),
    ...foundations.map(({ id, face }) => ({ id, face })),
  ]
  const taken = new Set<string>()
  const nodes = all.flatMap(({ id, face }): GraphNode[] => {
    // Two parts of one name are a problem that the checks report; one node stands for both.
    if (taken.has(id)) return []
    taken.add(id)
    const flagged = withSpokenFlag(face, flags.get(partKey(face.part)))
    const [width, height, folded] = [widthOf(flagged), heightOf(flagged), foldedHeightOf(flagged)]
    return [{ id, width, height, folded, face: flagged }]
  })
  const ends = edges.filter(edge => taken.has(edge.source) && taken.has(edge.target))
  const next = { nodes: share(nodes, previous?.nodes), edges: share(ends, previous?.edges) }
  return previous && next.nodes === previous.nodes && next.edges === previous.edges ? previous : next
}

function shownFoundations(design: Design, environment: Environment, shown: Shown): Foundation[] {
  const { foundations: isAll = false, foundation, alarms } = shown
  if (!isAll && !foundation) return []
  const all = foundationsOf(design, environment, alarms)
  return isAll ? all : all.filter(({ face }) => foundation && partKey(face.part) === partKey(foundation))
}

function facesOf(
  design: Design,
  environment: Environment,
  open: ReadonlySet<string>,
  outs: ReadonlyMap<string, number>,
): NodeFace[] {
  const isWide = design.environments.some(each => each.name.length > environmentSize.lettersInHalf)
  const rules = wafRules(design, environment)
  const routesAreWide = design.routes.some(each => neededWidth(each) > routeSize.width)
  const resources = functionResources(design.monitoring)
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
      const rows = open.has(each.name) ? resources : []
      return {
        kind: 'function',
        part,
        name: each.name,
        line: functionLine(each, environment.name),
        environment: environment.name,
        secrets: each.secrets.map(one => one.secret),
        outs: outs.get(partKey(part)) ?? 0,
        resources: rows,
        label: spokenFunction(design, each, environment.name, rows),
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
