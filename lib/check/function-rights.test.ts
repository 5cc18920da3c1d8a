import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bundlePath } from '../../handlers/testing/start-handler'
import { compile } from '../cfn/compile'
import { evaluatePolicies } from '../cfn/evaluate-policy'
import { resolve, type ResolvedTemplate } from '../cfn/resolve'
import { builtCode } from '../cfn/testing/code-hash'
import dynamodb from '../cfn/testing/dynamodb-actions.json'
import type { Value } from '../cfn/template'
import type { Design } from '../design/design'
import { handlerKinds, type HandlerKind } from '../design/handler'
import { samples } from '../design/samples'
import { starter } from '../design/starter'
import { readStack, type Stack } from './requirements/stack'
import { append, arn, remove, set, statement, type Break, type Json } from './testing/break'
import { functionRights, type Rights } from './testing/function-rights'
import { otherRights, reviewedRights } from './testing/reviewed-rights'
import { awsPolicies, place, rolePolicies, tableArns } from './testing/role-policies'

const code = new Map(handlerKinds.map(kind => [kind, readFileSync(bundlePath(kind), 'utf8')]))
const codeOf = (kind: HandlerKind) => code.get(kind)!

function stackOf(design: Design, environment: string, change: Break = () => undefined): Stack {
  const resolved = resolve(compile(design, builtCode), environment, {}, place)
  const copy = structuredClone(resolved) as unknown as Json
  change(copy)
  return readStack(design, copy as unknown as ResolvedTemplate, environment)
}

const stacks = samples.flatMap(({ id, design }) =>
  ['prod', 'dev'].map(environment => ({ name: `${id} ${environment}`, stack: stackOf(design, environment) })),
)
const differs = ({ missing, excess }: Rights) => missing.length + excess.length > 0
const inWords = ({ resource, missing, excess }: Rights) => [
  ...missing.map(action => `missing ${action} on ${resource}`),
  ...excess.map(action => `excess ${action} on ${resource}`),
]

describe.each(stacks)('$name', ({ name, stack }) => {
  const rights = functionRights(stack, codeOf)

  test('every role gives its function what the code calls, and nothing else', () => {
    console.log(table(name, rights))
    expect(rights.map(each => each.function)).toEqual(
      expect.arrayContaining(stack.design.functions.map(each => stack.named(each.name))),
    )
    expect(rights.filter(differs)).toEqual([])
  })

  test('what roles give beside the tables is as reviewed', () => {
    for (const each of stack.functions)
      expect(otherRights(rolePolicies(stack, each.role!)), each.id).toEqual(reviewedRights(each))
  })
})

