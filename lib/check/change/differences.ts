import { partKey } from '../../cfn/origin'
import { partOfPath } from '../../cfn/part-of-path'
import { isSame } from '../../design/commands/set-value'
import { environmentNames, type Design } from '../../design/design'
import { routeKey, type Route } from '../../design/route'
import { valueAt } from '../../design/value-at'
import type { DesignPath } from '../../problem'
import { withEarlierNames } from './earlier-names'
import type { Renamed } from './parts'

/** A value that is another one. */
export interface Difference {
  /** In the later design; of something that came into a list or went from it, the list's. */
  readonly path: DesignPath
  readonly before: unknown
  readonly after: unknown
  /** `before` or `after` is the name of what a list has lost or got. */
  readonly isItem?: true
}

const nouns = ['environments', 'routes', 'functions', 'tables', 'secrets'] as const

/** What of a part is told as the template has it: a function's rights and variables. */
const toldElsewhere = { functions: ['access', 'secrets'] } as const

/**
 * The values that differ between two designs, in the parts that both have. What refers to a part that was renamed by its new
 * name has not changed.
 */
export function differences(before: Design, after: Design, renamed: Renamed): Difference[] {
  const later = withEarlierNames(after, renamed)
  const ofParts = nouns.flatMap(noun => {
    const known = firstOfEach(before[noun])
    return [...firstOfEach(later[noun]).values()].toReversed().flatMap(({ item, place }) => {
      const path = [noun, place]
      const was = renamed.get(partKey(partOfPath(after, path)))?.name
      const earlier = known.get(was ?? keyOf(item))?.item
      const told = noun === 'functions' ? toldElsewhere.functions : []
      // One route may be spelled in two ways; that of one with another key is told as its name.
      const ofName = noun === 'routes' && was !== undefined ? ['method', 'path'] : []
      return earlier === undefined ? [] : within(earlier, item, path, [...told, ...ofName])
    })
  })
  const [older, newer] = [environmentNames(before), environmentNames(later)]
  const came = new Set([...older, ...newer].filter(name => !older.includes(name) || !newer.includes(name)))
  const nameNow = new Map(
    after.environments.map(({ name }, place) => [later.environments[place]!.name, name] as const),
  )
  return [...ofParts, ...within(before, later, [], ['version', ...nouns])].flatMap(each => {
    const place = environmentPlace(each.path)
    const environment = String(each.path[place])
    if (place !== -1 && came.has(environment)) return []
    const path = place === -1 ? each.path : each.path.with(place, nameNow.get(environment) ?? environment)
    return [{ ...each, path, ...(each.isItem ? {} : { after: valueAt(after, path) }) }]
  })
}

/** Where in the path of a value by environment the environment's name stands; -1 for any other value. */
export function environmentPlace(path: DesignPath): number {
  const place = byEnvironment[`${path[0]} ${path[2]}`] ?? -1
  return place < path.length && (place !== 5 || path[4] === 'values') ? place : -1
}

const byEnvironment: Readonly<Record<string, number>> = {
  'functions memory': 3,
  'functions timeout': 3,
  'functions concurrency': 3,
  'functions variables': 5,
  'routes throttling': 3,
  'tables billing': 3,
}

/** Of two things with one name the first stands, as the compiler has it. */
function firstOfEach(list: readonly unknown[]) {
  return new Map(list.map((item, place) => [keyOf(item), { item, place }] as const).toReversed())
}

function within(
  before: unknown,
  after: unknown,
  path: DesignPath,
  told: readonly string[] = [],
): Difference[] {
  const [older, newer] = [before, after] as [Record<string, unknown>, Record<string, unknown>]
  const keys = [...new Set([...Object.keys(older), ...Object.keys(newer)])]
  return keys
    .filter(key => !told.includes(key))
    .flatMap(key => compare(older[key], newer[key], [...path, key]))
}

function compare(before: unknown, after: unknown, path: DesignPath): Difference[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(before, after, path)
  if (isObject(before) && isObject(after)) return within(before, after, path)
  return [{ path, before, after }]
}

/** Item by item where each has a name of its own; else, and where only their order is another one, as a whole. */
function compareLists(before: readonly unknown[], after: readonly unknown[], path: DesignPath): Difference[] {
  const whole = [{ path, before, after }]
  const [older, newer] = [before.map(keyOf), after.map(keyOf)]
  const isNamed = (keys: readonly unknown[]) =>
    !keys.includes(undefined) && new Set(keys).size === keys.length
  if (!isNamed(older) || !isNamed(newer)) return whole
  // The variables that came or went are told as the template has them.
  const isTold = path[0] === 'functions' && path[2] === 'variables'
  const item = (before: unknown, after: unknown) =>
    isTold ? [] : [{ path, before, after, isItem: true } as const]
  const kept = after.flatMap((each, place) => {
    const earlier = older.indexOf(newer[place])
    return earlier === -1 ? item(undefined, newer[place]) : compare(before[earlier], each, [...path, place])
  })
  const gone = older.flatMap(key => (newer.includes(key) ? [] : item(key, undefined)))
  return isSame(older, newer) || kept.length + gone.length > 0 || isTold ? [...kept, ...gone] : whole
}

/** What something in a list is known by; nothing where it has no name. */
export function keyOf(item: unknown): string | undefined {
  if (typeof item === 'string' || typeof item === 'number') return String(item)
  if (!isObject(item)) return undefined
  if ('method' in item && 'path' in item) return routeKey(item as unknown as Route)
  const key = item['name'] ?? item['group']
  return typeof key === 'string' ? key : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
