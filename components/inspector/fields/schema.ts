import * as z from 'zod'
import { describeIssue } from '@/lib/design/describe-issue'
import { Design } from '@/lib/design/design'
import type { DesignPath } from '@/lib/problem'

/** The value at a place in a design. */
export function valueAt(design: Design, path: DesignPath): unknown {
  return path.reduce<unknown>(child, design)
}

/** The schema of a place in a design. A choice between shapes follows the value that is there. */
export function schemaAt(design: Design, path: DesignPath): z.ZodType | undefined {
  return walk(design, path).at(-1)
}

/** What the schema says about a place. A value of a record or list has no words of its own: its parent's are shown. */
export function helpAt(design: Design, path: DesignPath): string {
  const schemas = walk(design, path)
  const own = schemas.at(-1)
  if (own?.description) return own.description
  const parent = unwrap(schemas.at(-2))
  return parent instanceof z.ZodRecord || parent instanceof z.ZodArray
    ? (schemas.at(-2)?.description ?? '')
    : ''
}

/** What the schema says about the shape that a choice has taken: about put-item, not about handlers. */
export function choiceHelpAt(design: Design, path: DesignPath): string {
  const union = unwrap(schemaAt(design, path))
  if (!(union instanceof z.ZodUnion)) return ''
  const value = valueAt(design, path)
  return (union.options as readonly z.ZodType[]).find(option => hasShapeOf(option, value))?.description ?? ''
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
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodLiteral) return [...schema.values] as (string | number)[]
  return []
}

/** Whether a place may be left empty. */
export function isOptional(design: Design, path: DesignPath): boolean {
  return schemaAt(design, path) instanceof z.ZodNullable
}

/** The least and the greatest number that a place takes. */
export function limitsAt(design: Design, path: DesignPath): { min: number; max: number } | undefined {
  const schema = unwrap(schemaAt(design, path))
  if (!(schema instanceof z.ZodNumber) || schema.minValue === null || schema.maxValue === null)
    return undefined
  return { min: schema.minValue, max: schema.maxValue }
}

/** The schemas from the root to a place; shorter when the path leaves the schema. */
function walk(design: Design, path: DesignPath): z.ZodType[] {
  const schemas: z.ZodType[] = [Design]
  let value: unknown = design
  for (const key of path) {
    const next = step(unwrap(schemas.at(-1)), key, value)
    if (!next) return []
    schemas.push(next)
    value = child(value, key)
  }
  return schemas
}

function step(schema: z.ZodType | undefined, key: string | number, value: unknown): z.ZodType | undefined {
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[key]
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType
  if (schema instanceof z.ZodRecord) return schema.valueType as z.ZodType
  if (schema instanceof z.ZodUnion) {
    const options = schema.options as readonly z.ZodType[]
    return step(
      options.find(option => hasShapeOf(option, value)),
      key,
      value,
    )
  }
  return undefined
}

/** Whether the literals of an object's schema (`kind`, `mode`) are those of the value. */
function hasShapeOf(schema: z.ZodType, value: unknown): boolean {
  if (!(schema instanceof z.ZodObject)) return false
  return Object.entries(schema.shape as Record<string, z.ZodType>).every(
    ([key, each]) => !(each instanceof z.ZodLiteral) || each.safeParse(child(value, key)).success,
  )
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  return schema instanceof z.ZodNullable ? unwrap(schema.unwrap() as z.ZodType) : schema
}

function child(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
  return (value as Record<string | number, unknown>)[key]
}
