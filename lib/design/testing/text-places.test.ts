import { expect, test } from 'vitest'
import { checkDesign } from '@/lib/check/check'
import { valueAt } from '../value-at'
import { everyText } from './every-text'
import { textFields } from './field-coverage'
import { bodySchema, isTaken, oneOfEach, textPlaces, withText, withTexts } from './text-places'

const places = textPlaces(everyText)

test('every field of the schema that takes a text is a place of a design without a problem', () => {
  expect(checkDesign(everyText).filter(each => each.severity !== 'info')).toEqual([])
  expect(textFields().length).toBeGreaterThanOrEqual(50)
  const fields = new Set(places.map(each => each.field))
  expect(textFields().filter(each => !fields.has(each))).toEqual([])
  const keywords = ['key', 'title', 'type', 'required', 'description', 'enum']
  expect(keywords.filter(each => !fields.has(`${bodySchema}.${each}`))).toEqual([])
  expect(oneOfEach(places).map(each => each.field)).toEqual([...fields])
})

test('a text is put where the place is, and nowhere else', () => {
  for (const place of places) {
    const changed = withText(everyText, place, 'PUT')
    expect(JSON.stringify(changed).split('"PUT"'), place.field).toHaveLength(2)
    if (!place.isKey) expect(valueAt(changed, place.path)).toBe('PUT')
  }
  const all = JSON.stringify(withTexts(everyText, new Map(places.map((each, at) => [each, `PUT ${at}`]))))
  expect(places.filter((_, at) => !all.includes(`"PUT ${at}"`))).toEqual([])
})

test('a place takes what its field takes', () => {
  const taking = (text: string) => oneOfEach(places).filter(each => isTaken(everyText, each, text))
  expect(taking('a').map(each => each.field)).toContain('tables[].name')
  expect(taking('not a name').map(each => each.field)).not.toContain('tables[].name')
  expect(taking('not a name').length).toBeGreaterThan(10)
})
