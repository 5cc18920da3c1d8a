import type { DesignPath } from '../problem'

/** The value at a place in a design; undefined where the path leads nowhere. */
export function valueAt(design: unknown, path: DesignPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    return (value as Record<string | number, unknown>)[key]
  }, design)
}
