import fc from 'fast-check'
import type { DesignPath } from '../../problem'
import { setValue } from '../commands/set-value'
import type { Design } from '../design'

/** Setting what stands anywhere in a design to another value of its kind, or to what stands there already. */
export const anyPlace = fc
  .record({ place: fc.nat(1_000_000), text: fc.string({ maxLength: 12 }), number: fc.nat(20_000) })
  .map(({ place, text, number }) => ({
    label: 'set any value',
    run: (design: Design) => {
      const places = leaves(design, [])
      const { path, value } = places[place % places.length]!
      return setValue(design, path, another(value, text, number))
    },
  }))

interface Place {
  readonly path: DesignPath
  readonly value: string | number | boolean | null
}

function leaves(value: unknown, path: DesignPath): Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, value: value as Place['value'] }]
  const children = Array.isArray(value) ? value.map((each, at) => [at, each] as const) : Object.entries(value)
  return children.flatMap(([key, child]) => leaves(child, [...path, key]))
}

function another(value: Place['value'], text: string, number: number): Place['value'] {
  if (typeof value === 'string') return number % 4 === 0 ? value : text
  if (typeof value === 'number') return number
  return typeof value === 'boolean' ? !value : value
}
