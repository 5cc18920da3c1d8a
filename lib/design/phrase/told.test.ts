import { expect, test } from 'vitest'
import { starter } from '../starter'
import { change, done, read, told } from './testing/say'

test.each([
  '',
  ' ',
  'add',
  'add ',
  'add r',
  'add a',
  'delete',
  'go items',
  'items',
  'hello world',
  'x'.repeat(2000),
])('“%s” is no phrase, or not yet one', text => expect(read(text)).toBeUndefined())

test.each([
  ['add route GET /x/{itemId} reads Itms', 'There is no table Itms: did you mean items?'],
  [
    'add route GET /x reads purchases',
    'There is no table purchases: say add table purchases first; there are items and clients.',
  ],
  [
    'add route GET /all reads items',
    'items is read by tenantId and itemId, and GET /all has no variable for itemId: add /{itemId} to the path.',
  ],
  ['add route GET /items reads items', 'GET /items is there already: list-items answers it.'],
  ['add route FETCH /x', '“FETCH” is no method: choose GET, POST, PUT, PATCH, DELETE, HEAD or ANY.'],
  ['add route GET items', 'A path begins with a slash: say GET /items.'],
  ['add route /items', 'Say the method before the path, as in GET /items.'],
  ['add route GET /x writes items', 'A GET call carries nothing to write: say POST or PUT.'],
  ['add route GET /x/{id} deletes items', 'A GET call should change nothing: say DELETE.'],
  [
    'add route GET /items/{id} reads items',
    'That brings a problem: Below /items there are {itemId} and {id}, and API Gateway allows one variable there; give both the same name.',
  ],
  [
    'add route GET /x calls get-item',
    'That brings a problem: get-item takes itemId from the path variable itemId, which GET /x does not have; add {itemId}.',
  ],
  [
    'add route GET /x/{id} reads items by byCreatedAt',
    'An index can only be listed: say lists items by byCreatedAt.',
  ],
  [
    'add route GET /x lists items quickly',
    '“quickly” is one word too many: the phrase is complete before it.',
  ],
  [
    'add route GET /x paints items',
    '“paints” says nothing about GET /x: it reads, lists, writes, changes or deletes a table, or calls a function.',
  ],
  ['add function get-item reads items', 'There is a function get-item already: get-item-2 is free.'],
  ['add table orders by a, b, c', 'A table has two keys at most: “c” is one too many.'],
  ['add table orders by a, a', 'a cannot be both keys: choose another sort key.'],
  ['add environment prod', 'There is an environment prod already: prod2 is free.'],
  ['add colour red', '“colour” cannot be added so: say add route, function, table, secret or environment.'],
  ['let get-item read items', 'items is a table: say grant GetItem on items to get-item.'],
  ['let authorizer read auth-signing-key', 'authorizer reads auth-signing-key already.'],
  ['grant GetItem on items to get-item', 'get-item has GetItem on items already.'],
  [
    'grant GetItem on items by byCreatedAt to get-item',
    'GetItem does not work on an index: say grant Query, or leave by byCreatedAt out.',
  ],
  ['grant PutItme on items to get-item', 'There is no action PutItme: did you mean PutItem?'],
  ['delete authorizer', 'It stays: the authorizer asks it on every call.'],
  ['delete itms', 'There is no part itms: did you mean items?'],
  ['rename items to clients', 'There is a table clients already: clients-2 is free.'],
  [
    'rename GET /items to things',
    'GET /items has no name beside its path: change the path in the inspector.',
  ],
])('%s is told what is wrong', (text, said) => expect(told(text)).toBe(said))

test.each([
  ['delete table', 'Say what to delete, by its name: delete list-items.'],
  ['rename table to orders', 'There is no part table: '],
  ['add route GET /x reads the table', 'Say which table: there are items and clients.'],
  ['let get-item read the secret', 'Say which secret: there is auth-signing-key.'],
])('%s asks for a name where no part is called so', (text, said) => expect(told(text)).toContain(said))

test('a name that several parts have needs its kind', () => {
  const design = done('add secret items')
  expect(told('delete items', design)).toBe(
    'items is a table and a secret: say which, as in delete table items.',
  )
  expect(change('delete secret items', design).apply(design)).toEqual(starter)
  expect(told('go to items', design)).toContain('as in go to table items')
})

test('a design that is full says so', () => {
  const full = {
    ...starter,
    secrets: Array.from({ length: 50 }, (_, at) => ({ name: `s${at}`, description: '' })),
  }
  expect(told('add secret another', full)).toBe('This design has no room for it.')
  const functions = Array.from({ length: 200 }, (_, at) => ({ ...starter.functions[2]!, name: `f${at}` }))
  const busy = { ...starter, functions: [...starter.functions, ...functions].slice(0, 200) }
  expect(told('add route GET /x/{itemId} reads items', busy)).toBe('This design has no room for it.')
})

test('a long word is cut where it is told', () => {
  expect(told(`add route GET /x reads ${'o'.repeat(900)}`)).toMatch(/^There is no table o{40}…: /)
})
