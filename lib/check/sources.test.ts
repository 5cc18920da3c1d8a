import { expect, test } from 'vitest'
import { grant, revoke } from '../design/commands/access'
import { setSource } from '../design/commands/functions'
import { starter } from '../design/starter'
import { checkDesign } from './check'
import { checkSources, sourceKey, type SourceReading } from './sources'

const name = 'get-item'
const edited = setSource(starter, name, 'export const handler = () => 1\n')
const position = edited.functions.findIndex(each => each.name === name)
const each = edited.functions[position]!
const problems = (reading: SourceReading) => checkSources(edited, { [sourceKey(each)!]: reading })
const calls = (...actions: string[]) => problems({ actions: actions.map(action => `dynamodb:${action}`) })

test('code that calls what it may has no problem, and neither has code that was not read', () => {
  expect(calls('GetItem')).toEqual([])
  expect(checkSources(edited, {})).toEqual([])
  expect(checkSources(starter, {})).toEqual([])
  expect(checkDesign(edited)).toEqual(checkDesign(starter))
})

test('an action that is not granted is an error with the action that its fix needs', () => {
  expect(calls('DeleteItem', 'GetItem')).toEqual([
    {
      code: 'handler/code-not-granted',
      severity: 'error',
      message:
        'The code of get-item calls DeleteItem but may not on items, so DynamoDB would refuse it; grant it.',
      path: ['functions', position, 'access'],
      action: 'DeleteItem',
    },
  ])
})

test('a call that is granted elsewhere than its settings point is a warning with the action', () => {
  const moved = grant(revoke(edited, name, 'items', null), name, 'clients', null, ['GetItem'])
  expect(checkSources(moved, { [sourceKey(each)!]: { actions: ['dynamodb:GetItem'] } })).toEqual([
    {
      code: 'handler/code-granted-elsewhere',
      severity: 'warning',
      message:
        'The code of get-item calls GetItem, which it may on clients but not on items, the table of its settings; grant it there if it calls it there.',
      path: ['functions', position, 'access'],
      action: 'GetItem',
    },
  ])
})

test('a query belongs on the index of the settings', () => {
  const own = setSource(starter, 'list-items', 'export const handler = () => 1\n')
  const key = sourceKey(own.functions.find(found => found.name === 'list-items')!)!
  const query = (design: typeof own) => checkSources(design, { [key]: { actions: ['dynamodb:Query'] } })
  expect(query(own)).toEqual([])

  const none = revoke(own, 'list-items', 'items', 'byCreatedAt')
  expect(query(none)).toMatchObject([
    {
      code: 'handler/code-not-granted',
      message:
        'The code of list-items calls Query but may not on the index byCreatedAt of items, so DynamoDB would refuse it; grant it.',
    },
  ])
  const elsewhere = grant(none, 'list-items', 'items', null, ['Query'])
  expect(query(elsewhere)).toMatchObject([
    {
      code: 'handler/code-granted-elsewhere',
      message: expect.stringContaining(
        'which it may on items but not on the index byCreatedAt of items, the index of its settings;',
      ) as string,
    },
  ])
})

test('a right that the code never uses is a warning at the right', () => {
  expect(calls()).toMatchObject([
    {
      code: 'access/beyond-handler',
      severity: 'warning',
      path: ['functions', position, 'access', 0, 'actions', 0],
    },
  ])
})

test('an action that no function is granted cannot be deployed', () => {
  expect(calls('GetItem', 'Scan')).toMatchObject([
    {
      code: 'handler/action-never-granted',
      message: expect.stringContaining('call Query instead') as string,
    },
  ])
})

test('a mistake is an error that names its line', () => {
  expect(problems({ mistakes: [{ line: 7, column: 2, message: 'Expected ";".' }] })).toEqual([
    {
      code: 'handler/source',
      severity: 'error',
      message: 'The code of get-item cannot be deployed, line 7: expected ";".',
      path: ['functions', position, 'handler', 'source'],
    },
  ])
})

test('code of its own comes and goes without a trace', () => {
  expect(setSource(edited, name, undefined)).toEqual(starter)
  expect(setSource(edited, name, each.handler.source)).toBe(edited)
  expect(setSource(starter, 'nobody', 'x')).toBe(starter)
})
