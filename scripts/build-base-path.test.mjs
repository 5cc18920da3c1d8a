import { expect, test } from 'vitest'
import { basePathOf } from './build-base-path.mjs'

test.each([
  [undefined, ''],
  ['', ''],
  ['/', ''],
  ['/designer', '/designer'],
  ['/designer/', '/designer'],
  ['designer', '/designer'],
  ['/tools//ground.plan-2/', '/tools/ground.plan-2'],
])('BASE_PATH=%s hosts the site below "%s"', (given, path) => {
  expect(basePathOf({ BASE_PATH: given })).toBe(path)
})

test.each(['/a b', '/a?b', 'C:/Program Files/Git/designer', '/../designer', '/designer/.', '/é'])(
  'BASE_PATH=%s is refused with a sentence',
  given => {
    expect(() => basePathOf({ BASE_PATH: given })).toThrow(/a path is of letters, digits/)
  },
)
