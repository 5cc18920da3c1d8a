import type { KeySource } from '../handler'
import { attributeNameRule, isName } from '../names'
import type { KeyAttribute } from '../table'

/** What a request brings that a key may be taken from. */
export interface Request {
  /** What the authorizer hands on for this purpose: it wins, so that no caller reads what is another's. */
  readonly fromCaller: readonly string[]
  /** What the authorizer hands on in any case. */
  readonly alsoFromCaller: readonly string[]
  /** The variables of the path, first to last. */
  readonly variables: readonly string[]
}

/**
 * Where each key most likely comes from: the caller; the variable of its name; a variable of a name like it (`orderId` for
 * `id`); with `everyKey`, the last variables that are left, because there is no other place. Undefined where nothing fits.
 */
export function keySources(
  keys: readonly KeyAttribute[],
  { fromCaller, alsoFromCaller, variables }: Request,
  everyKey: boolean,
): (KeySource | undefined)[] {
  // A variable's name goes into the handler's settings, which take less than a path does.
  const left = variables.filter(each => isName(each, attributeNameRule))
  const take = (variable: string | undefined): KeySource | undefined => {
    if (variable === undefined) return undefined
    left.splice(left.indexOf(variable), 1)
    return { from: 'path', name: variable }
  }
  const sources = keys.map(({ name }): KeySource | undefined =>
    fromCaller.includes(name)
      ? { from: 'caller', name }
      : take(left.find(each => each.toLowerCase() === name.toLowerCase())),
  )
  const fill = (find: (name: string) => KeySource | undefined) => {
    // The last key belongs to the last variable: /orders/{id}/lines/{no}.
    for (let at = keys.length - 1; at >= 0; at--) sources[at] ??= find(keys[at]!.name)
  }
  fill(name => take(left.findLast(each => isLike(each, name))))
  fill(name => (alsoFromCaller.includes(name) ? { from: 'caller', name } : undefined))
  if (everyKey) fill(() => take(left.at(-1)))
  return sources
}

function isLike(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a.endsWith(b) || b.endsWith(a)
}

/** `shopId from the caller`, `id from {orderId}`: for a person who looks before saying yes. */
export function sourceText(key: KeyAttribute, { from, name }: KeySource): string {
  if (from === 'generated') return `a new ${key.name} each time`
  if (from === 'path') return name === key.name ? `${name} from the path` : `${key.name} from {${name}}`
  return `${key.name} from the ${from}`
}
