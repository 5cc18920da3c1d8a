import type { Origin, Part, RequirementId } from './origin'

/** A value in a template: JSON, with intrinsic functions in their long form (`{ Ref: 'ItemsTable' }`). */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
export type Properties = { readonly [key: string]: Value | undefined }

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

export const sections = [
  'Metadata',
  'Parameters',
  'Rules',
  'Mappings',
  'Conditions',
  'Resources',
  'Outputs',
] as const
export type Section = (typeof sections)[number]

/** One entry of one section: the unit of compiling, printing and tracing back to the design. */
export interface Entry {
  readonly section: Section
  /** Logical id, or the key within the section. */
  readonly id: string
  readonly value: Value
  /** One line for the reader of the template, printed above the entry. */
  readonly comment?: string
  readonly origin: Origin
}

export interface Template {
  readonly description: string
  readonly entries: readonly Entry[]
}

/** What stands on a resource beside its type and its properties. */
export interface ResourceAttributes {
  readonly Condition?: string
  readonly DependsOn?: readonly string[]
  readonly DeletionPolicy?: 'Retain' | 'RetainExceptOnCreate'
  readonly UpdateReplacePolicy?: 'Retain'
  readonly UpdatePolicy?: Value
  readonly Metadata?: Value
}

/** Data outlives the stack, but a first creation that failed leaves nothing in the way of the next. */
export const retained = { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' } as const

/** The origin of a block's entries, and makers of entries that carry it. */
export function entriesOf(part: Part, ...requirements: RequirementId[]) {
  const origin: Origin = { part, requirements }
  const entry =
    (section: Section) =>
    (id: string, value: Value, comment?: string): Entry => ({
      section,
      id,
      value,
      origin,
      ...(comment === undefined ? {} : { comment }),
    })
  return {
    parameter: entry('Parameters'),
    rule: entry('Rules'),
    mapping: entry('Mappings'),
    condition: entry('Conditions'),
    output: entry('Outputs'),
    metadata: entry('Metadata'),
    resource(
      id: string,
      type: string,
      properties: Properties,
      comment: string,
      attributes: ResourceAttributes = {},
    ): Entry {
      const { Metadata, ...others } = attributes
      // Metadata last: a reader of the template looks for the properties.
      const value = defined({ Type: type, ...others, Properties: defined(properties), Metadata })
      return entry('Resources')(id, value, comment)
    },
  }
}

/** Puts the entries into a template. Throws when two blocks claim the same id: that is our mistake, never the design's. */
export function assemble(description: string, entries: readonly Entry[]): Template {
  const seen = new Set<string>()
  for (const { section, id } of entries) {
    const key = `${section} ${id}`
    if (seen.has(key)) throw new Error(`two blocks make ${id} in ${section}`)
    seen.add(key)
  }
  return {
    description,
    entries: sections.flatMap(section => entries.filter(entry => entry.section === section)),
  }
}

/** The template as CloudFormation reads it, in JSON's long form. */
export function toJson(template: Template): Record<string, Value> {
  const json: Record<string, Value> = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: template.description,
  }
  for (const section of sections) {
    const entries = template.entries.filter(entry => entry.section === section)
    if (entries.length > 0) json[section] = Object.fromEntries(entries.map(entry => [entry.id, entry.value]))
  }
  return json
}

/** The properties that have a value. */
export function defined(properties: Properties): { readonly [key: string]: Value } {
  const own: { [key: string]: Value } = {}
  for (const key of Object.keys(properties)) {
    const value = properties[key]
    if (value !== undefined) own[key] = value
  }
  return own
}
