import { expect, test } from 'vitest'
import { checkDesign } from '@/lib/check/check'
import { checkSources, sourceKey } from '@/lib/check/sources'
import { changed } from '@/lib/check/testing/changed'
import { grant, revoke } from '@/lib/design/commands/access'
import { setSource } from '@/lib/design/commands/functions'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import { fixOf } from './fixes'

const post = (design: Design) => design.routes.find(each => each.body !== null)!
const allow =
  (...ranges: string[]) =>
  (design: Design) =>
    void (design.environments[0]!.allowedIpv4 = ranges)

const cases: [code: string, label: string, change: (design: Design) => void][] = [
  ['waf/cidr-overlaps', 'Remove 8.8.8.8/32', allow('8.8.8.0/24', '8.8.8.8/32')],
  ['waf/cidr-overlaps', 'Remove 8.8.8.8/32', allow('8.8.8.8/32', '8.8.8.0/24')],
  ['waf/cidr-duplicate', 'Remove 8.8.8.0/24', allow('8.8.8.0/24', '8.8.8.0/24')],
  ['waf/cidr-host-bits', 'Write 8.8.8.0/24', allow('8.8.8.8/24')],
  [
    'route/body-schema',
    'Remove const',
    design => void Object.assign(post(design).body!.schema, { properties: { a: { const: 1 } } }),
  ],
]

test.each(cases)('%s goes with “%s”', (code, label, change) => {
  const design = changed(change)
  const problems = checkDesign(design).filter(each => each.code === code)
  expect(problems).toHaveLength(1)
  const fix = fixOf(design, problems[0]!)
  expect(fix?.label).toBe(label)
  expect(checkDesign(fix!.command(design)).filter(each => each.code === code)).toEqual([])
})

test('a fix that was taken is not offered for the entry that moves into its place', () => {
  const design = changed(allow('8.8.8.0/24', '8.8.8.8/32', '8.8.8.9/32'))
  const [first] = checkDesign(design).filter(each => each.code === 'waf/cidr-overlaps')
  const after = fixOf(design, first!)!.command(design)
  expect(after.environments[0]!.allowedIpv4).toEqual(['8.8.8.0/24', '8.8.8.9/32'])
  expect(fixOf(after, first!)).toBeUndefined()
})

test('a schema that is wrong in another way has no fix', () => {
  const design = changed(each => void Object.assign(post(each).body!.schema, { required: [] }))
  const [found] = checkDesign(design).filter(each => each.code === 'route/body-schema')
  expect(fixOf(design, found!)).toBeUndefined()
})

const own = (name: string) => setSource(starter, name, 'export const handler = () => 1')

test.each([
  [
    'handler/code-not-granted',
    'Grant Query on items / byCreatedAt',
    'Query',
    revoke(own('list-items'), 'list-items', 'items', 'byCreatedAt'),
  ],
  [
    'handler/code-granted-elsewhere',
    'Grant GetItem on items',
    'GetItem',
    grant(revoke(own('get-item'), 'get-item', 'items', null), 'get-item', 'clients', null, ['GetItem']),
  ],
])('%s goes with “%s” where the settings of own code point', (code, label, action, design) => {
  const key = sourceKey(design.functions.find(each => each.handler.source !== undefined)!)!
  const check = (each: Design) => checkSources(each, { [key]: { actions: [`dynamodb:${action}`] } })
  const problems = check(design)
  expect(problems.map(each => each.code)).toEqual([code])
  const fix = fixOf(design, problems[0]!)
  expect(fix?.label).toBe(label)
  expect(check(fix!.command(design))).toEqual([])
})
