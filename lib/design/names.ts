/** What a name must look like, and what is said of one that does not. */
export interface NameRule {
  readonly pattern: RegExp
  readonly message: string
}

/** The name of a function, table, secret or API: what follows the environment's prefix in its physical name. */
export const nameRule: NameRule = {
  pattern: /^[A-Za-z][A-Za-z0-9_-]{0,39}$/,
  message: 'must start with a letter and have at most 40 letters, digits, - or _',
}

/** An environment's name is the prefix of every physical name: `prod` gives `prod-items`. */
export const environmentNameRule: NameRule = {
  pattern: /^[a-z][a-z0-9]{1,9}$/,
  message: 'must be 2 to 10 lower-case letters or digits and start with a letter',
}

/** The name of a table's index (DynamoDB allows 3 to 255 characters). */
export const indexNameRule: NameRule = {
  pattern: /^[A-Za-z0-9_.-]{3,100}$/,
  message: 'must have 3 to 100 letters, digits, _ . or -',
}

/** A DynamoDB attribute's name (1 to 255 characters; the narrower set needs no escaping anywhere). */
export const attributeNameRule: NameRule = {
  pattern: /^[A-Za-z_][A-Za-z0-9_.-]{0,254}$/,
  message: 'must start with a letter or _ and have at most 255 letters, digits, _ . or -',
}

/** The name of a query parameter or header of a route. */
export const parameterNameRule: NameRule = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9_.$-]{0,63}$/,
  message: 'must have at most 64 letters, digits, _ . $ or -',
}

/** Whether the schema takes a name. */
export function isName(name: string, rule = nameRule): boolean {
  return rule.pattern.test(name)
}
