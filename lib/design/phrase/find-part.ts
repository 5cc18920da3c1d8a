import type { Design } from '../design'
import { list } from '../effects'
import { namedKinds, partNames, type NamedKind, type NamedPart } from '../parts'
import { routeMethods, type Route } from '../route'
import { indexNames, type Table } from '../table'
import { article, findName, noSuchName, shown, thereAre, wrong, type Wrong } from './sentences'
import type { Words } from './words'

/** A part that a phrase names, or one index of a table. */
export interface Found {
  readonly part: NamedPart
  readonly index?: string
}

/** `get-order`, `route GET /orders`, `GET /orders`, `index byCreatedAt of orders`: whatever kind of part that is. */
export function takePart(words: Words, design: Design, doing: string): Found | Wrong {
  const kind = words.skipNoun(
    [...namedKinds, 'index'],
    allNamed(design).map(each => each.name),
  )
  const name = words.take()
  if (name === undefined) return wrong(`Say what to ${doing}, by its name: ${doing} ${example(design)}.`)
  if (kind === 'index') return findIndex(design, name, words.skip('of', 'on') ? words.take() : undefined)
  if (kind === 'route' || isMethodBefore(words, name)) {
    return named(design, 'route', `${name.toUpperCase()} ${words.take() ?? ''}`.trim())
  }
  if (kind === undefined && words.skip('of')) return findIndex(design, name, words.take())
  return kind ? named(design, kind, name) : anyPart(design, name, doing)
}

/** A table, and `by` one of its indexes. */
export function takeTable(words: Words, design: Design): { table: Table; index: string | null } | Wrong {
  const names = partNames(design, 'table')
  words.skipNoun(['table'], names)
  const wanted = words.take()
  if (wanted === undefined) return wrong(`Say which table: ${thereAre(names)}.`)
  const name = findName('table', names, wanted)
  if (typeof name !== 'string') return name
  const table = design.tables.find(each => each.name === name)!
  if (!words.skip('by')) return { table, index: null }
  const index = words.take()
  if (index === undefined) return wrong(`Say which index of ${name}: ${thereAre(indexNames(table))}.`)
  const found = findName(`index of ${name} called`, indexNames(table), index)
  return typeof found === 'string' ? { table, index: found } : found
}

/** A function by its name. */
export function takeFunction(words: Words, design: Design): string | Wrong {
  const names = partNames(design, 'function')
  words.skipNoun(['function'], names)
  const wanted = words.take()
  if (wanted === undefined) return wrong(`Say which function: ${thereAre(names)}.`)
  return findName('function', names, wanted)
}

/** The method that a word is, in capitals or not. */
export function methodOf(word: string): Route['method'] | undefined {
  return routeMethods.find(each => each === word.toUpperCase())
}

/** `the table orders`, `GET /orders`, `the index byCreatedAt of orders`. */
export function partText({ part, index }: Found): string {
  if (index !== undefined) return `the index ${index} of ${part.name}`
  return part.kind === 'route' ? part.name : `the ${part.kind} ${part.name}`
}

function isMethodBefore(words: Words, name: string): boolean {
  return methodOf(name) !== undefined && words.next?.startsWith('/') === true
}

function named(design: Design, kind: NamedKind, wanted: string): Found | Wrong {
  const name = findName(kind, partNames(design, kind), wanted)
  return typeof name === 'string' ? { part: { kind, name } } : name
}

function allIndexes(design: Design): { table: string; index: string }[] {
  return design.tables.flatMap(table => indexNames(table).map(index => ({ table: table.name, index })))
}

function findIndex(design: Design, wanted: string, of: string | undefined): Found | Wrong {
  const table = of === undefined ? undefined : findName('table', partNames(design, 'table'), of)
  if (table !== undefined && typeof table !== 'string') return table
  const all = allIndexes(design).filter(each => table === undefined || each.table === table)
  const name = findName(
    'index',
    all.map(each => each.index),
    wanted,
  )
  if (typeof name !== 'string') return name
  const [first, other] = all.filter(each => each.index === name)
  if (other)
    return wrong(
      `${first!.table} and ${other.table} have an index ${name}: say index ${name} of ${other.table}.`,
    )
  return { part: { kind: 'table', name: first!.table }, index: name }
}

function anyPart(design: Design, wanted: string, doing: string): Found | Wrong {
  const all = allNamed(design)
  const lower = wanted.toLowerCase()
  const exact = all.filter(each => each.name === wanted)
  const found = exact.length > 0 ? exact : all.filter(each => each.name.toLowerCase() === lower)
  const [only, other] = found
  if (only && !other) return only.found
  if (only) {
    const kinds = list([...new Set(found.map(each => article(each.kind)))])
    return wrong(`${shown(wanted)} is ${kinds}: say which, as in ${doing} ${only.kind} ${only.name}.`)
  }
  return noSuchName(
    'part',
    all.map(each => each.name),
    wanted,
  )
}

function allNamed(design: Design): { kind: string; name: string; found: Found }[] {
  const parts = namedKinds.flatMap(kind =>
    partNames(design, kind).map(name => ({ kind, name, found: { part: { kind, name } } })),
  )
  const indexes = allIndexes(design).map(({ table, index }) => ({
    kind: 'index',
    name: index,
    found: { part: { kind: 'table' as const, name: table }, index },
  }))
  return [...parts, ...indexes]
}

function example(design: Design): string {
  return design.functions[0]?.name ?? design.tables[0]?.name ?? 'orders'
}
