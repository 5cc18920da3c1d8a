import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { partKey, type Part } from './origin'
import { partOfKey } from './part-of-key'

test.each<Part>([
  { kind: 'waf' },
  { kind: 'alarms' },
  { kind: 'function', name: 'get-item' },
  { kind: 'route', name: 'GET /items/{itemId}' },
  { kind: 'environment', name: 'dev' },
])('$kind $name is found by its key', part => {
  expect(partOfKey(starter, partKey(part))).toEqual(part)
})

test.each([
  '',
  'function',
  'function/',
  'function/nobody',
  'waf/x',
  'design',
  '__proto__',
  'route/GET /nowhere',
])('the key “%s” leads to no part', key => expect(partOfKey(starter, key)).toBeUndefined())
