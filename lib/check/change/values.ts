import { partKey, type Part } from '../../cfn/origin'
import { partOfPath } from '../../cfn/part-of-path'
import { environmentNames, type Design } from '../../design/design'
import type { DesignPath } from '../../problem'
import { code, plain, strong, type Piece } from '../pieces'
import type { Clause } from './clause'
import { differences, environmentPlace, keyOf, type Difference } from './differences'
import type { Renamed } from './parts'

/** The values that a step set, in the parts that were there before: `memory of get-item in dev 256 → 512 MB`. */
export function valueClauses(before: Design, after: Design, renamed: Renamed): Clause[] {
  return differences(before, after, renamed).map(difference => {
    const part = partOfPath(after, difference.path)
    // Which function a route calls stands in the comments of both.
    const functions = difference.path[2] === 'function' ? [difference.before, difference.after] : []
    return {
      pieces: words(after, difference, part),
      parts: [partKey(part), ...functions.map(name => `function/${String(name)}`)],
    }
  })
}

function words(design: Design, { path, before, after, isItem }: Difference, part: Part): Piece[] {
  const { pieces, unit } = placeOf(design, path, part)
  const [older, newer] = [said(before), said(after)]
  const measured = (text: string) => plain(unit === '' ? text : `${text} ${unit}`)
  if (isItem)
    return newer === undefined
      ? [plain('removes '), code(String(before)), plain(' from '), ...pieces]
      : [plain('adds '), code(newer), plain(' to '), ...pieces]
  if (older !== undefined && newer !== undefined) return [...pieces, plain(` ${older} → `), measured(newer)]
  if (isNothing(before) && newer !== undefined)
    return [plain('sets '), ...pieces, plain(' to '), measured(newer)]
  return [plain(isNothing(before) ? 'sets ' : isNothing(after) ? 'clears ' : 'changes '), ...pieces]
}

/** Units of values, by how the names of their fields end. */
const units: readonly (readonly [end: RegExp, unit: string, isWord?: true])[] = [
  [/ days$/, 'days', true],
  [/ seconds$/, 's', true],
  [/ ms$/, 'ms', true],
  [/ percent$/, '%', true],
  [/^memory$/, 'MB'],
  [/^timeout$/, 's'],
  [/^throttling rate$/, 'a second'],
]

/** Where a value stands, from the field to its part and environment, and what it is measured in. */
function placeOf(design: Design, path: DesignPath, part: Part): { pieces: Piece[]; unit: string } {
  const isOfPart = typeof path[1] === 'number'
  const names = environmentNames(design)
  const ofEnvironment = path[0] === 'environments' ? names[Number(path[1])] : undefined
  const inner = path.slice(isOfPart ? 2 : path.length > 1 ? 1 : 0)
  const place = environmentPlace(path)
  const environment = ofEnvironment ?? path[place]
  // Something in a list is named in place of the list.
  const item = inner.findLastIndex(key => typeof key === 'number')
  const itemName =
    item === -1 ? undefined : nameAt(design, path.slice(0, path.length - inner.length + item + 1))
  const fields = inner
    .slice(item + 1)
    .filter((_, at) => at !== place - (path.length - inner.length) - (item + 1))
    .filter(key => key !== 'values' && key !== part.kind)
  const field = fields.map(key => wordsOf(String(key))).join(' ') || (itemName ? '' : part.kind)
  const [end, unit = '', isWord] = units.find(([end]) => end.test(field)) ?? []
  const shown = isWord ? field.replace(end!, '') : field
  const pieces = [
    ...(itemName === undefined ? [] : [code(itemName)]),
    ...(shown === '' ? [] : [plain(itemName === undefined ? shown : ` ${shown}`)]),
    ...ownerOf(part, path),
    ...(environment === undefined ? [] : [plain(' in '), strong(String(environment))]),
  ]
  return { pieces, unit }
}

function nameAt(design: Design, path: DesignPath): string | undefined {
  return keyOf(path.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], design))
}

const spelled: Readonly<Record<string, string>> = {
  api: 'API',
  cors: 'CORS',
  ipv4: 'IPv4',
  ipv6: 'IPv6',
  waf: 'WAF',
  xray: 'X-Ray',
}

/** `apiLatencyMs` gives `API latency ms`. */
function wordsOf(key: string): string {
  const parts = key
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .split(' ')
  return parts.map(word => spelled[word] ?? word).join(' ')
}

function ownerOf(part: Part, [noun]: DesignPath): Piece[] {
  if (part.kind === 'environment' || noun === 'monitoring') return []
  if (part.name !== undefined)
    return [plain(' of '), part.kind === 'route' ? code(part.name) : strong(part.name)]
  return [plain(` of the ${spelled[part.kind] ?? part.kind}`)]
}

const longest = 40

/** A value in words; nothing for one that is none, or too long for a sentence. */
function said(value: unknown): string | undefined {
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' && value.length <= longest ? value : undefined
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
