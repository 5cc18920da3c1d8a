import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDesign } from '@/lib/check/check'
import { blank } from '../blank'
import { readDesign } from '../read-design'
import { decodeDesign } from '../read-link'
import { Design } from '../schema/design'
import { text } from '../schema/names'
import { encodeDesign } from '../share-link'
import { starter } from '../starter'
import { anyDesign, mostResourcesOf } from './any-design'
import { fieldCoverage, schemaFields } from './field-coverage'
import { hostileTexts } from './hostile-texts'

const designs = fc.sample(anyDesign, { seed: 20_261_101, numRuns: 200 })
const share = (holds: (design: Design) => boolean) => designs.filter(holds).length / designs.length

test('every hostile text is one that the schema takes', () => {
  expect(hostileTexts.filter(each => !text(100).safeParse(each).success)).toEqual([])
  expect(new Set(hostileTexts).size).toBe(hostileTexts.length)
})

test('any design is one that the schema takes and checks let pass', () => {
  for (const design of designs) {
    expect(Design.safeParse(design).error).toBeUndefined()
    expect(checkDesign(design).filter(each => each.severity === 'error')).toEqual([])
  }
})

test('any design survives its file and its link', () => {
  for (const design of designs) {
    expect(readDesign(JSON.stringify(design))).toEqual({ design })
    expect(decodeDesign(encodeDesign(design))).toEqual({ design })
  }
})

test('the same seed gives the same designs', () => {
  expect(fc.sample(anyDesign, { seed: 20_261_101, numRuns: 5 })).toEqual(designs.slice(0, 5))
})

test('a field that no design changes has no coverage', () => {
  const coverage = fieldCoverage([starter, blank])
  expect([
    coverage.get('waf.geographic.mode'),
    coverage.get('tables[].localIndexes[].name'),
    coverage.get('api.name'),
  ]).toEqual([0, 0, 0])
  expect([coverage.get('name'), coverage.get('environments[].account')]).toEqual([0.5, 1])
})

test('sizes go from one route to nearly a full stack', () => {
  const resources = designs.map(each =>
    mostResourcesOf({ ...each, secrets: each.secrets.map(one => one.name) }),
  )
  expect(Math.min(...designs.map(each => each.routes.length))).toBe(1)
  expect(Math.max(...resources)).toBeGreaterThanOrEqual(400)
  expect(Math.max(...resources)).toBeLessThanOrEqual(500)
})

describe('at least 5 % of the designs have', () => {
  const coverage = fieldCoverage(designs)

  test.each(schemaFields())('%s unlike a new design', field => {
    expect(coverage.get(field)).toBeGreaterThanOrEqual(0.05)
  })

  test.each<[string, (design: Design) => boolean]>([
    ['a third environment', each => each.environments.length > 2],
    ['no IPv6 range in one environment', each => each.environments.some(one => one.allowedIpv6.length === 0)],
    [
      'only IPv6 ranges in one environment',
      each => each.environments.some(one => one.allowedIpv4.length === 0),
    ],
    ['any origin', each => each.environments.some(one => one.corsOrigins.includes('*'))],
    ['several origins', each => each.environments.some(one => one.corsOrigins.length > 1)],
    ['EDGE', each => each.api.endpointType === 'EDGE'],
    ['ANY', each => each.routes.some(one => one.method === 'ANY')],
    ['a greedy path', each => each.routes.some(one => one.path.endsWith('{proxy+}'))],
    ['the root path', each => each.routes.some(one => one.path === '/')],
    ['a path with two variables', each => each.routes.some(one => one.path.split('{').length > 2)],
    [
      'a header that is required',
      each => each.routes.some(one => one.parameters.some(p => p.in === 'header' && p.required)),
    ],
    ['a local index', each => each.tables.some(one => one.localIndexes.length > 0)],
    [
      'an index of several attributes',
      each => each.tables.some(one => one.globalIndexes.some(i => i.partitionKeys.length > 1)),
    ],
    [
      'a provisioned table',
      each => each.tables.some(one => Object.values(one.billing).some(b => b.mode === 'provisioned')),
    ],
    [
      'a nested body model',
      each => JSON.stringify(each.routes.map(one => one.body)).split('"properties"').length > 3,
    ],
    ['a grant beyond the handler', each => each.functions.some(one => one.access.length > 1)],
    [
      'names that are the same in Pascal case',
      each =>
        new Set(each.functions.map(one => one.name.toLowerCase().replace(/[-_]/g, ''))).size <
        each.functions.length,
    ],
  ])('%s', (_, holds) => {
    expect(share(holds)).toBeGreaterThanOrEqual(0.05)
  })
})
