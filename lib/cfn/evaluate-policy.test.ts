import { describe, expect, test } from 'vitest'
import { evaluatePolicies, type AccessRequest } from './evaluate-policy'
import type { Value } from './template'
import recorded from './testing/policy-answers.json'

/** A request that an independent evaluator answered; where it is wrong, our answer and the reason. */
interface Case {
  readonly name: string
  readonly statements: Value[]
  readonly request: AccessRequest
  readonly answer: string
  readonly ours?: string
  readonly because?: string
}

const cases = recorded.cases as unknown as Case[]
const table = 'arn:aws:dynamodb:us-west-2:123456789012:table/prod-items'
const request: AccessRequest = { action: 'dynamodb:GetItem', resource: table }
const policy = (...statements: Value[]): Value => ({ Version: '2012-10-17', Statement: statements })
const allowed = { Effect: 'Allow', Action: request.action, Resource: table }

describe(`answers as ${recorded.evaluator} does`, () => {
  test.each(cases)('$name', ({ statements, request, answer, ours }) => {
    expect(evaluatePolicies([policy(...statements)], request)).toBe(ours ?? answer)
  })
})

test('the record has cases of every kind, and a reason wherever our answer is another', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40)
  const named = new Set(
    cases.flatMap(({ statements }) => JSON.stringify(statements).match(/"\w+"(?=:)/g) ?? []),
  )
  for (const element of [
    'NotAction',
    'NotResource',
    'StringEquals',
    'StringLike',
    'ArnLike',
    'Bool',
    'BoolIfExists',
  ])
    expect(named).toContain(`"${element}"`)
  expect(new Set(cases.map(each => each.answer))).toEqual(
    new Set(['allowed', 'explicitDeny', 'implicitDeny']),
  )
  for (const { name, answer, ours, because } of cases) {
    expect(ours === answer, name).toBe(false)
    expect(ours === undefined, name).toBe(because === undefined)
  }
})

test('policies count together, and a deny of one overrides what another allows', () => {
  const deny = { ...allowed, Effect: 'Deny' }
  expect(evaluatePolicies([], request)).toBe('implicitDeny')
  expect(evaluatePolicies([policy(), policy(allowed)], request)).toBe('allowed')
  expect(evaluatePolicies([policy(allowed), policy(deny)], request)).toBe('explicitDeny')
  expect(evaluatePolicies([{ Version: '2012-10-17', Statement: allowed }], request)).toBe('allowed')
})

test.each<[string, Value]>([
  ['StringNotEquals', { Condition: { StringNotEquals: { 'aws:SourceAccount': '1' } } }],
  ['ForAnyValue:StringEquals', { Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } } }],
  ['Null', { Condition: { Null: { 'aws:TokenIssueTime': 'true' } } }],
  ['IfExists', { Condition: { IfExists: { 'aws:SourceAccount': '1' } } }],
  ['toString', { Condition: { toString: { 'aws:SourceAccount': '1' } } }],
  ['not a boolean', { Condition: { Bool: { 'aws:SecureTransport': 'no' } } }],
  [
    'policy variables',
    { Resource: 'arn:aws:dynamodb:us-west-2:123456789012:table/${aws:PrincipalTag/team}' },
  ],
  ['policy variables', { Condition: { StringEquals: { 'aws:SourceAccount': '${aws:PrincipalAccount}' } } }],
  ['not a whole ARN', { Resource: 'arn:aws:dynamodb:*' }],
  ['not a whole ARN', { Condition: { ArnLike: { 'aws:SourceAccount': '*' } } }],
  ['not resolved', { Resource: { 'Fn::GetAtt': ['ItemsTable', 'Arn'] } }],
  ['not resolved', { Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } }],
  ['Principal', { Principal: '*' }],
  ['one of Action and NotAction', { NotAction: 'dynamodb:Scan' }],
  ['no effect', { Effect: 'allow' }],
])('it throws on what it does not know: %s in %j', (message, change) => {
  const statement = { ...allowed, ...(change as object) }
  const context = { 'aws:SourceAccount': '1', 'aws:SecureTransport': 'true' }
  expect(() => evaluatePolicies([policy(statement)], { ...request, context })).toThrow(message)
})

test('it throws on a policy of another version', () => {
  expect(() => evaluatePolicies([{ Version: '2008-10-17', Statement: [allowed] }], request)).toThrow('2008')
})
