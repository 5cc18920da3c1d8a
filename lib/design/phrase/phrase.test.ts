import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { useDesignStore } from '@/stores/design-store'
import { blank } from '../blank'
import { routeKey } from '../route'
import { Design } from '../schema/design'
import { starter } from '../starter'
import { hostileTexts } from '../testing/hostile-texts'
import { isVisit } from './phrase'
import { isWrong } from './sentences'
import { change, done, errors, read } from './testing/say'

beforeEach(() => useDesignStore.getState().open(starter))

/** Phrases that the starter takes, and what each says that it will do. */
const good: readonly (readonly [phrase: string, says: string])[] = [
  [
    'add route GET /things/{itemId} reads Items',
    'Adds GET /things/{itemId}, the function get-item-2 and GetItem on items',
  ],
  [
    'ADD a ROUTE get /all LISTS items BY bycreatedat',
    'Adds GET /all, the function list-items-by-created-at and Query on byCreatedAt of items',
  ],
  ['add route POST /all creates "items"', 'Adds POST /all, the function create-item-2 and PutItem on items'],
  ['add route PUT /all/{id} puts items', 'Adds PUT /all/{id}, the function put-item and PutItem on items'],
  [
    'add route PATCH /all/{id} changes items',
    'Adds PATCH /all/{id}, the function change-item and UpdateItem on items',
  ],
  [
    'add route DELETE //all/{itemId}/ deletes items',
    'Adds DELETE /all/{itemId}, the function delete-item-2 and DeleteItem on items',
  ],
  ['add route GET /all/{itemId} calls GET-ITEM', 'Adds GET /all/{itemId}, answered by get-item'],
  ['add function find-item reads items', 'Adds the function find-item and GetItem on items'],
  [
    'create function newest lists items by byCreatedAt',
    'Adds the function newest and Query on byCreatedAt of items',
  ],
  ['add function join writes clients', 'Adds the function join and PutItem on clients'],
  ['add table orders by shopId, orderId', 'Adds the table orders by shopId and orderId'],
  ['add table orders', 'Adds the table orders by id'],
  ['add secret card-key', 'Adds the secret card-key'],
  [
    'add environment test like prod',
    'Adds the environment test, sized as prod is and open to no address yet',
  ],
  ['let get-item read auth-signing-key', 'Lets get-item read the secret auth-signing-key'],
  ['grant PutItem on ITEMS to get-item', 'Grants PutItem on items to get-item'],
  [
    'grant dynamodb:putitem, deleteitem and Query on items to get-item',
    'Grants PutItem, DeleteItem and Query on items to get-item',
  ],
  ['grant Query on items by byCreatedAt to get-item', 'Grants Query on byCreatedAt of items to get-item'],
  ['remove GET /items', 'Removes GET /items'],
  ['delete function get-item', 'Removes the function get-item. One route that it answers goes along'],
  ['rename items to things', 'Renames the table items to things'],
  ['rename the function get-item to read-item', 'Renames the function get-item to read-item'],
  ['rename byCreatedAt to newest', 'Renames the index byCreatedAt of items to newest'],
  ['rename auth-signing-key to token-key', 'Renames the secret auth-signing-key to token-key'],
]

describe.each(good)('%s', (text, says) => {
  test('says what it will do', () => expect(change(text).says).toBe(says))

  test('gives a valid design without a new error, and its part is there', () => {
    const after = done(text)
    expect(Design.safeParse(after).error).toBeUndefined()
    expect(errors(after)).toEqual([])
    const { part } = change(text)
    if (part) expect(JSON.stringify(after)).toContain(part.name.split(' ').at(-1))
  })

  test('is one step of undo, back to the same design', () => {
    const { label, apply } = change(text)
    useDesignStore.getState().apply(label, apply)
    expect(useDesignStore.getState().history.past.map(each => each.label)).toEqual([label])
    useDesignStore.getState().undo()
    expect(useDesignStore.getState().design).toBe(starter)
  })
})

test('a table gets its keys, an environment the sizes of the one that is shown', () => {
  expect(done('add table orders by shopId and orderId').tables.at(-1)).toMatchObject({
    name: 'orders',
    partitionKey: { name: 'shopId', type: 'S' },
    sortKey: { name: 'orderId', type: 'S' },
  })
  expect(done('add environment qa').environments.at(-1)).toMatchObject({ name: 'qa', logLevel: 'DEBUG' })
})

test('a removed part takes along what it says', () => {
  const design = done('delete get-item')
  expect(design.routes.map(routeKey)).not.toContain('GET /items/{itemId}')
  expect(done('delete index byCreatedAt of items').tables[0]?.globalIndexes).toEqual([])
  expect(done('delete dev').environments.map(each => each.name)).toEqual(['prod'])
})

test('go to shows a part and changes nothing', () => {
  expect(read('go to ITEMS')).toEqual({
    says: 'Shows the table items',
    part: { kind: 'table', name: 'items' },
  })
  expect(read('go to get /items/{itemId}')).toMatchObject({
    part: { kind: 'route', name: 'GET /items/{itemId}' },
  })
  expect(read('go to byCreatedAt')).toMatchObject({ part: { kind: 'table', name: 'items' } })
})

test('an error that was there before stops no phrase', () => {
  expect(errors(blank)).not.toEqual([])
  expect(done('add table orders by orderId', blank).tables).toHaveLength(2)
})

const pieces = [
  ...hostileTexts,
  ...'add route function table secret environment GET POST /x /{id} /x/{id} reads lists writes changes deletes calls by on to of let read grant PutItem Query delete remove rename go items get-item byCreatedAt prod constructor __proto__'.split(
    ' ',
  ),
]
const begun = fc.constantFrom(
  ...['add', 'add route GET', 'add route GET /x/{id} reads', 'add function', 'add table', 'add table x by'],
  ...['add secret', 'add environment', 'let', 'grant', 'delete', 'rename', 'rename items to', 'go to', ''],
)

test('whatever is said gives a valid design, without a new error where something is added', () => {
  fc.assert(
    fc.property(begun, fc.array(fc.constantFrom(...pieces), { maxLength: 6 }), (start, rest) => {
      const phrase = read([start, ...rest].join(' '))
      if (!phrase || isWrong(phrase) || isVisit(phrase)) return
      const after = phrase.apply(starter)
      expect(after).not.toBe(starter)
      expect(Design.safeParse(after).error).toBeUndefined()
      if (!phrase.mayLeaveProblems) expect(errors(after)).toEqual([])
    }),
    { numRuns: 600 },
  )
})
