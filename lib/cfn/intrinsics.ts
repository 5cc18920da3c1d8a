import type { Value } from './template'

export const ref = (id: string): Value => ({ Ref: id })
export const getAtt = (id: string, attribute: string): Value => ({ 'Fn::GetAtt': [id, attribute] })
export const ifElse = (condition: string, then: Value, otherwise: Value): Value => ({
  'Fn::If': [condition, then, otherwise],
})
export const equals = (left: Value, right: Value): Value => ({ 'Fn::Equals': [left, right] })
export const not = (condition: Value): Value => ({ 'Fn::Not': [condition] })
export const and = (...conditions: Value[]): Value => ({ 'Fn::And': conditions })
/** Fn::Or takes 2 to 10 conditions. */
export const or = (...conditions: Value[]): Value =>
  conditions.length === 1 ? conditions[0]! : { 'Fn::Or': conditions }
export const noValue: Value = { Ref: 'AWS::NoValue' }

/**
 * Fn::Sub over text that we wrote: every `${...}` in it is meant. Text of a person goes through `literal` first. Text in
 * which nothing is left to put in is plain text (cfn-lint W1020).
 */
export function sub(text: string, variables?: { readonly [name: string]: Value }): Value {
  if (variables) return { 'Fn::Sub': [text, variables] }
  return /\$\{[^!]/.test(text) ? { 'Fn::Sub': text } : plainText(text.replaceAll('${!', '${'))
}

/** Text of a person inside Fn::Sub: `${` stays `${`. */
export function literal(text: string): string {
  return text.replaceAll('${', '${!')
}

/**
 * Text of a person as a value of its own. CloudFormation puts nothing into the value of a variable of Fn::Sub, so `${` stays
 * what it is, and cfn-lint sees that it is meant (E1029).
 */
export function plainText(text: string): Value {
  return text.includes('${') ? { 'Fn::Sub': ['${Text}', { Text: text }] } : text
}

/** A value that differs by environment: the mapping of a noun, the environment's row. */
export function perEnvironment(mapping: string, key: string): Value {
  return { 'Fn::FindInMap': [mapping, { Ref: 'Environment' }, key] }
}
