import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeHash } from '@/lib/artifact/code-hash'
import { designKey } from '@/lib/cfn/blocks/design-metadata'
import { compile } from '@/lib/cfn/compile'
import { entryLines, print } from '@/lib/cfn/print'
import { blockAt } from '@/lib/cfn/printed-blocks'
import type { Template } from '@/lib/cfn/template'
import { checkDesign } from '@/lib/check/check'
import { grant, readSecret, revoke } from '@/lib/design/commands/access'
import { addEnvironment } from '@/lib/design/commands/environments'
import { addFunction, renameFunction } from '@/lib/design/commands/functions'
import { addGlobalIndex } from '@/lib/design/commands/indexes'
import { addRoute, connectRoute, removeRoute } from '@/lib/design/commands/routes'
import { addSecret } from '@/lib/design/commands/secrets'
import { setValue } from '@/lib/design/commands/set-value'
import { addTable } from '@/lib/design/commands/tables'
import { addAddress, moveManagedRuleGroup } from '@/lib/design/commands/waf'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import { anyCommand } from '@/lib/design/testing/any-command'
import { hasErrors } from '@/lib/problem'
import { inEnvironment } from './clause'
import { describeChange } from './describe-change'
import { countOf, entryChanges, firstChangedLine } from './entry-changes'

function change(before: Design, after: Design) {
  return describeChange(before, after, entryChanges(compile(before, codeHash), compile(after, codeHash)))
}

function say(before: Design, after: Design, environment = 'prod') {
  const { pieces } = change(before, after)
  return inEnvironment(pieces, environment)
    .map(piece => piece.text)
    .join('')
}

const set = (...[path, value]: [Parameters<typeof setValue>[1], unknown]) => setValue(starter, path, value)
const withOrders = addGlobalIndex(addTable(starter, 'orders'), 'orders', 'byDate')
const withCard = addSecret(starter, 'card')

describe('a connection is told as rights and variables', () => {
  test.each<[string, Design, Design]>([
    [
      'gives get-item PutItem on prod-clients; adds CLIENTS_TABLE;',
      starter,
      grant(starter, 'get-item', 'clients', null, ['PutItem']),
    ],
    [
      'takes PutItem on prod-items from create-item; removes ITEMS_TABLE;',
      starter,
      revoke(starter, 'create-item', 'items', null, ['PutItem']),
    ],
    [
      'gives get-item Query on the index byDate of prod-orders; adds ORDERS_TABLE;',
      withOrders,
      grant(withOrders, 'get-item', 'orders', 'byDate', ['Query']),
    ],
    ['adds CARD to get-item; 4 lines', withCard, readSecret(withCard, 'get-item', 'card')],
    [
      'function of GET /items list-items → get-item; 8 lines',
      starter,
      connectRoute(starter, 'GET /items', 'get-item'),
    ],
  ])('%s', (words, before, after) => expect(say(before, after)).toContain(words))
})

describe('parts are told with all that comes with them', () => {
  test.each<[string, Design, Design]>([
    [
      'adds the route PATCH /orders with a method and a permission; adds a path and a method to the API; ',
      starter,
      addRoute(starter, { method: 'PATCH', path: '/orders' }),
    ],
    [
      'adds the function f with a log group, a policy, a role, a version, an alias, a deployment group and 4 alarms; gives f GetItem on prod-items; ',
      starter,
      addFunction(starter, { name: 'f', table: 'items', kind: 'get-item' }),
    ],
    [
      'removes the route GET /items with a method and a permission; ',
      starter,
      removeRoute(starter, 'GET /items'),
    ],
    [
      'renames the function get-item to read-item, which replaces 11 resources; ',
      starter,
      renameFunction(starter, 'get-item', 'read-item'),
    ],
    ['adds the environment qa; ', starter, addEnvironment(starter, 'qa', 'dev')],
    [
      'removes 6 alarms; function errors on → off; ',
      starter,
      set(['monitoring', 'alarms', 'functionErrors'], false),
    ],
    ['removes a dashboard; dashboard on → off; ', starter, set(['monitoring', 'dashboard'], false)],
  ])('%s', (words, before, after) => expect(say(before, after).slice(0, words.length)).toBe(words))
})

