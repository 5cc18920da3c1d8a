import { partKey, type Part } from '../../cfn/origin'
import type { Entry } from '../../cfn/template'
import type { Design } from '../../design/design'
import { routeKey } from '../../design/route'
import { code, plain, strong } from '../pieces'
import type { Clause } from './clause'
import { partOf, typeOf, type EntryChange } from './entry-changes'

type Named = Extract<Part, { readonly name: string }>

/** The earlier self of each part that has another name now, by its key of now. */
export type Renamed = ReadonlyMap<string, Named>

/** Every part of a design that has a name, list by list. */
export function namedParts(design: Design): readonly (readonly Named[])[] {
  const of = (kind: Exclude<Named['kind'], 'route'>, list: readonly { readonly name: string }[]) =>
    list.map(({ name }) => ({ kind, name }))
  return [
    of('environment', design.environments),
    design.routes.map(route => ({ kind: 'route', name: routeKey(route) })),
    of('function', design.functions),
    of('table', design.tables),
    of('secret', design.secrets),
  ]
}

/** What one step renamed: a part that has kept its place, and neither name is on both sides. */
export function renames(before: Design, after: Design): Renamed {
  const earlier = namedParts(before)
  const [older, newer] = [keysOf(earlier), keysOf(namedParts(after))]
  const pairs = namedParts(after).flatMap((parts, list) =>
    parts.flatMap((part, place) => {
      const other = earlier[list]![place]
      if (!other || earlier[list]!.length !== parts.length) return []
      return older.has(partKey(part)) || newer.has(partKey(other)) ? [] : [[partKey(part), other] as const]
    }),
  )
  return new Map(pairs)
}

function keysOf(parts: readonly (readonly Named[])[]): ReadonlySet<string> {
  return new Set(parts.flat().map(partKey))
}

/**
 * What was renamed, added and removed: parts with all that came or went with them, then single resources of others, which are
 * told together where they are of more than `mostApart` parts.
 */
export function partClauses(
  before: Design,
  after: Design,
  changes: readonly EntryChange[],
  renamed: Renamed,
  mostApart = 2,
): Clause[] {
  const ofRenamed = new Set([...renamed].flatMap(([key, earlier]) => [key, partKey(earlier)]))
  const without = (parts: readonly (readonly Named[])[], others: ReadonlySet<string>) =>
    parts.flat().filter(part => !others.has(partKey(part)) && !ofRenamed.has(partKey(part)))
  const [older, newer] = [namedParts(before), namedParts(after)]
  const added = without(newer, keysOf(older))
  const removed = without(older, keysOf(newer))
  const whole = new Set([...ofRenamed, ...[...added, ...removed].map(partKey)])
  const others = changes.filter(change => !whole.has(partKey(partOf(change))))
  const came = others.filter(change => change.before === undefined)
  const went = others.filter(change => change.after === undefined)
  return [
    ...newer.flat().flatMap(part => renameClause(part, renamed.get(partKey(part)), changes)),
    ...added.map(part => wholeClause('adds', part, resourcesOf(part, changes, 'after'), after)),
    ...removed.map(part => wholeClause('removes', part, resourcesOf(part, changes, 'before'), before)),
    ...singleClauses('adds', came, 'to', mostApart),
    ...singleClauses('removes', went, 'from', mostApart),
  ]
}

function renameClause(part: Named, earlier: Named | undefined, changes: readonly EntryChange[]): Clause[] {
  if (!earlier) return []
  const count = resourcesOf(part, changes, 'after').length
  const effect = count === 0 ? '' : `, which replaces ${count} ${count === 1 ? 'resource' : 'resources'}`
  const pieces = [
    plain(`renames the ${part.kind} `),
    strong(earlier.name),
    plain(' to '),
    strong(part.name),
    plain(effect),
  ]
  return [{ pieces, parts: [partKey(part), partKey(earlier)] }]
}

/** The resources of a part that are on one side only. */
function resourcesOf(part: Part, changes: readonly EntryChange[], side: 'before' | 'after'): Entry[] {
  const other = side === 'before' ? 'after' : 'before'
  return changes.flatMap(change => {
    const entry = change[side]
    const isOwn = entry?.section === 'Resources' && partKey(entry.origin.part) === partKey(part)
    return isOwn && change[other] === undefined ? [entry] : []
  })
}

function wholeClause(verb: string, part: Named, resources: readonly Entry[], design: Design): Clause {
  const others = kinds(resources).filter(({ kind }) => kind !== part.kind)
  const pieces = [
    plain(`${verb} the ${part.kind} `),
    part.kind === 'route' ? code(part.name) : strong(part.name),
    ...(others.length === 0 ? [] : [plain(` with ${inFull(others)}`)]),
  ]
  // The comment of a function says which routes it runs on.
  const route = design.routes.find(each => part.kind === 'route' && routeKey(each) === part.name)
  return { pieces, parts: [partKey(part), ...(route ? [`function/${route.function}`] : [])] }
}

/** Resources that a part which stays got or lost; those of many parts together. */
function singleClauses(
  verb: string,
  changes: readonly EntryChange[],
  where: string,
  mostApart: number,
): Clause[] {
  const resources = changes
    .map(({ before, after }) => (after ?? before)!)
    .filter(({ section }) => section === 'Resources')
  const keys = [...new Set(resources.map(({ origin }) => partKey(origin.part)))]
  if (keys.length > mostApart)
    return [{ pieces: [plain(`${verb} ${inFull(kinds(resources))}`)], parts: keys }]
  return keys.map(key => {
    const own = resources.filter(({ origin }) => partKey(origin.part) === key)
    const { part } = own[0]!.origin
    const found = kinds(own)
    const isItself = found.length === 1 && found[0]!.kind === part.kind
    const name = part.name === undefined ? plain(titles[part.kind] ?? `the ${part.kind}`) : strong(part.name)
    const pieces = [plain(`${verb} ${inFull(found)}`), ...(isItself ? [] : [plain(` ${where} `), name])]
    return { pieces, parts: [key] }
  })
}

const titles: Partial<Record<Part['kind'], string>> = {
  api: 'the API',
  waf: 'the WAF',
  config: 'AWS Config',
  design: 'the stack',
}

interface Kind {
  readonly kind: string
  readonly count: number
}

function kinds(resources: readonly Entry[]): Kind[] {
  const counts = new Map<string, number>()
  for (const resource of resources) {
    const kind = noun(typeOf(resource))
    counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].map(([kind, count]) => ({ kind, count }))
}

/** `a role, a policy and 4 alarms`. */
function inFull(kinds: readonly Kind[]): string {
  const words = kinds.map(({ kind, count }) => {
    if (count === 1) return `${/^[aeio]/i.test(kind) ? 'an' : 'a'} ${kind}`
    return `${count} ${kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`}`
  })
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}`
}

/** What CloudFormation's type names, in words: `AWS::Logs::LogGroup` is a log group. */
function noun(type: string): string {
  const own: Readonly<Record<string, string>> = {
    'AWS::ApiGateway::Resource': 'path',
    'AWS::IAM::ManagedPolicy': 'policy',
    'AWS::WAFv2::IPSet': 'IP set',
    'AWS::WAFv2::WebACL': 'web ACL',
  }
  const last = type.split('::').at(-1) ?? type
  return own[type] ?? last.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}
