import { commentOf } from './comment'
import type { Origin } from './origin'
import { sections, type Entry, type Section, type Template, type Value } from './template'
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
  readonly text: string
  readonly blocks: readonly PrintedBlock[]
  /** From the text before to this one, in that one's line numbers; nothing when there are more entries or fewer. */
  readonly changes: readonly LineChange[] | undefined
  /** How many entries were printed anew; the others kept their text. */
  readonly reprinted: number
}

/** The text of an entry: its lines, where they begin, and what they were printed from. */
interface Kept {
  readonly entry: Entry
  readonly from: number
  readonly lines: readonly string[]
  readonly text: string
}

/**
 * A printer that keeps an entry's text while its value is unchanged: an edit prints what it changed, and little else costs
 * time (`yaml` needs some 0.3 ms an entry).
 */
export function createPrinter(): (template: Template) => Printed {
  let kept = new Map<string, Kept>()
  let head = ''
  return template => {
    const next = new Map<string, Kept>()
    const first = ['AWSTemplateFormatVersion: "2010-09-09"', ...yamlOf({ Description: template.description })]
    const texts = [first.join('\n')]
    let line = first.length
    const blocks: PrintedBlock[] = []
    const changes: LineChange[] = []
    let reprinted = 0
    // By position, because a new version of a function takes the place of the one before under another id.
    const before = [...kept.values()]
    let isAligned = head === texts[0] && before.length === template.entries.length
    head = texts[0]!
    for (const section of sections) {
      const entries = template.entries.filter(entry => entry.section === section)
      if (entries.length === 0) continue
      texts.push('', `${section}:`)
      line += 2
      for (const entry of entries) {
        const id = `${section} ${entry.id}`
        const known = kept.get(id)
        const isKept = known !== undefined && printsAlike(known.entry, entry)
        if (!isKept) reprinted += 1
        const lines = isKept ? known.lines : entryLines(entry)
        const own = { entry, from: line + 1, lines, text: isKept ? known.text : lines.join('\n') }
        const there = before[next.size]
        isAligned &&= there?.entry.section === section
        if (there && isAligned && there.lines !== lines) changes.push(changeOf(there, lines))
        next.set(id, own)
        texts.push(own.text)
        line += lines.length
        blocks.push({
          section,
          id: entry.id,
          ...typeOf(entry),
          from: own.from,
          to: line,
          origin: entry.origin,
        })
      }
    }
    kept = next
    return { text: `${texts.join('\n')}\n`, blocks, changes: isAligned ? changes : undefined, reprinted }
  }
}

/** The stretch of an entry's lines that differs. */
function changeOf({ from, lines: before }: Kept, after: readonly string[]): LineChange {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
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

function entryLines(entry: Entry): string[] {
  const comment = entry.comment === undefined ? [] : [`  # ${entry.comment}`]
  return [...comment, ...yamlOf({ [entry.id]: entry.value }).map(line => `  ${line}`)]
}

function printsAlike(one: Entry, other: Entry): boolean {
  return one.comment === other.comment && isAlike(one.value, other.value)
}

/** Whether two values are printed as the same lines: the order of their keys and the comments within them count. */
function isAlike(one: Value, other: Value): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (commentOf(one) !== commentOf(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const [keys, others] = [Object.keys(one), Object.keys(other)]
  return (
    keys.length === others.length &&
    keys.every(
      (key, at) =>
        key === others[at] &&
        isAlike((one as Record<string, Value>)[key]!, (other as Record<string, Value>)[key]!),
    )
  )
}

function typeOf(entry: Entry): { type: string } | undefined {
  return entry.section === 'Resources' ? { type: (entry.value as { Type: string }).Type } : undefined
}
