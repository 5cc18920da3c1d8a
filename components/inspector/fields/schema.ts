import * as z from 'zod/mini'
import { describeIssue } from '@/lib/design/describe-issue'
import { Design } from '@/lib/design/schema/design'
import { valueAt } from '@/lib/design/value-at'
import type { DesignPath } from '@/lib/problem'

type Schema = z.ZodMiniType

/** The schema of a place in a design. A choice between shapes follows the value that is there. */
export function schemaAt(design: Design, path: DesignPath): Schema | undefined {
  return walk(design, path).at(-1)
}

/** What the schema says about a place. A value of a record or list has no words of its own: its parent's are shown. */
export function helpAt(design: Design, path: DesignPath): string {
  const schemas = walk(design, path)
  const own = description(schemas.at(-1))
  if (own) return own
  const parent = unwrap(schemas.at(-2))
  return parent instanceof z.ZodMiniRecord || parent instanceof z.ZodMiniArray
    ? description(schemas.at(-2))
    : ''
}

/** What the schema says about the shape that a choice has taken: about put-item, not about handlers. */
export function choiceHelpAt(design: Design, path: DesignPath): string {
  const union = unwrap(schemaAt(design, path))
  if (!(union instanceof z.ZodMiniDiscriminatedUnion)) return ''
  const value = valueAt(design, path)
  return description(optionFor(union, value))
}

/** Why the schema refuses a value at a place: the words after the field's name. Nothing when it takes it. */
export function refusal(design: Design, path: DesignPath, value: unknown): string | undefined {
  const result = schemaAt(design, path)?.safeParse(value)
  const issue = result?.error?.issues[0]
  if (!issue || issue.message.startsWith('must ')) return issue?.message
  // Words of the library are not for people: a file that is read has its own for them.
  return describeIssue({ ...issue, path: [] }, value)[0]
    ?.message.replace(/^The design /, '')
    .replace(/\.$/, '')
}

/** The values that a place can take, for enumerations and lists of literals. */
export function optionsAt(design: Design, path: DesignPath): readonly (string | number)[] {
  const schema = unwrap(schemaAt(design, path))
  if (schema instanceof z.ZodMiniEnum) return schema.options
  if (schema instanceof z.ZodMiniLiteral) return schema.def.values as (string | number)[]
  return []
}

/** Whether a place may be left empty. */
export function isOptional(design: Design, path: DesignPath): boolean {
  return schemaAt(design, path) instanceof z.ZodMiniNullable
}

/** The least and the greatest number that a place takes. */
export function limitsAt(design: Design, path: DesignPath): { min: number; max: number } | undefined {
  const schema = unwrap(schemaAt(design, path))
  if (!(schema instanceof z.ZodMiniNumber)) return undefined
  const rules = (schema.def.checks ?? []).map(each => (each as z.core.$ZodChecks)._zod.def)
  const min = rules.find(rule => rule.check === 'greater_than')?.value
  const max = rules.find(rule => rule.check === 'less_than')?.value
  return typeof min === 'number' && typeof max === 'number' ? { min, max } : undefined
}

function description(schema: Schema | undefined): string {
  return (schema && z.globalRegistry.get(schema)?.description) ?? ''
}

/** The schemas from the root to a place; shorter when the path leaves the schema. */
function walk(design: Design, path: DesignPath): Schema[] {
  const schemas: Schema[] = [Design]
  let value: unknown = design
  for (const key of path) {
    const next = step(unwrap(schemas.at(-1)), key, value)
    if (!next) return []
    schemas.push(next)
    value = valueAt(value, [key])
  }
  return schemas
}

function step(schema: Schema | undefined, key: string | number, value: unknown): Schema | undefined {
  if (schema instanceof z.ZodMiniObject) return (schema.shape as Record<string, Schema>)[key]
  if (schema instanceof z.ZodMiniArray) return schema.def.element as Schema
  if (schema instanceof z.ZodMiniRecord) return schema.def.valueType as Schema
  if (schema instanceof z.ZodMiniDiscriminatedUnion) return step(optionFor(schema, value), key, value)
  return undefined
}

function optionFor(union: z.ZodMiniDiscriminatedUnion, value: unknown): Schema | undefined {
  return (union.def.options as readonly Schema[]).find(option => hasShapeOf(option, value))
}

/** Whether the literals of an object's schema (`kind`, `mode`) are those of the value. */
function hasShapeOf(schema: Schema, value: unknown): boolean {
  if (!(schema instanceof z.ZodMiniObject)) return false
  return Object.entries(schema.shape as Record<string, Schema>).every(
    ([key, each]) => !(each instanceof z.ZodMiniLiteral) || each.safeParse(valueAt(value, [key])).success,
  )
}

function unwrap(schema: Schema | undefined): Schema | undefined {
  return schema instanceof z.ZodMiniNullable ? unwrap(schema.def.innerType as Schema) : schema
}
