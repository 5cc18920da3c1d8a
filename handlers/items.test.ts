import { beforeAll, describe, expect, test } from 'vitest'
import { canary, item, itemId, reading, useItemHandlers } from './testing/item-handlers'
import { restEvent } from './testing/rest-event'
import type { Lambda } from './testing/start-handler'

const { start, put } = useItemHandlers()

/** An event about the item with this id, of tenant-a. */
function about(id: string, rest: Parameters<typeof restEvent>[0] = {}) {
  return restEvent({ path: { itemId: encodeURIComponent(`${canary}-${id}`) }, ...rest })
}

function store(id: string, attributes: object = {}) {
  return put('dev-items', { tenantId: 'tenant-a', itemId: `${canary}-${id}`, ...attributes })
}

describe('get-item', () => {
  let get: Lambda
  beforeAll(() => {
    get = start('get-item', item)
  })

  test('answers with the item', async () => {
    await store('get ä/1%', { size: 3, tags: new Set(['a', 'b']), bytes: Buffer.from('hi') })
    const { status, body, headers } = await get.request(about('get ä/1%'))
    expect(status).toBe(200)
    expect(body).toEqual({
      tenantId: 'tenant-a',
      itemId: `${canary}-get ä/1%`,
      size: 3,
      tags: ['a', 'b'],
      bytes: 'aGk=',
    })
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      vary: 'Origin',
    })
  })

  test('answers 404 for no item and for the item of another tenant', async () => {
    await store('get-mine')
    expect((await get.request(about('get-none'))).status).toBe(404)
    expect((await get.request(about('get-mine', { caller: { tenantId: 'tenant-b' } }))).status).toBe(404)
  })

  test('answers 400 without its path parameter and 403 without its caller', async () => {
    expect((await get.request(restEvent())).status).toBe(400)
    expect((await get.request(about('x', { path: { itemId: '%' } }))).status).toBe(400)
    expect((await get.request(about('x', { caller: null }))).status).toBe(403)
    expect((await get.request(about('x', { caller: { tenantId: '' } }))).status).toBe(403)
    expect((await get.request(about('x'.repeat(2000)))).status).toBe(400)
  })

  test('takes the origin from the list, else the first of it', async () => {
    const origin = async (asked?: string) =>
      (await get.request(about('none', { origin: asked }))).headers?.['access-control-allow-origin']
    expect(await origin('https://admin.example.com')).toBe('https://admin.example.com')
    expect(await origin('https://evil.example.com')).toBe('https://app.example.com')
    expect(await origin()).toBe('https://app.example.com')
  })

  test('sends no CORS header without a list, and * for all', async () => {
    const none = await start('get-item', item, { CORS_ALLOWED_ORIGINS: '' }).request(
      about('none', { origin: 'https://a.b' }),
    )
    expect(none.headers).not.toHaveProperty('access-control-allow-origin')
    expect(none.headers).toHaveProperty('vary', 'Origin')
    const all = await start('get-item', item, { CORS_ALLOWED_ORIGINS: '*' }).request(
      about('none', { origin: 'https://a.b' }),
    )
    expect(all.headers).toHaveProperty('access-control-allow-origin', '*')
  })

  test('finds number keys, exactly', async () => {
    const putReading = start('put-item', { ...reading, overwrite: true })
    const getReading = start('get-item', reading)
    const at = (text: string) => restEvent({ path: { at: text }, query: { sensor: canary } })
    await putReading.request({ ...at('9007199254740993'), body: '{"value":1}' })
    const { body } = await getReading.request(at('9007199254740993'))
    expect(body).toEqual({ sensor: canary, at: '9007199254740993', value: 1 })
    expect((await getReading.request(at('9007199254740992'))).status).toBe(404)
    expect((await getReading.request(at('one'))).status).toBe(400)
  })

  test('finds number keys with decimals, exactly', async () => {
    const putReading = start('put-item', { ...reading, overwrite: true })
    const getReading = start('get-item', reading)
    const at = (text: string) => restEvent({ path: { at: text }, query: { sensor: canary } })
    for (const [text, given] of [
      ['0.12345678901234567891', '0.12345678901234567891'],
      ['-1.25', -1.25],
      ['0.30000000000000004', 0.30000000000000004],
    ] as const) {
      expect((await putReading.request({ ...at(text), body: '{"value":1}' })).status).toBe(201)
      const { body } = await getReading.request(at(text))
      expect(body).toEqual({ sensor: canary, at: given, value: 1 })
    }
    expect((await getReading.request(at('0.12345678901234567892'))).status).toBe(404)
  })

  test('throws a bare error, which Lambda counts, when a table or a setting is missing or DynamoDB fails', async () => {
    const wrong = [
      start('get-item', item, { ITEMS_TABLE: 'dev-nothing' }),
      start('get-item', item, { ITEMS_TABLE: '' }),
      start('get-item', { ...item, sort: { ...itemId, type: 'B' } }),
      start('get-item', { ...item, sort: { ...itemId, from: 'generated' } }),
      start('get-item', item, { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:1' }),
    ]
    for (const lambda of wrong) {
      expect(await lambda.invoke(about('x'))).toEqual({ error: 'The handler failed' })
      await expect.poll(() => lambda.output()).toContain('Error: The handler failed')
      expect(lambda.output()).toContain('"message":"Failed"')
      for (const secret of [canary, 'tenant-a', 'secret-access-key', 'session-token'])
        expect(lambda.output()).not.toContain(secret)
    }
  })
})

