import type { DesignPath } from '../../problem'
import type { Design } from '../design'

const forbidden = new Set<string | number>(['__proto__', 'constructor', 'prototype'])

/**
 * The design with a value at a path; `undefined` takes a record's key or a list's element away. The same design comes
 * back when nothing changes, when the path leads nowhere or when it names a key that JavaScript itself uses. Names that
 * others refer to (of functions, tables …) have commands of their own.
 */
export function setValue(design: Design, path: DesignPath, value: unknown): Design {
  if (path.some(key => forbidden.has(key))) return design
  return setAt(design, path, value) as Design
}

function setAt(parent: unknown, path: DesignPath, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return isSame(parent, value) ? parent : value
  if (Array.isArray(parent)) return setInList(parent, key, rest, value)
  if (typeof parent !== 'object' || parent === null || typeof key !== 'string') return parent
  const record = parent as Record<string, unknown>
  const before = Object.hasOwn(record, key) ? record[key] : undefined
  const after = setAt(before, rest, value)
  if (after === before) return parent
  if (after !== undefined) return { ...record, [key]: after }
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key))
}

function setInList(list: unknown[], key: string | number, rest: DesignPath, value: unknown): unknown {
  // One position past the end appends; anything further would leave a hole.
  if (typeof key !== 'number' || !Number.isInteger(key) || key < 0 || key > list.length) return list
  const after = setAt(list[key], rest, value)
  if (after === list[key]) return list
  return after === undefined ? list.toSpliced(key, 1) : list.toSpliced(key, 1, after)
}

/** Whether two JSON values say the same; the order of an object's keys says nothing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      key =>
        Object.hasOwn(other, key) &&
        isSame((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
    )
  )
}
