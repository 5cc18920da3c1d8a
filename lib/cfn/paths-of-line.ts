import type { Design } from '../design/design'
import type { DesignPath } from '../problem'
import { lineOfField, lineOfMapped } from './line-of-path'
import { partKey } from './origin'
import { partOfPath, pathOfPart } from './part-of-path'
import type { PrintedBlock } from './print'
import { blockAt } from './printed-blocks'

/** A value that a person gave, and where. */
interface Leaf {
  readonly path: DesignPath
  readonly value: string
}

/**
 * The opposite of `lineOfPath`, and made from it: which fields of the design a line of the template shows in an environment.
 * Of several fields the ones that `says`, what is said of the line, names by their value; else what they have in common.
 * Where the line shows no field, the part that made it.
 */
export function createPathFinder(
  design: Design,
  blocks: readonly PrintedBlock[],
  lines: readonly string[],
): (line: number, environment: string, says: string) => DesignPath[] {
  const leaves = leavesOf(design)
  const shown = new Map<number, Leaf[]>()
  for (const leaf of leaves) {
    const line = lineOfField(design, blocks, lines, leaf.path)
    if (line !== undefined) shown.set(line, [...(shown.get(line) ?? []), leaf])
  }

  return (line, environment, says) => {
    const block = blockAt(blocks, line)
    if (!block) return [[]]
    for (const at of outwards(lines, block, line)) {
      const fields = [at, ...mappedLine(at, environment)]
        .flatMap(each => shown.get(each) ?? [])
        .filter(({ path }) => isIn(environment, path))
      if (fields.length === 0) continue
      const named = namedIn(says, fields)
      return named.length > 0 ? named : [inCommon(fields.map(({ path }) => path))]
    }
    const { part } = block.origin
    const own = leaves.filter(
      ({ path }) => partKey(partOfPath(design, path)) === partKey(part) && isIn(environment, path),
    )
    // Among all that a part has, a word may be a value by chance: only a quoted one is taken.
    const quoted = own.filter(({ value }) => value !== '' && says.includes(`'${value}'`))
    return quoted.length === 1 ? [quoted[0]!.path] : [pathOfPart(design, part) ?? []]
  }

  /** Where the value stands that a line asks a mapping for. */
  function mappedLine(line: number, environment: string): number[] {
    const asked = /!FindInMap \[(\w+), !Ref Environment, (\w+)\]/.exec(lines[line - 1] ?? '')
    if (!asked) return []
    const at = lineOfMapped(blocks, lines, asked[1]!, environment, asked[2]!)
    return at === undefined ? [] : [at]
  }

  /** Whether a field has a say in an environment: it is not another one's value. */
  function isIn(environment: string, path: DesignPath): boolean {
    const [noun, position] = path
    if (noun === 'environments') return design.environments[Number(position)]?.name === environment
    return !design.environments.some(({ name }) => name !== environment && path.indexOf(name, 3) !== -1)
  }
}

function leavesOf(value: unknown, path: DesignPath = []): Leaf[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    )
  const isGiven = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  return isGiven ? [{ path, value: `${value}` }] : []
}

/** A line and those that it stands under, up to the first of the block. */
function* outwards(lines: readonly string[], { from }: PrintedBlock, line: number): Generator<number> {
  let limit = Infinity
  for (let at = line; at >= from; at--) {
    const indent = (lines[at - 1] ?? '').search(/[^ -]/)
    if (indent >= limit || indent === -1) continue
    limit = indent
    yield at
  }
}

/** The leaves whose value a sentence names first. */
function namedIn(sentence: string, leaves: readonly Leaf[]): DesignPath[] {
  const places = leaves
    .map(({ path, value }) => ({ path, at: placeOf(value, sentence) }))
    .filter(({ at }) => at !== -1)
  const first = Math.min(...places.map(({ at }) => at))
  return places.filter(({ at }) => at === first).map(({ path }) => path)
}

/** Where a value stands in a sentence as a word of its own; -1 where it does not. */
function placeOf(value: string, sentence: string): number {
  const isWord = (character: string | undefined) => character !== undefined && /[\w.-]/.test(character)
  if (value === '') return -1
  for (let at = sentence.indexOf(value); at !== -1; at = sentence.indexOf(value, at + 1)) {
    if (!isWord(sentence[at - 1]) && !isWord(sentence[at + value.length])) return at
  }
  return -1
}

function inCommon([first = [], ...others]: readonly DesignPath[]): DesignPath {
  const end = first.findIndex((key, at) => others.some(path => path[at] !== key))
  return end === -1 ? first : first.slice(0, end)
}
