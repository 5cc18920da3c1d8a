import { beforeAll, expect, test } from 'vitest'
import { canary, reading, tenant, useItemHandlers } from './testing/item-handlers'
import { restEvent } from './testing/rest-event'
import type { Lambda } from './testing/start-handler'

const { start, put } = useItemHandlers()

const listing = { table: 'ITEMS_TABLE', index: null, partition: tenant, descending: false, pageSize: 2 }
const ids = ['1', '2', '3', '4', '5'].map(n => `${canary}-query-${n}`)
const caller = { tenantId: 'tenant-q' }
let query: Lambda

beforeAll(async () => {
  query = start('query-items', listing)
  for (const [i, id] of ids.entries())
    await put('dev-items', { tenantId: 'tenant-q', itemId: id, createdAt: `2026-01-0${9 - i}` })
})

/** The ids of every page, read to the end. */
async function pages(lambda: Lambda, parameters: Record<string, string> = {}, who: object = { caller }) {
  const found: unknown[][] = []
  let cursor: string | undefined
  do {
    const event = restEvent({ ...who, query: { ...parameters, ...(cursor && { cursor }) } })
    const { status, body } = await lambda.request(event)
    expect(status).toBe(200)
    const page = body as { items: Record<string, unknown>[]; cursor?: string }
    found.push(page.items.map(found => found.itemId ?? found.at))
    cursor = page.cursor
  } while (cursor)
  return found
}

test('pages to the end', async () => {
  expect(await pages(query)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
  expect(await pages(query, { limit: '3' })).toEqual([ids.slice(0, 3), ids.slice(3)])
  expect(await pages(query, {}, { caller: { tenantId: 'tenant-nobody' } })).toEqual([[]])
})

test('reads an index, newest first', async () => {
  const byDate = start('query-items', { ...listing, index: 'byCreatedAt', descending: true })
  expect(await pages(byDate)).toEqual([ids.slice(0, 2), ids.slice(2, 4), ids.slice(4)])
  const wrong = await byDate.request(restEvent({ caller, query: { cursor: await firstCursor() } }))
  expect(wrong.status).toBe(400)
})

test('pages over number keys without rounding them', async () => {
  const putReading = start('put-item', { ...reading, overwrite: true })
  const at = ['9007199254740993', '9007199254740995', '9007199254740997']
  for (const text of at)
    await putReading.request(
      restEvent({ path: { at: text }, query: { sensor: `${canary}-paged` }, body: {} }),
    )
  const list = start('query-items', {
    ...listing,
    table: 'READINGS_TABLE',
    partition: reading.partition,
    pageSize: 1,
  })
  expect((await pages(list, { sensor: `${canary}-paged` })).flat()).toEqual(at)
})

test('answers 400 for a bad limit or cursor, and for the cursor of another caller', async () => {
  const cursor = await firstCursor()
  const bad = [
    ...['0', '101', '-1', '1.5', 'x', ''].map(limit => ({ limit })),
    ...['', 'x', '!', 'bnVsbA', `${cursor}A`, cursor.slice(1), cursor.replace(/^W/, 'X')].map(text => ({
      cursor: text,
    })),
  ]
  for (const parameters of bad)
    expect(
      (await query.request(restEvent({ caller, query: parameters }))).status,
      JSON.stringify(parameters),
    ).toBe(400)
  expect(
    (await query.request(restEvent({ caller: { tenantId: 'tenant-a' }, query: { cursor } }))).status,
  ).toBe(400)
  expect((await query.request(restEvent({ caller: null, query: { cursor } }))).status).toBe(403)
})

async function firstCursor(): Promise<string> {
  const { body } = await query.request(restEvent({ caller }))
  return body?.cursor as string
}
