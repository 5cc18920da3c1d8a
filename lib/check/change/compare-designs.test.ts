import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { partKey } from '@/lib/cfn/origin'
import { checkDesign } from '@/lib/check/check'
import { grant } from '@/lib/design/commands/access'
import { addEnvironment } from '@/lib/design/commands/environments'
import { renameFunction } from '@/lib/design/commands/functions'
import { addRoute, removeRoute } from '@/lib/design/commands/routes'
import { setValue } from '@/lib/design/commands/set-value'
import { addTable } from '@/lib/design/commands/tables'
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
