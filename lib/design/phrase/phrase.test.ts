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

test.each([
  ['add route GET /things/{itemId} reads the table items', 'add route GET /things/{itemId} reads items'],
  [
    'add route GET /things/{itemId} calls the function get-item',
    'add route GET /things/{itemId} calls get-item',
  ],
  ['add function newest lists table items by byCreatedAt', 'add function newest lists items by byCreatedAt'],
  ['let the function get-item read the secret auth-signing-key', 'let get-item read auth-signing-key'],
  ['grant PutItem on the table items to the function get-item', 'grant PutItem on items to get-item'],
  ['rename the index byCreatedAt of items to newest', 'rename byCreatedAt of items to newest'],
])('%s is %s', (text, short) => {
  expect(change(text).says).toBe(change(short).says)
  expect(done(text)).toEqual(done(short))
})

/** A design whose parts are called what they are. */
const plain = [
  'rename clients to table',
  'rename get-item to function',
  'rename byCreatedAt to index',
].reduce((design, text) => done(text, design), done('add secret secret'))

test.each([
  ['rename table to orders', 'Renames the table table to orders'],
  ['rename the table to orders', 'Renames the table table to orders'],
  ['rename the table table to orders', 'Renames the table table to orders'],
  ['delete secret', 'Removes the secret secret'],
  ['delete the secret secret', 'Removes the secret secret'],
  ['rename index to newest', 'Renames the index index of items to newest'],
  ['delete index of items', 'Removes the index index of items'],
  ['let function read secret', 'Lets function read the secret secret'],
  ['let the function function read the secret', 'Lets function read the secret secret'],
  ['grant PutItem on table to function', 'Grants PutItem on table to function'],
  ['add function find reads table', 'Adds the function find and GetItem on table'],
  [
    'add function newest lists the table items by index',
    'Adds the function newest and Query on index of items',
  ],
  ['add route GET /a/{itemId} calls function', 'Adds GET /a/{itemId}, answered by function'],
])('%s means the part of that name', (text, says) => {
  expect(change(text, plain).says).toBe(says)
})

test('the word of a kind is a part that is called so', () => {
  expect(read('go to secret', plain)).toMatchObject({ part: { kind: 'secret', name: 'secret' } })
  expect(read('go to table', plain)).toMatchObject({ part: { kind: 'table', name: 'table' } })
  expect(done('delete table', done('add table table')).tables).toEqual(starter.tables)
  expect(done('delete table to', done('add table to')).tables).toEqual(starter.tables)
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
