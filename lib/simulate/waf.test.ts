import fc from 'fast-check'
import { BlockList } from 'node:net'
import { describe, expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { resolve, type ParameterValues, type ResolvedTemplate } from '../cfn/resolve'
import type { Value } from '../cfn/template'
import { builtCode } from '../cfn/testing/code-hash'
import type { Design } from '../design/design'
import { starter } from '../design/starter'
import { askWebAcl } from './waf'

function resolved(design: Design = starter, environment = 'prod', parameters: ParameterValues = {}) {
  return resolve(compile(design, builtCode), environment, parameters)
}

/** A web ACL of these rules, with IP sets of both families. */
function acl(rules: Value[], { defaultAction = 'Block', v4 = ['10.0.0.0/8'], v6 = ['2001:db8::/32'] } = {}) {
  return {
    Resources: {
      V4: { Type: 'AWS::WAFv2::IPSet', Properties: { Addresses: v4 } },
      V6: { Type: 'AWS::WAFv2::IPSet', Properties: { Addresses: v6 } },
      Acl: {
        Type: 'AWS::WAFv2::WebACL',
        Properties: { DefaultAction: { [defaultAction]: {} }, Rules: rules },
      },
    },
  } as unknown as ResolvedTemplate
}

const inSet = (id: string): Value => ({ IPSetReferenceStatement: { Arn: { 'Fn::GetAtt': [id, 'Arn'] } } })
const geo: Value = { GeoMatchStatement: { CountryCodes: ['DE'] } }
const rule = (Name: string, Priority: number, action: string, Statement: Value): Value => ({
  Name,
  Priority,
  Action: { [action]: {} },
  Statement,
})

describe('the starter', () => {
  const prod = resolved()

  test.each([
    ['203.0.113.0', 'allow'],
    ['203.0.113.255', 'allow'],
    ['203.0.114.0', 'block'],
    ['203.0.112.255', 'block'],
    ['::ffff:203.0.113.7', 'allow'],
    ['::FFFF:cb00:7107', 'allow'],
    ['::ffff:192.0.2.1', 'block'],
    ['::cb00:7107', 'block'],
    ['2001:db8:1234::', 'allow'],
    ['2001:db8:1234:ffff:ffff:ffff:ffff:ffff', 'allow'],
    ['2001:db8:1235::', 'block'],
    ['::1', 'block'],
  ])('of %s it says %s', (address, action) => {
    const verdict = askWebAcl(prod, address)
    expect(verdict.action).toBe(action)
    expect(verdict.rule).toBe(action === 'allow' ? 'prod-allowed-ranges' : undefined)
    expect(verdict.status).toBe(action === 'allow' ? 200 : 403)
  })

  test('every rule that only AWS can evaluate is named, and none is passed', () => {
    expect(askWebAcl(prod, '203.0.113.7').notEvaluated).toEqual([
      { rule: 'prod-rate-limit', because: 'how many requests came before' },
      { rule: 'prod-ip-reputation', because: 'the managed rule group AWSManagedRulesAmazonIpReputationList' },
      { rule: 'prod-common', because: 'the managed rule group AWSManagedRulesCommonRuleSet' },
      {
        rule: 'prod-known-bad-inputs',
        because: 'the managed rule group AWSManagedRulesKnownBadInputsRuleSet',
      },
      { rule: 'prod-sql-injection', because: 'the managed rule group AWSManagedRulesSQLiRuleSet' },
    ])
  })

  test('an environment and a parameter have their own ranges', () => {
    expect(askWebAcl(resolved(starter, 'dev'), '203.0.113.7').action).toBe('block')
    const given = resolved(starter, 'prod', { AllowedIpv4Cidrs: '127.0.0.2/32,10.0.0.0/8' })
    expect(askWebAcl(given, '127.0.0.2').action).toBe('allow')
    expect(askWebAcl(given, '127.0.0.3').action).toBe('block')
    expect(askWebAcl(given, '203.0.113.7').action).toBe('block')
  })

  test('a design without any range blocks everybody', () => {
    const none = starter.environments.map(each => ({ ...each, allowedIpv4: [], allowedIpv6: [] }))
    expect(askWebAcl(resolved({ ...starter, environments: none }), '203.0.113.7').action).toBe('block')
  })

  test.each([
    ['block', 'prod-geographic'],
    ['only', 'prod-geographic'],
  ] as const)('countries in the mode %s are not evaluated', (mode, name) => {
    const waf = { ...starter.waf, geographic: { mode, countries: ['DE'] } }
    const { action, notEvaluated } = askWebAcl(resolved({ ...starter, waf }), '203.0.113.7')
    expect(action).toBe('allow')
    expect(notEvaluated).toContainEqual({ rule: name, because: 'the country of the address' })
  })
})

describe('rules', () => {
  test('count by priority, not as they are listed', () => {
    const rules = [rule('second', 2, 'Allow', inSet('V4')), rule('first', 1, 'Block', inSet('V4'))]
    expect(askWebAcl(acl(rules), '10.1.2.3')).toMatchObject({ action: 'block', rule: 'first' })
  })

  test('that count decide nothing, and are told', () => {
    const rules = [rule('counts', 0, 'Count', inSet('V4')), rule('lets in', 1, 'Allow', inSet('V4'))]
    expect(askWebAcl(acl(rules), '10.1.2.3')).toMatchObject({ rule: 'lets in', counted: ['counts'] })
  })

  test('after the one that decides are not asked', () => {
    const rules = [rule('lets in', 0, 'Allow', inSet('V4')), rule('geo', 1, 'Block', geo)]
    expect(askWebAcl(acl(rules), '10.1.2.3').notEvaluated).toEqual([])
    expect(askWebAcl(acl(rules), '11.1.2.3').notEvaluated.map(each => each.rule)).toEqual(['geo'])
  })

  test('may answer with a status of their own', () => {
    const Action = { Block: { CustomResponse: { ResponseCode: 429 } } }
    expect(
      askWebAcl(acl([{ Name: 'x', Priority: 0, Action, Statement: inSet('V4') }]), '10.0.0.1').status,
    ).toBe(429)
  })

  test('that do not match leave it to the default action', () => {
    expect(askWebAcl(acl([], { defaultAction: 'Allow' }), '10.0.0.1')).toMatchObject({
      action: 'allow',
      rule: undefined,
    })
  })
})

describe('statements', () => {
  const yes = inSet('V4')
  const no = inSet('V6')
  const asked = (Statement: Value) => {
    const { rule: decided, notEvaluated } = askWebAcl(acl([rule('x', 0, 'Allow', Statement)]), '10.0.0.1')
    return notEvaluated.length > 0 ? 'unknown' : decided === 'x'
  }

  test.each<[Value, boolean | 'unknown']>([
    [{ NotStatement: { Statement: yes } }, false],
    [{ NotStatement: { Statement: no } }, true],
    [{ NotStatement: { Statement: geo } }, 'unknown'],
    [{ AndStatement: { Statements: [yes, yes] } }, true],
    [{ AndStatement: { Statements: [yes, no] } }, false],
    [{ AndStatement: { Statements: [yes, geo] } }, 'unknown'],
    [{ AndStatement: { Statements: [geo, no] } }, false],
    [{ OrStatement: { Statements: [no, yes] } }, true],
    [{ OrStatement: { Statements: [no, no] } }, false],
    [{ OrStatement: { Statements: [no, geo] } }, 'unknown'],
    [{ OrStatement: { Statements: [geo, yes] } }, true],
  ])('%j is %s', (statement, expected) => {
    expect(asked(statement)).toBe(expected)
  })

  test.each([
    { ByteMatchStatement: {} },
    { ...(yes as object), ...(geo as object) },
    {},
    { IPSetReferenceStatement: { Arn: { 'Fn::GetAtt': ['Acl', 'Arn'] } } },
  ] as Value[])('%j is refused', statement => {
    expect(() => asked(statement)).toThrow()
  })
})

test.each(['', 'localhost', '1.2.3', '1.2.3.4/32', '1.2.3.256', '::ffff:1.2.3', '1::2::3'])(
  '%j is no address',
  address => {
    expect(() => askWebAcl(resolved(), address)).toThrow('is not an address')
  },
)

test('agrees with the block list of Node on any range and address', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  const v4 = fc.tuple(byte, byte, byte, byte).map(parts => parts.join('.'))
  const group = fc.integer({ min: 0, max: 65535 }).map(each => each.toString(16))
  const v6 = fc.array(group, { minLength: 8, maxLength: 8 }).map(parts => parts.join(':'))
  // An address near the range, so that both outcomes come up.
  const cases = fc.oneof(
    fc.tuple(fc.constant('ipv4' as const), v4, fc.integer({ min: 0, max: 32 }), v4, fc.boolean()),
    fc.tuple(fc.constant('ipv6' as const), v6, fc.integer({ min: 0, max: 128 }), v6, fc.boolean()),
  )
  const seen = new Set<string>()
  fc.assert(
    fc.property(cases, ([family, base, prefix, other, near]) => {
      const address = near
        ? base.replace(/[^.:]+$/, last => (family === 'ipv4' ? String(Number(last) ^ 3) : last))
        : other
      const list = new BlockList()
      list.addSubnet(base, prefix, family)
      const sets =
        family === 'ipv4' ? { v4: [`${base}/${prefix}`], v6: [] } : { v4: [], v6: [`${base}/${prefix}`] }
      const both = { OrStatement: { Statements: [inSet('V4'), inSet('V6')] } }
      const { action } = askWebAcl(acl([rule('x', 0, 'Allow', both)], sets), address)
      expect(action).toBe(list.check(address, family) ? 'allow' : 'block')
      seen.add(`${family} ${action}`)
    }),
    { numRuns: 500 },
  )
  expect(seen.size).toBe(4)
})
