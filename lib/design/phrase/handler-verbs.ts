import type { HandlerKind } from '../handler'

/** What a person says that a function does with a table. */
export interface HandlerVerb {
  readonly kind: Exclude<HandlerKind, 'token-authorizer'>
  /** How the function's name begins. */
  readonly name: string
}

const verbs: readonly (readonly [said: string, third: string, kind: HandlerVerb['kind'], name: string])[] = [
  ['read', 'reads', 'get-item', 'get'],
  ['get', 'gets', 'get-item', 'get'],
  ['list', 'lists', 'query-items', 'list'],
  ['query', 'queries', 'query-items', 'list'],
  ['write', 'writes', 'put-item', 'write'],
  ['create', 'creates', 'put-item', 'create'],
  ['put', 'puts', 'put-item', 'put'],
  ['change', 'changes', 'update-item', 'change'],
  ['update', 'updates', 'update-item', 'update'],
  ['delete', 'deletes', 'delete-item', 'delete'],
  ['remove', 'removes', 'delete-item', 'delete'],
]

/** The verb that a word is, in capitals or not. */
export function handlerVerb(word: string): HandlerVerb | undefined {
  const lower = word.toLowerCase()
  const found = verbs.find(([said, third]) => said === lower || third === lower)
  return found && { kind: found[2], name: found[3] }
}
