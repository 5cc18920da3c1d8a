import type { DesignPath } from '../../problem'
import { setValue } from '../commands/set-value'
import type { Design } from '../design'
import { readDesign } from '../read-design'
import { valueAt } from '../value-at'

/** A place of a design where a text stands. */
export interface TextPlace {
  /** The field, as `schemaFields` says it; inside a body's schema with the keyword after it. */
  readonly field: string
  readonly path: DesignPath
  /** Whether the text is the last key of the path: the name of a body's field. */
  readonly isKey: boolean
}

/** Every place of a design where a text stands, what is inside of another after it. */
export function textPlaces(design: Design): TextPlace[] {
  const environments = new Set(design.environments.map(each => each.name))
  return placesIn(design, [])

  function placesIn(value: unknown, path: DesignPath): TextPlace[] {
    if (typeof value === 'string') return [{ field: fieldOf(path), path, isKey: false }]
    if (typeof value !== 'object' || value === null) return []
    if (Array.isArray(value)) return value.flatMap((each, at) => placesIn(each, [...path, at]))
    return Object.entries(value).flatMap(([key, each]) => {
      const at = [...path, key]
      const named =
        path.at(-1) === 'properties' ? [{ field: `${bodySchema}.key`, path: at, isKey: true }] : []
      return [...named, ...placesIn(each, at)]
    })
  }

  function fieldOf(path: DesignPath): string {
    const inSchema = path.indexOf('schema')
    if (inSchema !== -1) return `${bodySchema}.${path.findLast(key => typeof key === 'string')}`
    return path.reduce<string>((field, key) => {
      if (typeof key === 'number') return `${field}[]`
      return field === '' ? key : `${field}.${environments.has(key) ? '<env>' : key}`
    }, '')
  }
}

export const bodySchema = 'routes[].body.schema'

/** The first place of each field. */
export function oneOfEach(places: readonly TextPlace[]): TextPlace[] {
  const fields = places.map(each => each.field)
  return places.filter((each, at) => fields.indexOf(each.field) === at)
}

/** The design with other texts in places of it. */
export function withTexts(design: Design, texts: ReadonlyMap<TextPlace, string>): Design {
  // From the end, because a key that is renamed is in the path of all that is inside.
  return [...texts].reverse().reduce((next, [place, text]) => withText(next, place, text), design)
}

export function withText(design: Design, { path, isKey }: TextPlace, text: string): Design {
  if (!isKey) return setValue(design, path, text)
  const above = path.slice(0, -1)
  const entries = Object.entries(valueAt(design, above) as object) as [string, unknown][]
  return setValue(
    design,
    above,
    Object.fromEntries(entries.map(([key, value]) => [key === path.at(-1) ? text : key, value])),
  )
}

/** Whether a design that has a text in a place is taken when it is read. */
export function isTaken(design: Design, place: TextPlace, text: string): boolean {
  return 'design' in readDesign(JSON.stringify(withText(design, place, text)))
}
