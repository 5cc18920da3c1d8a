/** As much of an OpenAPI document as is written here. */
export interface OpenApi {
  readonly openapi: '3.0.3'
  readonly info: { readonly title: string; readonly description?: string; readonly version: string }
  readonly servers: readonly object[]
  readonly security: readonly Record<string, readonly string[]>[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: {
    readonly securitySchemes: Readonly<Record<string, object>>
    readonly schemas: Readonly<Record<string, Schema>>
  }
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary?: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: object
  readonly responses: Readonly<Record<string, object>>
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly description?: string
  readonly schema: Schema
}

/** A schema of JSON, of whichever dialect. */
export type Schema = Readonly<Record<string, unknown>>

/** Keywords that mean the same in JSON Schema draft 4 and in OpenAPI, and whose value is no schema. */
export const plainKeywords: ReadonlySet<string> = new Set([
  'format',
  'pattern',
  'multipleOf',
  'maximum',
  'minimum',
  'exclusiveMaximum',
  'exclusiveMinimum',
  'maxLength',
  'minLength',
  'maxItems',
  'minItems',
  'uniqueItems',
  'maxProperties',
  'minProperties',
])

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of an object's own key: one that nobody vouches for may be called `toString`. */
export function own(object: object, key: string): unknown {
  return Object.hasOwn(object, key) ? (object as Record<string, unknown>)[key] : undefined
}

/** Whether a document is of OpenAPI 3.1, whose schemas are JSON Schema 2020-12. */
export function is31(document: unknown): boolean {
  return (
    isObject(document) && typeof document['openapi'] === 'string' && document['openapi'].startsWith('3.1')
  )
}

/** The key that a step of a JSON pointer means (RFC 6901). */
export const keyOfStep = (step: string) => step.replaceAll('~1', '/').replaceAll('~0', '~')

/** What a local reference, `#/components/schemas/Pet`, points to; undefined where nothing is there. */
export function pointedTo(root: unknown, reference: string): unknown {
  if (!reference.startsWith('#')) return undefined
  return reference
    .slice(1)
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => {
      const key = keyOfStep(decoded(step))
      return typeof at === 'object' && at !== null ? own(at, key) : undefined
    }, root)
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
