import type { Value } from './template'

const key = Symbol('comment')

/** An object or a list of the template with a comment above it in the printed YAML. JSON does not carry it. */
export function commented<T extends Value & object>(comment: string, value: T): T {
  return Object.defineProperty({ ...value }, key, { value: comment })
}

export function commentOf(value: object): string | undefined {
  return (value as { [key]?: string })[key]
}
