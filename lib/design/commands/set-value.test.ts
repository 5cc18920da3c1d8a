import { expect, test } from 'vitest'
import { starter } from '../starter'
import { setValue } from './set-value'

test('sets a value deep inside and shares all the rest', () => {
  const design = setValue(starter, ['functions', 1, 'memory', 'dev'], 1024)
  expect(design.functions[1]?.memory).toEqual({ prod: 512, dev: 1024 })
  expect(design.functions[0]).toBe(starter.functions[0])
  expect(design.tables).toBe(starter.tables)
  expect(starter.functions[1]?.memory).toEqual({ prod: 512, dev: 256 })
})

test('adds a key to a record and an element to a list, and takes them away with undefined', () => {
  const added = setValue(starter, ['functions', 0, 'memory', 'qa'], 512)
  expect(added.functions[0]?.memory).toHaveProperty('qa', 512)
  expect(setValue(added, ['functions', 0, 'memory', 'qa'], undefined)).toEqual(starter)
  const more = setValue(starter, ['waf', 'logging', 'redactedHeaders', 2], 'x-key')
  expect(more.waf.logging.redactedHeaders).toEqual(['authorization', 'cookie', 'x-key'])
  expect(setValue(more, ['waf', 'logging', 'redactedHeaders', 2], undefined)).toEqual(starter)
})

test.each([
  ['an equal value', ['waf'], structuredClone(starter.waf)],
  ['a path through nothing', ['functions', 99, 'memory', 'dev'], 1],
  ['a path through a text', ['name', 'length'], 1],
  ['a hole in a list', ['routes', 99], {}],
  ['a list position as text', ['routes', '0'], {}],
  ['a negative position', ['routes', -1], {}],
  ['the prototype', ['__proto__', 'polluted'], true],
  ['the constructor', ['constructor', 'prototype', 'polluted'], true],
  ['a prototype further down', ['functions', 0, 'memory', '__proto__'], {}],
])('%s changes nothing', (_, path, value) => {
  expect(setValue(starter, path, value)).toBe(starter)
  expect({}).not.toHaveProperty('polluted')
})
