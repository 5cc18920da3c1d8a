import type * as z from 'zod/mini'
import type { DesignPath, Problem } from '../problem'
import { pathText, problem } from '../problem'

type Issue = z.core.$ZodIssue

/** What the schema finds wrong with a value, as problems: each says where it is and how to mend it. */
export function describeIssue(issue: Issue, design: unknown): Problem[] {
  const path = issue.path.filter(key => typeof key !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key =>
      problem('design/unknown-field', `${place([...path, key])} is not a field of a design: remove it.`, [
        ...path,
        key,
      ]),
    )
  }
  if (isMissing(design, path))
    return [problem('design/missing-field', `${place(path)} is missing: add it.`, path)]
  return [problem('design/invalid', `${place(path)} ${rule(issue)}.`, path)]
}

function rule(issue: Issue): string {
  // The schema's own messages are written for people; the ones of the library are not.
  if (issue.message.startsWith('must ')) return issue.message
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? 'of another kind'}`
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`
    case 'invalid_union':
      return 'options' in issue ? `must be ${oneOf(issue.options ?? [])}` : 'must be of another kind'
    case 'invalid_key':
      return `is no name for an entry: it ${issue.issues[0]?.message ?? 'must be another'}`
    case 'too_big':
      return `must have at most ${issue.maximum} ${issue.origin === 'array' ? 'entries' : 'characters'}`
    case 'too_small':
      return `must have at least ${issue.minimum} ${issue.origin === 'array' ? 'entries' : 'characters'}`
    default:
      return 'has a value that no design may have: change it'
  }
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
}

function oneOf(values: readonly unknown[]): string {
  const names = values.map(value => (typeof value === 'string' ? value : JSON.stringify(value)))
  return names.length === 1 ? names.join() : `one of ${names.join(', ')}`
}

function isMissing(design: unknown, path: DesignPath): boolean {
  const value = path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, key)
        ? (parent as Record<string | number, unknown>)[key]
        : undefined,
    design,
  )
  return value === undefined
}

function place(path: DesignPath): string {
  const text = pathText(path)
  if (text === '') return 'The design'
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