describe('values are told from what to what', () => {
  test.each<[string, Design]>([
    ['memory of create-item in dev 256 → 640 MB; 4 lines', set(['functions', 1, 'memory', 'dev'], 640)],
    ['log retention in dev 30 → 14 days; 1 line', set(['environments', 1, 'logRetentionDays'], 14)],
    [
      'alarms API latency in dev 5000 → 1400 ms; 1 line',
      set(['environments', 1, 'alarms', 'apiLatencyMs'], 1400),
    ],
    ['adds 10.0.0.0/8 to allowed IPv4 of the WAF in dev; 1 line', addAddress(starter, 'dev', '10.0.0.0/8')],
    ['changes managed rule groups of the WAF; ', moveManagedRuleGroup(starter, 0, 1)],
    ['sets concurrency of create-item in prod to 5; ', set(['functions', 1, 'concurrency', 'prod'], 5)],
    ['name of the design MyAPI → Other; changes no line of the template', set(['name'], 'Other')],
  ])('%s', (words, after) => expect(say(starter, after).slice(0, words.length)).toBe(words))
})

test('of two parts with one name the second changes nothing and says nothing', () => {
  const twice = (memory: number) =>
    set(['functions', starter.functions.length], {
      ...starter.functions[1],
      memory: { prod: memory, dev: memory },
    })
  expect(say(twice(128), twice(256))).toBe('changes no line of the template')
})

test('names are those of the environment that is shown', () => {
  const after = grant(starter, 'get-item', 'clients', null, ['PutItem'])
  expect(say(starter, after, 'dev')).toContain('on dev-clients')
})

test('what has no words is told by its logical id', () => {
  const changed = (template: Template): Template => ({
    ...template,
    entries: template.entries.map(entry => (entry.id === 'EnvKey' ? { ...entry, comment: 'Other' } : entry)),
  })
  const template = compile(starter, codeHash)
  const { pieces, blocks, lines } = describeChange(
    starter,
    starter,
    entryChanges(template, changed(template)),
  )
  expect(pieces.map(piece => piece.text).join('')).toBe('1 line in EnvKey; 1 line')
  expect(blocks).toEqual({ added: [], removed: [], changed: ['EnvKey'] })
  expect(lines).toEqual({ added: 0, removed: 0, changed: 1 })
})

test('blocks that came and went are named, and a new version takes the place of the last', () => {
  const { blocks } = change(starter, addSecret(starter, 'card'))
  expect(blocks).toEqual({ added: ['CardSecret'], removed: [], changed: [] })
  const { blocks: back } = change(addSecret(starter, 'card'), starter)
  expect(back).toEqual({ added: [], removed: ['CardSecret'], changed: [] })
  const { blocks: memory } = change(starter, set(['functions', 1, 'memory', 'dev'], 640))
  expect([memory.added, memory.removed, memory.changed.length]).toEqual([[], [], 4])
})

test('any command: the counts add up, the line is in a block that differs, nothing is said of nothing', () => {
  const ofEntries = ({ entries }: Template) =>
    entries.filter(entry => entry.id !== designKey).flatMap(entry => entryLines(entry))
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 4 }), commands => {
      const after = commands.reduce((design, { run }) => run(design), starter)
      fc.pre(!hasErrors(checkDesign(after)))
      const [older, newer] = [compile(starter, codeHash), compile(after, codeHash)]
      const changes = entryChanges(older, newer)
      const { lines, pieces, blocks: told } = describeChange(starter, after, changes)
      const [before, now] = [ofEntries(older), ofEntries(newer)]
      expect(lines.added - lines.removed).toBe(now.length - before.length)
      expect(countOf(lines) === 0).toBe(now.join('\n') === before.join('\n'))
      expect(pieces.at(-1)!.text).toMatch(/\d lines?$|changes no line of the template$/)
      const { blocks } = print(newer)
      const line = firstChangedLine(changes, 'after', blocks)
      expect(line === undefined).toBe(told.added.length + told.changed.length === 0)
      if (line !== undefined) expect([...told.added, ...told.changed]).toContain(blockAt(blocks, line)?.id)
    }),
    { numRuns: 20 },
  )
}, 60_000)
