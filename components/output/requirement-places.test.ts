import { expect, test } from 'vitest'
import { compile } from '@/lib/cfn/compile'
import { requirementIds, type RequirementId } from '@/lib/cfn/origin'
import { print } from '@/lib/cfn/print'
import { resolve } from '@/lib/cfn/resolve'
import { builtCode } from '@/lib/cfn/testing/code-hash'
import { checkRequirements } from '@/lib/check/requirements'
import { starter } from '@/lib/design/starter'
import { requirementPlaces } from './requirement-places'

const template = compile(starter, builtCode)
const { blocks } = print(template)
const results = starter.environments.map(({ name }) =>
  checkRequirements(starter, resolve(template, name), name),
)
const of = (id: RequirementId) => results.map(each => each.find(result => result.id === id)!)
const places = (id: RequirementId) => requirementPlaces(id, of(id), blocks)

// That all is plain CloudFormation is said by no line more than by another.
test.each(requirementIds.filter(id => id !== 'R20'))('%s has its places in the template', id => {
  expect(places(id).length).toBeGreaterThan(0)
})

test('what is asserted about region and account are rules', () => {
  expect(places('R17').map(({ section, id }) => `${section} ${id}`)).toEqual([
    'Rules SupportedRegion',
    'Rules AccountProd',
  ])
})

test('environments have the parameter that chooses them', () => {
  expect(places('R6').some(({ section, id }) => section === 'Parameters' && id === 'Environment')).toBe(true)
})

test('of a requirement that fails only what breaks it is a place', () => {
  const broken = of('R6').map(each => ({ ...each, outcome: 'fails' as const, resources: ['ItemsTable'] }))
  expect(requirementPlaces('R6', broken, blocks).map(({ id }) => id)).toEqual(['ItemsTable'])
})
