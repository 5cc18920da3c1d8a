/** Something that is promised of every value of a kind. */
export interface Property<T> {
  readonly name: string
  /** What is wrong with the value, in a few words; nothing where the promise is kept. */
  readonly fault: (value: T) => string | undefined
}

/** A broken promise. */
export interface Failure {
  /** The name of the property. */
  readonly property: string
  readonly what: string
}

/** The first of the properties that does not hold. */
export function firstFailure<T>(properties: readonly Property<T>[], value: T): Failure | undefined {
  for (const { name, fault } of properties) {
    const what = fault(value)
    if (what !== undefined) return { property: name, what }
  }
  return undefined
}

/** What is wrong when a list that should be empty is not. */
export function listed(faults: readonly string[]): string | undefined {
  return faults.length === 0 ? undefined : faults.slice(0, 5).join('; ')
}
