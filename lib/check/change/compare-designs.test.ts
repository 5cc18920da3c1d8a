import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { partKey } from '@/lib/cfn/origin'
import { checkDesign } from '@/lib/check/check'
import { grant, readSecret } from '@/lib/design/commands/access'
import { addEnvironment, renameEnvironment } from '@/lib/design/commands/environments'
import { renameFunction } from '@/lib/design/commands/functions'
import { addRoute, removeRoute } from '@/lib/design/commands/routes'
import { addSecret } from '@/lib/design/commands/secrets'
import { isSame, setValue } from '@/lib/design/commands/set-value'
import { addTable, renameTable } from '@/lib/design/commands/tables'
import type { Design } from '@/lib/design/design'
import { orders } from '@/lib/design/orders'
import { starter } from '@/lib/design/starter'
import { anyCommand } from '@/lib/design/testing/any-command'
import { hasErrors } from '@/lib/problem'
import { compareDesigns, type Comparison } from './compare-designs'

function compare(before: Design, after: Design): Comparison {
  return compareDesigns(before, after, {
    before: compile(before, codeHash),
    after: compile(after, codeHash),
  })
}

/** `changed function/get-item: gives …`, a line for each sentence. */
function lines({ parts }: Comparison): string[] {
  return parts.flatMap(({ part, state, was, said }) =>
    said.map(
      pieces =>
        `${state} ${partKey(part)}${was === undefined ? '' : ` (was ${was})`}: ${pieces.map(each => each.text).join('')}`,
    ),
  )
}

test('a design is the same as itself', () => {
  expect(compare(starter, starter)).toEqual({
    parts: [],
    follows: [],
    lines: { added: 0, removed: 0, changed: 0 },
  })
})

test.each<[string, Design, Design, string[]]>([
  [
    'a value',
    starter,
    setValue(starter, ['functions', 1, 'memory', 'dev'], 640),
    ['changed function/create-item: memory of create-item in dev 256 → 640 MB'],
  ],
  [
    'a table that came',
    starter,
    addTable(starter, 'orders'),
    [expect.stringMatching(/^added table\/orders: adds the table orders with /) as string],
  ],
  [
    'a table that went',
    addTable(starter, 'orders'),
    starter,
    [expect.stringMatching(/^removed table\/orders: removes the table orders with /) as string],
  ],
  [
    'rights',
    starter,
    grant(starter, 'get-item', 'clients', null, ['PutItem']),
    [
      'changed function/get-item: gives get-item PutItem on ${Environment}-clients',
      'changed function/get-item: adds CLIENTS_TABLE',
    ],
  ],
  [
    'a name',
    starter,
    renameFunction(starter, 'get-item', 'read-item'),
    [expect.stringMatching(/^changed function\/read-item \(was get-item\): renames the function /) as string],
  ],
  [
    'what belongs to no part',
    starter,
    setValue(starter, ['name'], 'Other'),
    ['changed design: name of the design MyAPI → Other'],
  ],
])('%s is told with the part that it is of', (_, before, after, told) => {
  expect(lines(compare(before, after))).toEqual(expect.arrayContaining(told))
})

test('an environment that came is told once, and not with each function', () => {
  const { parts, follows } = compare(starter, addEnvironment(starter, 'test', 'dev'))
  expect(parts.filter(each => each.state === 'added').map(each => partKey(each.part))).toEqual([
    'environment/test',
  ])
  expect(parts).toHaveLength(1)
  expect(follows.map(pieces => pieces.at(-1)!.text)).toContain('GetItemFunction')
})

test('without templates rights are told as others', () => {
  const after = grant(starter, 'get-item', 'clients', null, ['PutItem'])
  const comparison = compareDesigns(starter, after, undefined)
  expect(lines(comparison)).toEqual(['changed function/get-item: changes what it may do'])
  expect(comparison.lines).toBeUndefined()
})

test('other designs differ in every part that one of them lacks', () => {
  const keys = compare(starter, orders).parts.map(each => `${each.state} ${partKey(each.part)}`)
  for (const { name } of orders.tables)
    if (!starter.tables.some(each => each.name === name)) expect(keys).toContain(`added table/${name}`)
  expect(new Set(keys).size).toBe(keys.length)
})

