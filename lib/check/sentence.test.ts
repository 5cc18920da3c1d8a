import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { logicalId } from '../cfn/logical-ids'
import { toJson, type Value } from '../cfn/template'
import type { Design } from '../design/design'
import { newRoute } from '../design/route'
import { starter } from '../design/starter'
import { at, listOf } from './requirements/value'
import { functionSentence } from './sentence'
import { changed } from './testing/changed'

function statementsOf(design: Design, name: string): Value[] {
  const template = toJson(compile(design, () => '0123456789'))
  const policy = at(template['Resources'], logicalId.functionPolicy(name))
  return [...listOf(at(policy, 'Properties', 'PolicyDocument', 'Statement'))]
}

function sentence(design: Design, name: string, ...more: Value[]): string {
  return functionSentence(design, name, [...statementsOf(design, name), ...more])
    .map(each => each.text)
    .join('')
}

const everyFunction =
  'It uses the data key through DynamoDB and the env key to decrypt its variables. It writes its own log and sends traces.'

test.each([
  [
    'create-item',
    'Runs on POST /items, after the authorizer lets the call through. It may put items into items and do nothing else with a table. ',
  ],
  [
    'authorizer',
    'Decides on every call before it reaches a function. It may get single items from clients and do nothing else with a table. ',
  ],
  [
    'list-items',
    'Runs on GET /items, after the authorizer lets the call through. It may query the index byCreatedAt of items and do nothing else with a table. ',
  ],
])('says what %s may do', (name, text) => expect(sentence(starter, name)).toBe(text + everyFunction))

test('names every route up to four, and counts the others', () => {
  const routed = (count: number) =>
    changed(design => {
      for (let i = 0; i < count; i++)
        design.routes.push(newRoute('GET', `/more/${i}`, 'get-item', ['prod', 'dev']))
    })
  expect(sentence(routed(1), 'get-item')).toContain('Runs on GET /items/{itemId} and GET /more/0, after')
  expect(sentence(routed(9), 'get-item')).toContain(
    'Runs on GET /items/{itemId}, GET /more/0, GET /more/1 and 7 other routes, after',
  )
  expect(
    sentence(
      changed(design => void design.routes.splice(2, 1)),
      'get-item',
    ),
  ).toContain('No route calls it.')
})

test('names every right on every table', () => {
  const design = changed(({ functions }) => {
    functions[2]!.access.push({ table: 'clients', index: null, actions: ['PutItem', 'DeleteItem'] })
  })
  expect(sentence(design, 'get-item')).toContain(
    'It may get single items from items, delete items from clients and put items into clients and do nothing else with a table.',
  )
})

test('marks names of the design and of AWS', () => {
  const pieces = functionSentence(starter, 'create-item', statementsOf(starter, 'create-item'))
  expect(pieces).toContainEqual({ text: 'POST /items', style: 'code' })
  expect(pieces).toContainEqual({ text: 'items', style: 'strong' })
  expect(pieces).toContainEqual({ text: ' and do nothing else with a table. It uses the ' })
})

test('shows a right that it has no words for as the policy has it', () => {
  const allow = (action: Value, resource: Value, more: object = {}): Value => ({
    Effect: 'Allow',
    Action: action,
    Resource: resource,
    ...more,
  })
  const said = (statement: Value) => sentence(starter, 'get-item', statement).split('sends traces. ')[1]
  expect(said(allow('s3:GetObject', 'arn:aws:s3:::x/*'))).toBe(
    'It may also call s3:GetObject on arn:aws:s3:::x/*.',
  )
  expect(said(allow(['dynamodb:Scan', 'dynamodb:GetItem'], { 'Fn::GetAtt': ['ItemsTable', 'Arn'] }))).toBe(
    'It may also call dynamodb:Scan and dynamodb:GetItem on ${ItemsTable.Arn}.',
  )
  expect(said(allow('kms:Encrypt', { 'Fn::GetAtt': ['EnvKey', 'Arn'] }))).toBe(
    'It may also call kms:Encrypt on ${EnvKey.Arn}.',
  )
  expect(
    said(allow('dynamodb:GetItem', { 'Fn::GetAtt': ['ItemsTable', 'Arn'] }, { Condition: { Bool: {} } })),
  ).toBe('It may also call dynamodb:GetItem on ${ItemsTable.Arn}, under a condition.')
  expect(said(allow('dynamodb:GetItem', '*'))).toBe('It may also call dynamodb:GetItem on *.')
  expect(said({ Effect: 'Allow', NotAction: 'iam:PassRole', Resource: '*' })).toBe(
    'It may also call everything but iam:PassRole on *.',
  )
  expect(said({ Effect: 'Deny', Action: 's3:PutObject', Resource: '*' })).toBe(
    'It is refused s3:PutObject on *.',
  )
  expect(
    said(
      allow(
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        'arn:aws:logs:us-west-2:1:log-group:/aws/lambda/prod-other:log-stream:*',
      ),
    ),
  ).toContain('It may also call logs:CreateLogStream and logs:PutLogEvents')
  expect(sentence(starter, 'get-item')).not.toContain('also')
  expect(sentence(starter, 'get-item', allow('dynamodb:GetItem', '*'))).not.toContain('nothing else')
})

test('says so when a function may use no table', () => {
  expect(
    sentence(
      changed(({ functions }) => void (functions[2]!.access = [])),
      'get-item',
    ),
  ).toContain('It may not use any table. It uses the env key')
})