describe('put-item', () => {
  const generated = { ...item, sort: { attribute: 'itemId', type: 'S', from: 'generated' }, overwrite: false }
  let putItem: Lambda
  beforeAll(() => {
    putItem = start('put-item', { ...item, overwrite: false, timestamps: true })
  })

  test('stores the body under the key and says when', async () => {
    const { status, body } = await putItem.request(
      about('put-1', { body: { name: canary, nested: { list: [1, null] } } }),
    )
    expect(status).toBe(201)
    expect(body).toEqual({
      tenantId: 'tenant-a',
      itemId: `${canary}-put-1`,
      name: canary,
      nested: { list: [1, null] },
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
    })
    const again = await start('get-item', item).request(about('put-1'))
    expect(again.body).toEqual(body)
  })

  test('answers 409 when the key is taken, or overwrites where that is allowed', async () => {
    await store('put-2', { old: 1 })
    expect((await putItem.request(about('put-2', { body: {} }))).status).toBe(409)
    const overwriting = start('put-item', { ...item, overwrite: true })
    const { status, body } = await overwriting.request(about('put-2', { body: { now: 2 } }))
    expect({ status, body }).toEqual({
      status: 201,
      body: { tenantId: 'tenant-a', itemId: `${canary}-put-2`, now: 2 },
    })
  })

  test('makes up an id and adds nothing else unasked', async () => {
    const lambda = start('put-item', generated)
    const { status, body } = await lambda.request(restEvent({ body: { name: canary } }))
    expect(status).toBe(201)
    expect(body).toEqual({
      tenantId: 'tenant-a',
      itemId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) as string,
      name: canary,
    })
    expect((await lambda.request(restEvent({ body: { itemId: 'mine' } }))).status).toBe(400)
  })

  test('takes a key from the body', async () => {
    const sort = { attribute: 'itemId', type: 'S', from: 'body', name: 'itemId' }
    const lambda = start('put-item', { ...item, sort, overwrite: true })
    const { body } = await lambda.request(restEvent({ body: { itemId: `${canary}-body` } }))
    expect(body).toEqual({ tenantId: 'tenant-a', itemId: `${canary}-body` })
    for (const wrong of [{}, { itemId: '' }, { itemId: 1 }, { itemId: null }])
      expect((await lambda.request(restEvent({ body: wrong }))).status).toBe(400)
  })

  test('decodes a base64 body', async () => {
    const event = about('put-3', { body: Buffer.from('{"name":"ü"}').toString('base64') })
    const { body } = await putItem.request({ ...event, isBase64Encoded: true })
    expect(body).toMatchObject({ name: 'ü' })
  })

  test.each([
    ['no body', undefined],
    ['no JSON', '{'],
    ['no object', '[]'],
    ['null', 'null'],
    ['another key', { tenantId: 'tenant-b' }],
    ['a key of another type', { itemId: 7 }],
    ['more than 100 KB', { text: 'x'.repeat(102_400) }],
    ['too deep', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`],
    ['far too deep', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`],
    ['a number that JavaScript rounds', '{"n":9007199254740993}'],
    ['a number beyond DynamoDB', '{"n":1e999}'],
    ['a number too small for DynamoDB', '{"n":1e-200}'],
    ['__proto__', '{"a":{"__proto__":{"polluted":true}}}'],
    ['an index key of the wrong type', { createdAt: 5 }],
  ])('answers 400 for a body with %s', async (_what, body) => {
    expect((await putItem.request(about('put-bad', { body }))).status).toBe(400)
  })

  test('keeps reserved words and odd names', async () => {
    const odd = { name: 1, size: 2, '#x': 3, ':y': 4, 'a.b': 5, constructor: 6 }
    const { body } = await putItem.request(about('put-odd', { body: odd }))
    expect(body).toMatchObject(odd)
  })
})

