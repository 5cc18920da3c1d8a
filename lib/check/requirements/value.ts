import type { Value } from '../../cfn/template'

/** What stands at a place inside a value: `at(alarm, 'Metrics', 0, 'Id')`; undefined where there is nothing. */
export function at(value: Value | undefined, ...keys: (string | number)[]): Value | undefined {
  return keys.reduce<Value | undefined>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined
    return (inner as { readonly [key: string | number]: Value })[key]
  }, value)
}

/** What stands at a dotted path; a star is every element of a list: `allAt(webAcl, 'Rules.*.Name')`. */
export function allAt(value: Value | undefined, path: string): (Value | undefined)[] {
  return path
    .split('.')
    .reduce<(Value | undefined)[]>(
      (found, key) => found.flatMap(each => (key === '*' ? [...listOf(each)] : [at(each, key)])),
      [value],
    )
}

/** A value that is one thing or a list of things, as policies have it. */
export function listOf(value: Value | undefined): readonly Value[] {
  if (value === undefined) return []
  return Array.isArray(value) ? (value as readonly Value[]) : [value]
}

/** The texts of a value that is one text or a list of them. Text with references stays as Fn::Sub has it. */
export function textsOf(value: Value | undefined): string[] {
  return listOf(value).map(textOf)
}

/** A text, with references as `${Id}`. Empty for what is no text. */
export function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value
  const sub = at(value, 'Fn::Sub')
  if (typeof sub === 'string') return sub
  const ref = at(value, 'Ref')
  if (typeof ref === 'string') return `\${${ref}}`
  const [id, attribute] = listOf(at(value, 'Fn::GetAtt'))
  return typeof id === 'string' ? `\${${id}.${textOf(attribute)}}` : ''
}

/** The logical id that a value is a reference to, itself or an attribute of it; undefined for any other value. */
export function targetOf(value: Value | undefined): string | undefined {
  return /^\$\{([^!.}]+)(\.[^}]+)?\}$/.exec(textOf(value))?.[1]
}

/** Every text inside a value, with the keys on the way to it. */
export function allTexts(value: Value | undefined): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(allTexts)
  return Object.entries(value).flatMap(([key, inner]) => [key, ...allTexts(inner)])
}

/** Logical ids and pseudo parameters that a value refers to, wherever it does. */
export function referencesIn(value: Value | undefined): string[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(referencesIn)
  return Object.entries(value as { readonly [key: string]: Value }).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner]
    if (key === 'Fn::GetAtt') return listOf(inner).slice(0, 1).map(String)
    if (key === 'Fn::Sub' && typeof inner === 'string')
      return [...inner.matchAll(/\$\{([^!.}][^.}]*)/g)].map(match => match[1]!)
    return referencesIn(inner)
  })
}

/** Whether two values are the same JSON. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