test('any command that changes the template changes a part, and back again the other way', () => {
  fc.assert(
    fc.property(fc.array(anyCommand, { minLength: 1, maxLength: 4 }), commands => {
      const after = commands.reduce((design, { run }) => run(design), starter)
      fc.pre(!hasErrors(checkDesign(after)))
      const [there, back] = [compare(starter, after), compare(after, starter)]
      const count = ({ lines }: Comparison) => lines!.added + lines!.removed + lines!.changed
      if (count(there) > 0) expect([...there.parts, ...there.follows]).not.toEqual([])
      const of = ({ parts }: Comparison, state: string) =>
        parts
          .filter(each => each.state === state)
          .map(each => partKey(each.part))
          .sort()
      expect(of(there, 'added')).toEqual(of(back, 'removed'))
      expect(of(there, 'removed')).toEqual(of(back, 'added'))
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('a route that goes and another that comes are two', () => {
  const after = addRoute(removeRoute(starter, 'GET /items'), {
    ...starter.routes[0]!,
    path: '/things',
    method: 'GET',
  })
  const states = compare(starter, after).parts.map(each => `${each.state} ${partKey(each.part)}`)
  expect(states).toContain('added route/GET /things')
  expect(states).toContain('removed route/GET /items')
})

describe('a function that was renamed', () => {
  const withCard = addSecret(starter, 'card')
  const granted = grant(starter, 'get-item', 'clients', null, ['PutItem'])
  const renamed = 'changed function/read-item (was get-item): '

  test.each<[string, Design, Design, string[]]>([
    ['rights', starter, granted, ['gives read-item PutItem on ${Environment}-clients', 'adds CLIENTS_TABLE']],
    ['a secret', withCard, readSecret(withCard, 'get-item', 'card'), ['adds CARD to read-item']],
    ['nothing else', starter, starter, []],
  ])('has %s as well', (_, before, changed, told) => {
    const after = renameFunction(changed, 'get-item', 'read-item')
    const [title, ...others] = lines(compare(before, after)).filter(each => each.startsWith(renamed))
    expect(title).toContain('renames the function get-item to read-item')
    expect(others).toEqual(told.map(each => renamed + each))
  })

  test('has other rights where there is no template to tell them', () => {
    const told = lines(compareDesigns(starter, renameFunction(granted, 'get-item', 'read-item'), undefined))
    expect(told).toContain(`${renamed}changes what it may do`)
  })
})

test('a table that was renamed gives no function other rights', () => {
  const told = lines(compare(starter, renameTable(starter, 'items', 'things')))
  expect(told).toEqual([expect.stringContaining('renames the table items to things')])
})

test('another secret behind a variable is told, with and without a template', () => {
  const secrets = addSecret(addSecret(starter, 'card'), 'bank')
  const before = readSecret(secrets, 'get-item', 'card')
  const at = before.functions.findIndex(each => each.name === 'get-item')
  const after = setValue(
    setValue(before, ['functions', at, 'secrets', 0, 'secret'], 'bank'),
    ['functions', at, 'memory', 'dev'],
    640,
  )
  for (const { parts } of [compare(before, after), compareDesigns(before, after, undefined)])
    expect(lines({ parts, follows: [], lines: undefined })).toEqual([
      'changed function/get-item: fills CARD of get-item from the secret bank in place of card',
      'changed function/get-item: memory of get-item in dev 256 → 640 MB',
    ])
})

test('without templates rights are told beside another change', () => {
  const after = setValue(
    grant(starter, 'create-item', 'clients', null, ['PutItem']),
    ['functions', 1, 'memory', 'dev'],
    640,
  )
  expect(lines(compareDesigns(starter, after, undefined))).toEqual([
    'changed function/create-item: changes what it may do',
    'changed function/create-item: memory of create-item in dev 256 → 640 MB',
  ])
})

test('a value in an environment that was renamed is told', () => {
  const after = setValue(renameEnvironment(starter, 'dev', 'test'), ['functions', 1, 'memory', 'test'], 640)
  const told = lines(compare(starter, after))
  expect(told).toContain('changed function/create-item: memory of create-item in test 256 → 640 MB')
  expect(told.filter(each => each.startsWith('changed function/'))).toHaveLength(1)
})

test.each(['waf', 'api', 'rate', 'alarms'])('an environment called %s hides no field of that name', name => {
  const changed = [
    [['waf', 'rateLimit', 'mode'], 'count'],
    [['api', 'stageName'], 'v2'],
    [['environments', 0, 'throttling', 'rate'], 400],
    [['monitoring', 'alarms', 'wafBlocked'], false],
  ] as const
  const set = changed.reduce((design, [path, value]) => setValue(design, path, value), starter)
  const without = lines(compareDesigns(starter, set, undefined))
  expect(without).toHaveLength(changed.length)
  const told = lines(compareDesigns(starter, addEnvironment(set, name, 'dev'), undefined))
  expect(told).toEqual(expect.arrayContaining(without))
  expect(told).toHaveLength(changed.length + 1)
})

test('two tables of designs that have nothing in common are two, and one with the same keys was renamed', () => {
  const keyed = (name: string, key: string) => {
    const design = addTable(starter, name)
    return setValue(design, ['tables', design.tables.length - 1, 'partitionKey', 'name'], key)
  }
  const states = (before: Design, after: Design) =>
    compare(before, after).parts.map(each => `${each.state} ${partKey(each.part)}`)
  const others = states(keyed('orders', 'orderId'), keyed('users', 'userId'))
  expect(others).toEqual(expect.arrayContaining(['added table/users', 'removed table/orders']))
  expect(states(keyed('orders', 'id'), keyed('users', 'id'))).toContain('changed table/users')
})

test('any change of the design is told, with errors or without', () => {
  const lists = ['environments', 'routes', 'functions', 'tables', 'secrets'] as const
  const anyOrder = fc.constantFrom(...lists).map(list => ({
    run: (design: Design): Design => ({ ...design, [list]: design[list].toReversed() }),
  }))
  const anyEdit = fc.oneof({ weight: 4, arbitrary: anyCommand }, { weight: 1, arbitrary: anyOrder })
  fc.assert(
    fc.property(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), edits => {
      const after = edits.reduce<Design>((design, { run }) => run(design), starter)
      fc.pre(!isSame({ ...after, version: 1 }, starter))
      expect(compareDesigns(starter, after, undefined).parts).not.toEqual([])
      if (hasErrors(checkDesign(after))) return
      const { parts, follows } = compare(starter, after)
      expect([...parts, ...follows]).not.toEqual([])
    }),
    { numRuns: 50 },
  )
}, 60_000)
