import { describe, expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { requirementIds } from '../cfn/origin'
import { resolve } from '../cfn/resolve'
import type { Design } from '../design/design'
import { orders } from '../design/orders'
import { newRoute } from '../design/route'
import { starter } from '../design/starter'
import { checkRequirements } from './requirements'
import { breakages } from './testing/breakages'
import { changed } from './testing/changed'
import { accepted, reader } from './testing/edge-cases'

const prodOf = (design: Design) =>
  resolve(
    compile(design, () => '0123456789'),
    'prod',
  )
const starterInProd = prodOf(starter)

const longPath = '/own1/{customer_id}/x-1/{key}/user_profiles'
const longName = 'aVery-long-winded-noun-of-a-name'
const good = [
  { name: 'the starter', design: starter },
  { name: 'orders', design: orders },
  {
    // A logical id and a model's name, each of 40 letters and digits, have the shape of an AWS secret key.
    name: 'a function with a long name and a route with a long path',
    design: changed(design => {
      design.functions.push(reader(longName, 'clients'))
      const body = { schema: { type: 'object' } }
      design.routes.push(newRoute('GET', '/clients/{id}', longName, ['prod', 'dev']), {
        ...newRoute('PUT', longPath, 'update-item', ['prod', 'dev']),
        body,
      })
    }),
  },
  ...accepted,
]

describe.each(good)('$name', ({ design }) => {
  const template = compile(design, () => '0123456789')
  const places = [{}, { account: '123456789012', region: 'us-west-2' }]

  test.each(['prod', 'dev'])('holds every requirement in %s, wherever it is resolved', environment => {
    for (const place of places) {
      const results = checkRequirements(design, resolve(template, environment, {}, place), environment)
      expect(results.filter(each => each.outcome !== 'holds')).toEqual([])
      expect(results.map(each => each.id)).toEqual(requirementIds)
      for (const each of results) expect(each.because).toMatch(/^[A-Z0-9p][^\n]*\.$/i)
      expect(JSON.stringify(results)).not.toMatch(/undefined|NaN/)
    }
  })
})

describe.each(requirementIds)('%s fails alone with', id => {
  test.each(breakages.filter(each => each.id === id))('$name', ({ broken }) => {
    const results = checkRequirements(starter, broken(starterInProd), 'prod')
    const failed = results.filter(each => each.outcome !== 'holds')
    expect(failed.map(each => `${each.id} ${each.outcome}`)).toEqual([`${id} fails`])
    expect(failed[0]!.because).toMatch(/^[^\n]{10,}\.$/)
    expect(JSON.stringify(failed)).not.toMatch(/undefined|NaN/)
  })
})

test.each<[string, string, (design: Design) => void]>([
  ['R8', 'the alarm on errors', design => void (design.monitoring.alarms.functionErrors = false)],
  ['R9', 'a rule group that counts', design => void (design.waf.managedRuleGroups[1]!.mode = 'count')],
  ['R10', 'a cached decision', design => void (design.api.authorizer.cacheSeconds = 300)],
  [
    'R13',
    'alarms',
    design => void Object.assign(design.monitoring.alarms, { apiLatency: false, tableErrors: false }),
  ],
  ['R15', 'the rules of AWS Config', design => void (design.monitoring.configRules = [])],
  ['R17', 'the account of prod', design => void (design.environments[0]!.account = null)],
])('%s is off with %s turned off, and nothing fails', (id, _, change) => {
  const design = changed(change)
  const results = checkRequirements(design, prodOf(design), 'prod').filter(each => each.outcome !== 'holds')
  expect(results.map(each => each.outcome)).not.toContain('fails')
  expect(results.map(each => each.id)).toContain(id)
})

test('the wrong environment of a template is found out', () => {
  const results = checkRequirements(starter, starterInProd, 'dev')
  expect(results.filter(each => each.outcome === 'fails').map(each => each.id)).toEqual(
    expect.arrayContaining(['R1', 'R6', 'R18']),
  )
  expect(() => checkRequirements(starter, starterInProd, 'test')).toThrow('test')
})
