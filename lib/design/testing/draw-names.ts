import { freeName } from '../free-name'
import type { Draw } from './draw'

const verbs = ['get', 'list', 'put', 'change', 'drop', 'a', 'read2']
const nouns = ['item', 'order', 'line', 'user', 'x1', 'invoice', 'very-long-winded-noun-of-a-name']

const styles: readonly ((words: readonly string[]) => string)[] = [
  words => words.join('-'),
  words => words.join('_'),
  words => words.map((word, index) => (index === 0 ? word : capital(word))).join(''),
  words => words.map(capital).join(''),
  words => words.join(''),
  words => `${words.join('-')}-2`,
]

/**
 * A free name of a function or table, in any style of writing. Now and then it is an earlier one written otherwise, so
 * that both would be the same in Pascal case; never the same when capitals do not count.
 */
export function drawName(draw: Draw, taken: readonly string[], maxLength = 40): string {
  const source =
    taken.length > 0 && draw.chance(25)
      ? draw.one(taken).split(/[-_]|(?=[A-Z])/)
      : [draw.one(verbs), draw.one(nouns)]
  const words = source.filter(word => word !== '').map(word => word.toLowerCase())
  return freeName(draw.one(styles)(words).slice(0, maxLength), taken, maxLength)
}

/** Names of attributes: any of them may be a key, a path variable, a field of a body or what is known of a caller. */
export const attributeNames = [
  'id',
  'tenantId',
  'orderId',
  'customer_id',
  'sku',
  'createdAt',
  'status',
  'price',
  'PK',
  'year.month',
  'e-mail',
  'v2',
  'region',
] as const

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
