import * as z from 'zod/mini'
import { attributeNameRule, environmentNameRule, indexNameRule, nameRule } from '../names'

/** The schema with a sentence for people and editors. A copy, because one schema is used for more than one field. */
export function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  const copy = schema.clone()
  z.globalRegistry.add(copy, { description })
  return copy
}

export function matching(pattern: RegExp, message: string) {
  return z.string().check(z.regex(pattern, message))
}

export const Name = matching(nameRule.pattern, nameRule.message)

export const EnvironmentName = matching(environmentNameRule.pattern, environmentNameRule.message)
export type EnvironmentName = z.infer<typeof EnvironmentName>

export const AttributeName = matching(attributeNameRule.pattern, attributeNameRule.message)

export const IndexName = matching(indexNameRule.pattern, indexNameRule.message)

/** Free text for people: printable, one line. It stays text in every output. */
export function text(maxLength: number) {
  return z
    .string()
    .check(
      z.maxLength(maxLength, `must have at most ${maxLength} characters`),
      z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]*$/u, 'must be one line without control characters'),
    )
}

/** One value for each environment, by the environment's name. `check` reports a name that is missing or unknown. */
export function perEnvironment<T extends z.ZodMiniType>(value: T) {
  return z.record(EnvironmentName, value)
}

export function wholeNumber(min: number, max: number, unit = '') {
  const range = `must be a whole number from ${min} to ${max}${unit && ` ${unit}`}`
  return z.int(range).check(z.minimum(min, range), z.maximum(max, range))
}

export function number(min: number, max: number, unit = '') {
  const range = `must be a number from ${min} to ${max}${unit && ` ${unit}`}`
  return z.number(range).check(z.minimum(min, range), z.maximum(max, range))
}
