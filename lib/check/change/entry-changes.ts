import { designKey } from '../../cfn/blocks/design-metadata'
import { partKey, type Part } from '../../cfn/origin'
import { entryLines, printsAlike, sharedLines, type PrintedBlock } from '../../cfn/print'
import type { Entry, Template } from '../../cfn/template'
import { at, textOf } from '../requirements/value'

/** How many lines of a template were added, removed, or replaced by another one each. */
export interface LineCount {
  readonly added: number
  readonly removed: number
  readonly changed: number
}

/** An entry that two templates do not print alike: one that was added has no `before`, one that went has no `after`. */
export interface EntryChange {
  readonly before: Entry | undefined
  readonly after: Entry | undefined
  readonly lines: LineCount
  /** How many of its first lines are as they were. */
  readonly same: number
}

/** A version or a deployment is another one each time, under an id of its own: the next takes the place of the last. */
const successors = ['AWS::Lambda::Version', 'AWS::ApiGateway::Deployment']

/**
 * The entries that differ between two templates, in the order of the later one, then those that went. The line that carries
 * the design itself differs after every edit and is left out.
 */
export function entryChanges(before: Template, after: Template): EntryChange[] {
  const known = new Map(before.entries.map(entry => [keyOf(entry), entry]))
  const there = new Set(after.entries.map(keyOf))
  return [
    ...after.entries.flatMap(entry => changeOf(known.get(keyOf(entry)), entry) ?? []),
    ...before.entries.flatMap(entry => (there.has(keyOf(entry)) ? [] : (changeOf(entry, undefined) ?? []))),
  ]
}

/** The first line that a change wrote, by the blocks of the template on one side; nothing where all that it wrote is gone. */
export function firstChangedLine(
  changes: readonly EntryChange[],
  side: 'before' | 'after',
  blocks: readonly PrintedBlock[],
): number | undefined {
  for (const change of changes) {
    const entry = change[side]
    const block = entry && blocks.find(({ section, id }) => section === entry.section && id === entry.id)
    if (block) return Math.min(block.from + change.same, block.to)
  }
  return undefined
}

export function partOf({ before, after }: EntryChange): Part {
  return (after ?? before)!.origin.part
}

/** `AWS::Lambda::Function`; empty for what is no resource. */
export function typeOf({ section, value }: Entry): string {
  return section === 'Resources' ? textOf(at(value, 'Type')) : ''
}

/** All lines together: a replaced line is one. */
export function countOf(lines: LineCount): number {
  return lines.added + lines.removed + lines.changed
}

export function sumOf(changes: readonly EntryChange[]): LineCount {
  const sum = (key: keyof LineCount) => changes.reduce((total, { lines }) => total + lines[key], 0)
  return { added: sum('added'), removed: sum('removed'), changed: sum('changed') }
}

function keyOf(entry: Entry): string {
  const type = typeOf(entry)
  return successors.includes(type) ? `${type} ${partKey(entry.origin.part)}` : `${entry.section} ${entry.id}`
}

function changeOf(before: Entry | undefined, after: Entry | undefined): EntryChange | undefined {
  const entry = after ?? before
  if (entry?.section === 'Metadata' && entry.id === designKey) return undefined
  if (before && after && before.id === after.id && printsAlike(before, after)) return undefined
  const [older, newer] = [before ? entryLines(before) : [], after ? entryLines(after) : []]
  const { start: same, end } = sharedLines(older, newer)
  const lines = countLines(older.slice(same, older.length - end), newer.slice(same, newer.length - end))
  return { before, after, lines, same: before && after ? same : 0 }
}

/**
 * The most pairs of lines that are looked at for what two entries share: 2,000 lines of each, which take 8 MB. A body model may
 * have tens of thousands, and the table of its pairs would take gigabytes.
 */
const maxPairs = 4_000_000

/** Lines between two that are in both, in the same order, are replaced as far as both sides have some. */
function countLines(older: readonly string[], newer: readonly string[]): LineCount {
  if (older.length * newer.length > maxPairs) return replaced(older.length, newer.length)
  const length = commonLengths(older, newer)
  let [added, removed, changed] = [0, 0, 0]
  let [out, put] = [0, 0]
  const close = () => {
    const lines = replaced(out, put)
    changed += lines.changed
    added += lines.added
    removed += lines.removed
    ;[out, put] = [0, 0]
  }
  for (let i = 0, j = 0; i < older.length || j < newer.length;) {
    if (i < older.length && j < newer.length && older[i] === newer[j]) {
      close()
      i++
      j++
    } else if (j < newer.length && (i === older.length || length(i, j + 1) >= length(i + 1, j))) {
      put++
      j++
    } else {
      out++
      i++
    }
  }
  close()
  return { added, removed, changed }
}

/** So many lines in the place of so many others. */
function replaced(out: number, put: number): LineCount {
  return { added: Math.max(0, put - out), removed: Math.max(0, out - put), changed: Math.min(out, put) }
}

/** How many lines can be kept from two positions on: the longest common subsequence of what follows. */
function commonLengths(older: readonly string[], newer: readonly string[]) {
  const width = newer.length + 1
  const table = new Uint16Array((older.length + 1) * width)
  for (let i = older.length - 1; i >= 0; i--) {
    for (let j = newer.length - 1; j >= 0; j--) {
      const [down, right] = [table[(i + 1) * width + j]!, table[i * width + j + 1]!]
      table[i * width + j] =
        older[i] === newer[j] ? table[(i + 1) * width + j + 1]! + 1 : Math.max(down, right)
    }
  }
  return (i: number, j: number) => table[i * width + j]!
}
