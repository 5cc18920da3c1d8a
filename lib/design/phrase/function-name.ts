import type { Design } from '../design'
import { freeName, isFree } from '../free-name'
import { partNames } from '../parts'
import type { HandlerVerb } from './handler-verbs'

/** A free name as a person would give it: `get-order`, `list-orders`, `list-orders-by-created-at`, `get-order-2`. */
export function functionName(design: Design, verb: HandlerVerb, table: string, index: string | null): string {
  const words = toKebab(table)
  const plain = `${verb.name}-${verb.kind === 'query-items' ? words : singular(words)}`
  const taken = partNames(design, 'function')
  if (index === null || isFree(plain, taken)) return freeName(plain, taken)
  const order = toKebab(index)
  return freeName(`${plain}-${order.startsWith('by-') ? order : `by-${order}`}`, taken)
}

/** OrderLines and order_lines give order-lines. */
export function toKebab(name: string): string {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/[^A-Za-z0-9]+/g, '-')
  return words.toLowerCase().replace(/^-|-$/g, '')
}

/** order-lines gives order-line, categories gives category, boxes gives box; status stays. */
function singular(words: string): string {
  if (/(ss|us|is)$/.test(words)) return words
  if (/[^aeiou]ies$/.test(words)) return words.replace(/ies$/, 'y')
  if (/(ss|x|ch|sh)es$/.test(words)) return words.replace(/es$/, '')
  return words.replace(/s$/, '')
}