describe('update-item', () => {
  let update: Lambda
  beforeAll(() => {
    update = start('update-item', item)
  })

  test('replaces the given attributes and keeps the others', async () => {
    await store('update-1', { name: 'old', size: { a: 1, b: 2 }, kept: true })
    const body = { name: canary, size: { a: 3 }, '#x': 4, itemId: `${canary}-update-1` }
    const answer = await update.request(about('update-1', { body }))
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual({ ...body, tenantId: 'tenant-a', kept: true })
  })

  test('takes back the item that it gave, large numbers in its key included', async () => {
    const updateReading = start('update-item', reading)
    const at = (text: string, body: unknown) =>
      restEvent({ path: { at: text }, query: { sensor: `${canary}-back` }, body })
    for (const text of ['9007199254740993', '0.12345678901234567891', '5']) {
      const stored = { sensor: `${canary}-back`, value: 1 }
      await start('put-item', { ...reading, overwrite: true }).request(at(text, stored))
      const { body } = await updateReading.request(at(text, { value: 2 }))
      const again = await updateReading.request(at(text, { ...body, value: 3 }))
      expect(again).toMatchObject({ status: 200, body: { ...body, value: 3 } })
    }
    expect((await updateReading.request(at('5', { at: '5', value: 3 }))).status).toBe(400)
    expect((await updateReading.request(at('5', { at: '9007199254740993', value: 3 }))).status).toBe(400)
  })

  test('answers 404 for no item, and makes none', async () => {
    expect((await update.request(about('update-none', { body: { a: 1 } }))).status).toBe(404)
    expect((await start('get-item', item).request(about('update-none'))).status).toBe(404)
  })

  test('answers 400 for another key, no change, or no JSON', async () => {
    await store('update-2')
    for (const body of [
      { itemId: 'other', a: 1 },
      { tenantId: 'tenant-b', a: 1 },
      {},
      { tenantId: 'tenant-a' },
      'x',
    ])
      expect((await update.request(about('update-2', { body }))).status).toBe(400)
  })
})

describe('delete-item', () => {
  test('answers 204, then 404', async () => {
    const remove = start('delete-item', item)
    await store('delete-1')
    const gone = await remove.request(about('delete-1'))
    expect({ status: gone.status, body: gone.body }).toEqual({ status: 204, body: undefined })
    expect(gone.headers).not.toHaveProperty('content-type')
    expect((await remove.request(about('delete-1'))).status).toBe(404)
    expect((await remove.request(restEvent())).status).toBe(400)
  })
})
