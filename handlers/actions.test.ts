import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { handlerAction } from '../lib/design/handler'
import { builtInActions, type HandlerKind } from './actions'
import { bundlePath } from './testing/start-handler'

const actionOf: Record<string, string> = {
  GetCommand: 'dynamodb:GetItem',
  PutCommand: 'dynamodb:PutItem',
  QueryCommand: 'dynamodb:Query',
  UpdateCommand: 'dynamodb:UpdateItem',
  DeleteCommand: 'dynamodb:DeleteItem',
}

test.each(Object.entries(builtInActions))('%s calls what the table says', (kind, actions) => {
  const code = readFileSync(bundlePath(kind as HandlerKind), 'utf8')
  const commands = new Set([...code.matchAll(/\.(\w+Command)\b/g)].map(([, command]) => command ?? ''))
  expect([...commands].map(command => actionOf[command] ?? command)).toEqual(actions)
})

test.each(Object.keys(builtInActions))('%s needs vendor.js and Node alone', kind => {
  const code = readFileSync(bundlePath(kind as HandlerKind), 'utf8')
  const required = [...code.matchAll(/\brequire\(([^)]*)\)/g)].map(([, from]) => from)
  expect(required).toContain('"./vendor.js"')
  for (const from of required) expect(from).toMatch(/^"(\.\/vendor\.js|node:\w+)"$/)
  expect(code).not.toMatch(/\bimport\(/)
})

test('the design grants what the handlers call', () => {
  const granted = Object.entries(handlerAction).map(([kind, action]) => [kind, [`dynamodb:${action}`]])
  expect(Object.fromEntries(granted)).toEqual(builtInActions)
})
