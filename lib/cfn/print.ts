import { commentOf } from './comment'
import type { Origin } from './origin'
import { isList, sections, type Entry, type Section, type Template, type Value } from './template'
import { yamlOf } from './yaml'

/** Where an entry stands in the printed template. Lines count from 1; the entry's comment belongs to it. */
export interface PrintedBlock {
  readonly section: Section
  readonly id: string
  /** `AWS::Lambda::Function`, for resources. */
  readonly type?: string
  readonly from: number
  readonly to: number
  readonly origin: Origin
}

/** Lines of the text that was printed before, replaced by others: `removed` of them, from the line `at`. */
export interface LineChange {
  readonly at: number
  readonly removed: number
  readonly lines: readonly string[]
}

export interface Printed {
  /** Put together when it is asked for: an edit is told by its changes. */
  readonly text: string
  readonly blocks: readonly PrintedBlock[]
  /** From the text before to this one, in that one's line numbers; nothing when there are more entries or fewer. */
  readonly changes: readonly LineChange[] | undefined
  /** How many entries were printed anew; the others kept their text. */
  readonly reprinted: number
}

/** An entry with its lines and where they begin. */
interface Kept {
  readonly entry: Entry
  readonly from: number
  readonly lines: readonly string[]
}

/**
 * A printer that keeps an entry's text while its value is unchanged: an edit prints what it changed, and little else costs
 * time (`yaml` needs some 0.3 ms an entry).
 */
export function createPrinter(): (template: Template) => Printed {
  let kept: readonly Kept[] = []
  let head: readonly string[] = []
  return template => {
    const before = kept
    const find = finder(before)
    const first = headOf(template)
    const next: Kept[] = []
    const changes: LineChange[] = []
    let reprinted = 0
    let line = first.length
    let isAligned = first.join() === head.join() && before.length === template.entries.length
    for (const section of sections) {
      const entries = template.entries.filter(entry => entry.section === section)
      // A section's name, and an empty line before it.
      if (entries.length > 0) line += 2
      for (const entry of entries) {
        const known = find(entry, next.length)
        const isKept = known !== undefined && printsAlike(known.entry, entry)
        if (!isKept) reprinted += 1
        const lines = isKept ? known.lines : entryLines(entry)
        // By position, because a new version of a function takes the place of the one before under another id.
        const there = before[next.length]
        isAligned &&= there?.entry.section === section
        if (there && isAligned && there.lines !== lines) changes.push(changeOf(there, lines))
        next.push({ entry, from: line + 1, lines })
        line += lines.length
      }
    }
    kept = next
    head = first
    return {
      get text() {
        return textOf(first, next)
      },
      get blocks() {
        return next.map(blockOf)
      },
      changes: isAligned ? changes : undefined,
      reprinted,
    }
  }
}

function headOf(template: Template): string[] {
  return ['AWSTemplateFormatVersion: "2010-09-09"', ...yamlOf({ Description: template.description })]
}

/** Finds an entry by what it is called: mostly it is where it was. */
function finder(kept: readonly Kept[]): (entry: Entry, position: number) => Kept | undefined {
  const key = ({ section, id }: Entry) => `${section} ${id}`
  let byKey: Map<string, Kept> | undefined
  return (entry, position) => {
    const there = kept[position]
    if (there?.entry.id === entry.id && there.entry.section === entry.section) return there
    byKey ??= new Map(kept.map(each => [key(each.entry), each]))
    return byKey.get(key(entry))
  }
}

function textOf(head: readonly string[], kept: readonly Kept[]): string {
  const lines = [...head]
  let section: Section | undefined
  for (const { entry, lines: own } of kept) {
    if (entry.section !== section) lines.push('', `${entry.section}:`)
    section = entry.section
    for (const line of own) lines.push(line)
  }
  return `${lines.join('\n')}\n`
}

function blockOf({ entry, from, lines }: Kept): PrintedBlock {
  const { section, id, origin } = entry
  return { section, id, ...typeOf(entry), from, to: from + lines.length - 1, origin }
}

/** How many lines two texts share at their starts, and of the others at their ends. */
export function sharedLines(before: readonly string[], after: readonly string[]) {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, end }
}

/** The stretch of an entry's lines that differs. */
function changeOf({ from, lines: before }: Kept, after: readonly string[]): LineChange {
  const { start, end } = sharedLines(before, after)
  return {
    at: from + start,
    removed: before.length - end - start,
    lines: after.slice(start, after.length - end),
  }
}

/** Prints a template once. */
export function print(template: Template): Printed {
  return createPrinter()(template)
}

/** The lines of an entry as they stand in the printed template. */
export function entryLines(entry: Entry): string[] {
  const comment = entry.comment === undefined ? [] : [`  # ${entry.comment}`]
  return [...comment, ...yamlOf({ [entry.id]: entry.value }).map(line => `  ${line}`)]
}

/** Whether two entries are printed as the same lines. */
export function printsAlike(one: Entry, other: Entry): boolean {
  return one.comment === other.comment && isAlike(one.value, other.value)
}

/** Whether two values are printed as the same lines: the order of their keys and the comments within them count. */
function isAlike(one: Value, other: Value): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (commentOf(one) !== commentOf(other)) return false
  if (isList(one) || isList(other))
    return (
      isList(one) &&
      isList(other) &&
      one.length === other.length &&
      one.every((each, at) => isAlike(each, other[at]!))
    )
  const keys = Object.keys(other)
  let at = 0
  // Runs over all of the template at each edit: the keys of one side need no list.
  for (const key in one) if (key !== keys[at++] || !isAlike(one[key]!, other[key]!)) return false
  return at === keys.length
}

function typeOf(entry: Entry): { type: string } | undefined {
  return entry.section === 'Resources' ? { type: (entry.value as { Type: string }).Type } : undefined
}
