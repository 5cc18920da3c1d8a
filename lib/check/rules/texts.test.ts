import { expect, test } from 'vitest'
import { compileForExport } from '../../artifact/compile-for-export'
import { starter } from '../../design/starter'
import { everyText } from '../../design/testing/every-text'
import { textFields } from '../../design/testing/field-coverage'
import {
  bodySchema,
  isTaken,
  oneOfEach,
  textPlaces,
  withText,
  type TextPlace,
} from '../../design/testing/text-places'
import { pathText } from '../../problem'
import { keyShapes } from '../testing/key-shapes'
import { secretsIn } from './texts'

const places = textPlaces(everyText)

/** The key as it stands in a field of that kind: alone, and inside of what the field asks for. */
function forms({ field }: TextPlace, key: string): string[] {
  if (field === 'routes[].path') return [key, `/${key}`, `/items/${key}/{itemId}`]
  if (field.endsWith('corsOrigins[]')) return [key, `https://${key}`, `https://${key}.example.com`]
  if (field.endsWith('alarmEmail')) return [key, `${key}@example.com`]
  return [key, `See ${key}.`]
}

const taken = keyShapes.flatMap(shape =>
  oneOfEach(places).flatMap(one =>
    forms(one, shape.key)
      .filter(text => isTaken(everyText, one, text))
      .map(text => ({ ...shape, field: one.field, text })),
  ),
)

test('a key in any text of a design is found, where it is and as what it is', () => {
  expect(secretsIn(everyText)).toEqual([])
  for (const { kind, field, text } of taken) {
    for (const place of places.filter(each => each.field === field)) {
      const [first] = secretsIn(withText(everyText, place, text))
      const at = place.isKey ? [...place.path.slice(0, -1), text] : place.path
      expect(first && pathText(first.path), `${text} at ${field}`).toBe(pathText(at))
      expect(first?.message).toContain(kind)
      expect(first?.severity).toBe('error')
    }
  }
})

test('each field takes some key, but those that are too short or of digits', () => {
  const fields = new Set(taken.map(each => each.field))
  expect(textFields().filter(each => !fields.has(each))).toEqual([
    'environments[].name',
    'environments[].account',
    'waf.geographic.countries[]',
  ])
  const keywords = textPlaces(everyText).filter(each => each.field.startsWith(bodySchema))
  expect(keywords.filter(each => !fields.has(each.field))).toEqual([])
  expect(keyShapes.filter(({ key }) => !taken.some(each => each.text === key))).toEqual([])
})

test('no template and no artifact is made of a design with a key', () => {
  for (const [at, place] of oneOfEach(places).entries()) {
    const found = taken.filter(each => each.field === place.field)
    const text = found[at % found.length]?.text
    if (text === undefined) continue
    const { problems, template } = compileForExport(withText(everyText, place, text), {})
    expect(template, place.field).toBeUndefined()
    expect(problems.map(each => each.code)).toContain('secret/in-text')
  }
  expect(compileForExport(starter, {}).template).toBeDefined()
})
