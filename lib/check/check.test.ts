import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Design } from '../design/design'
import { newRoute } from '../design/route'
import { newTable } from '../design/table'
import { starter } from '../design/starter'
import { pathText } from '../problem'
import { checkDesign } from './check'
import { changed } from './testing/changed'
import { refused } from './testing/edge-cases'

const names = ['prod', 'dev']
const dev = 1

test('the starter has nothing but the addresses of examples to replace', () => {
  expect(checkDesign(starter).map(each => [each.severity, each.code, pathText(each.path)])).toEqual([
    ['info', 'waf/documentation-addresses', 'environments[0].allowedIpv4'],
    ['info', 'waf/documentation-addresses', 'environments[1].allowedIpv4'],
  ])
})

test('errors come first, and then the order of the design', () => {
  const problems = checkDesign(
    changed(design => {
      design.monitoring.alarms.apiLatency = false
      design.tables.push(newTable('spare', names), newTable('spare', names))
      design.environments[dev]!.corsOrigins.push('*')
      design.routes.push(newRoute('GET', '/x', 'nobody', names))
    }),
  )
  expect(problems.map(each => `${each.severity} ${pathText(each.path)}`)).toEqual([
    'error routes[5].function',
    'error tables[3].name',
    'warning environments[1].corsOrigins[1]',
    'warning tables[2]',
    'warning tables[3]',
    'warning monitoring.alarms.apiLatency',
    'info environments[0].allowedIpv4',
    'info environments[1].allowedIpv4',
  ])
})

test('a design in any disorder is checked without an exception', () => {
  const pieces = refused.map(each => each.design)
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 5 }),
      fc.nat(),
      (designs, seed) => {
        const mixed = Object.fromEntries(
          Object.keys(starter).map((key, i) => [
            key,
            designs[(seed + i) % designs.length]![key as keyof Design],
          ]),
        ) as unknown as Design
        expect(checkDesign(mixed).every(each => each.message !== '')).toBe(true)
      },
    ),
    { numRuns: 50 },
  )
})
