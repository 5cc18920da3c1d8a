/** A sentence for each type of resource, and for each of its properties by the keys that lead to it. */
export type TypeDocs = Readonly<Record<string, TypeDoc>>

export interface TypeDoc {
  /** What a resource of the type is for. */
  readonly is: string
  /** `Environment.Variables`: places in lists have no part in the keys. */
  readonly properties: Readonly<Record<string, string>>
}

/** Properties of something, under the key that it stands at. */
export function under(key: string, properties: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(properties).map(([each, says]) => [`${key}.${each}`, says]))
}

export const tags = {
  Tags: 'Labels for bills, searches and access rules; they change nothing about how it works.',
  'Tags.Key': 'Name of the label.',
  'Tags.Value': 'Value of the label.',
} as const
