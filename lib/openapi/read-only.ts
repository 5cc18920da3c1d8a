import { is31, isObject, pointedTo } from './document'

/** Tells of the properties of a document's schemas whether only answers have them. References are followed. */
export function readOnlyIn(document: unknown): (property: unknown) => boolean {
  // Each reference is followed once, however many properties share a long chain of them.
  const known = new Map<string, boolean>()

  return property => {
    const passed = new Set<string>()
    let at = property
    let found: boolean | undefined
    while (found === undefined) {
      const reference = isObject(at) ? at['$ref'] : undefined
      if (typeof reference !== 'string' || (is31(document) && isMarked(at))) found = isMarked(at)
      else if (passed.has(reference)) found = false
      else {
        passed.add(reference)
        found = known.get(reference)
        at = pointedTo(document, reference)
      }
    }
    for (const reference of passed) known.set(reference, found)
    return found
  }
}

function isMarked(schema: unknown): boolean {
  return isObject(schema) && schema['readOnly'] === true
}