function table(name: string, rights: readonly Rights[]): string {
  const rows = rights.map(each => [
    each.function,
    each.resource,
    each.inCode.join(' ') || '-',
    each.inRole.join(' ') || '-',
    inWords(each).join(', ') || 'none',
  ])
  const heads = ['function', 'table or index', 'actions in code', 'actions in role', 'difference']
  const widths = heads.map((_, column) => Math.max(...[heads, ...rows].map(row => row[column]!.length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd()
  return [name, line(heads), ...rows.map(line)].join('\n')
}

const tables = ['PolicyDocument', 'Statement', 0]
const items = `arn:aws:dynamodb:${place.region}:${place.account}:table/prod-items`
const allow = (action: Value, resource: Value) =>
  append('GetItemFunctionPolicy', ['PolicyDocument', 'Statement'], {
    Effect: 'Allow',
    Action: action,
    Resource: resource,
  })

test.each<[string, Break, ...string[]]>([
  [
    'an action less',
    statement('GetItemFunctionPolicy', 0, 'Action', ['dynamodb:DescribeTable']),
    'missing dynamodb:GetItem on prod-items',
    'excess dynamodb:DescribeTable on prod-items',
  ],
  ['an action more', allow(['dynamodb:Scan'], arn('ItemsTable')), 'excess dynamodb:Scan on prod-items'],
  [
    'another table',
    set('GetItemFunctionPolicy', [...tables, 'Resource'], arn('ClientsTable')),
    'missing dynamodb:GetItem on prod-items',
    'excess dynamodb:GetItem on prod-clients',
  ],
  [
    'a table of another stack',
    set('GetItemFunctionPolicy', [...tables, 'Resource'], items.replace('prod', 'test')),
    'missing dynamodb:GetItem on prod-items',
    `excess dynamodb:GetItem on ${items.replace('prod', 'test')}`,
  ],
  [
    'a wildcard for tables of others',
    allow('dynamodb:GetItem', 'arn:aws:dynamodb:*:*:table/test-*'),
    'excess dynamodb:GetItem on arn:aws:dynamodb:x:x:table/test-x',
  ],
  [
    'no policy',
    set('GetItemFunctionRole', ['ManagedPolicyArns'], []),
    'missing dynamodb:GetItem on prod-items',
  ],
  ['no role', remove('GetItemFunctionRole'), 'missing dynamodb:GetItem on prod-items'],
  [
    'a deny',
    append('GetItemFunctionPolicy', ['PolicyDocument', 'Statement'], {
      Effect: 'Deny',
      Action: 'dynamodb:*',
      Resource: '*',
    }),
    'missing dynamodb:GetItem on prod-items',
  ],
  [
    'an inline policy',
    set(
      'GetItemFunctionRole',
      ['Policies'],
      [
        {
          PolicyName: 'prod-more',
          PolicyDocument: {
            Version: '2012-10-17',
            Statement: { Effect: 'Allow', Action: 'dynamodb:DeleteItem', Resource: arn('ItemsTable') },
          },
        },
      ],
    ),
    'excess dynamodb:DeleteItem on prod-items',
  ],
])('a role with %s is found out', (_, change, ...words) => {
  const found = functionRights(stackOf(starter, 'prod', change), codeOf).filter(differs)
  expect(found.map(each => each.function)).toEqual(found.map(() => 'prod-get-item'))
  expect(found.flatMap(inWords)).toEqual(words)
})

test('a role with a wildcard is found out on every resource that it covers', () => {
  const wide = stackOf(starter, 'prod', allow('dynamodb:Batch*', '*'))
  const found = functionRights(wide, codeOf).filter(differs)
  expect(new Set(found.flatMap(each => each.excess))).toEqual(
    new Set(['dynamodb:BatchGetItem', 'dynamodb:BatchWriteItem']),
  )
  expect(found.map(each => each.resource)).toEqual(
    expect.arrayContaining(['prod-items', 'prod-clients', '*']),
  )
})

test('a role with another index is found out', () => {
  const index = { 'Fn::Sub': '${ItemsTable.Arn}/index/byName' }
  const change = set('ListItemsFunctionPolicy', [...tables, 'Resource'], index)
  expect(
    functionRights(stackOf(starter, 'prod', change), codeOf)
      .filter(differs)
      .flatMap(inWords),
  ).toEqual([
    'missing dynamodb:Query on prod-items/index/byCreatedAt',
    `excess dynamodb:Query on ${items}/index/byName`,
  ])
})

test('code that begins to call something else is found out', () => {
  const changed = (kind: HandlerKind) => codeOf(kind).replace('.QueryCommand', '.ScanCommand')
  expect(functionRights(stackOf(starter, 'prod'), changed).filter(differs).flatMap(inWords)).toEqual([
    'missing dynamodb:Scan on prod-items/index/byCreatedAt',
    'excess dynamodb:Query on prod-items/index/byCreatedAt',
  ])
})

test('code that cannot be read is no code that calls nothing', () => {
  expect(() => functionRights(stackOf(starter, 'prod'), () => 'require(x)')).toThrow('Line 1 computes')
})

test.each<[string, Break]>([
  ['a right on a secret', allow('secretsmanager:GetSecretValue', arn('ItemsTable'))],
  ['a right less', statement('GetItemFunctionPolicy', 3, 'Action', ['logs:PutLogEvents'])],
  ['another key', statement('GetItemFunctionPolicy', 2, 'Resource', arn('OpsKey'))],
  ['a condition less', statement('GetItemFunctionPolicy', 1, 'Condition', {})],
  [
    'everything but',
    append('GetItemFunctionPolicy', ['PolicyDocument', 'Statement'], {
      Effect: 'Allow',
      NotAction: 'iam:*',
      Resource: '*',
    }),
  ],
])('%s differs from what was reviewed', (_, change) => {
  const stack = stackOf(starter, 'prod', change)
  const found = stack.functions.filter(
    each => otherRights(rolePolicies(stack, each.role!)).join() !== reviewedRights(each).join(),
  )
  expect(found.map(each => each.id)).toEqual(['GetItemFunction'])
})

test('of every action of DynamoDB on every table, roles allow what the design grants and no more', () => {
  let asked = 0
  const roles = stacks.flatMap(({ stack }) =>
    stack.ofType('AWS::IAM::Role').map(role => {
      const policies = rolePolicies(stack, role)
      const resources = tableArns(stack).flatMap(arn =>
        arn.includes('/index/') ? [arn] : [arn, `${arn}/stream/1`, `${arn}/backup/1`],
      )
      const others = [items.replace('prod-items', 'other'), items.replace(place.account, '210987654321'), '*']
      const allowed = [...resources, ...others].flatMap(resource =>
        dynamodb.actions
          .filter(action => {
            asked += 1
            return evaluatePolicies(policies, { action, resource }) === 'allowed'
          })
          .map(action => `${action} on ${resource}`),
      )
      expect(allowed.sort(), role.id).toEqual(granted(stack, role.id).sort())
      return awsPolicies(stack, role)
    }),
  )
  console.log(`${asked} requests of ${roles.length} roles, each answered as the design says`)
  // What these two give is for AWS to say: API Gateway's logs and AWS Config's reading.
  expect(new Set(roles.flat())).toEqual(new Set(['AmazonAPIGatewayPushToCloudWatchLogs', 'AWS_ConfigRole']))
  expect(asked).toBeGreaterThan(684 * samples.length)
})

/** What the design lets the function of a role do; other roles may do nothing to a table. */
function granted(stack: Stack, role: string): string[] {
  const access = stack.functions.find(each => each.role?.id === role)?.designed?.access ?? []
  return access.flatMap(({ table, index, actions }) => {
    const own = `arn:aws:dynamodb:${place.region}:${place.account}:table/${stack.named(table)}`
    return actions.map(action => `dynamodb:${action} on ${own}${index === null ? '' : `/index/${index}`}`)
  })
}
