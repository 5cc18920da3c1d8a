import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { hasPart, partOfPath } from './part-of-path'

test.each([
  [['functions', 0, 'memory', 'prod'], { kind: 'function', name: 'list-items' }],
  [['routes', 1], { kind: 'route', name: 'POST /items' }],
  [['environments', 1, 'logLevel'], { kind: 'environment', name: 'dev' }],
  [['environments', 0, 'allowedIpv4', 0], { kind: 'waf' }],
  [['api', 'authorizer', 'function'], { kind: 'authorizer' }],
  [['monitoring', 'configRules', 2], { kind: 'config' }],
  [['functions', 99], { kind: 'design' }],
  [[], { kind: 'design' }],
] as const)('%j belongs to %j', (path, part) => {
  expect(partOfPath(starter, path)).toEqual(part)
})

test('a part that was removed is not there', () => {
  expect(hasPart(starter, { kind: 'function', name: 'list-items' })).toBe(true)
  expect(hasPart(starter, { kind: 'function', name: 'gone' })).toBe(false)
  expect(hasPart(starter, { kind: 'waf' })).toBe(true)
})
