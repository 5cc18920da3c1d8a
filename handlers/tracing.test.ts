import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { restEvent } from './testing/rest-event'
import { startHandler, type Lambda } from './testing/start-handler'
import { startTables } from './testing/start-tables'

const traceId = '1-5759e988-bd862e3fe1be46a994272793'
const parent = '53995c3f42cd8ad8'
const settings = {
  table: 'ITEMS_TABLE',
  partition: { attribute: 'tenantId', type: 'S', from: 'caller', name: 'tenantId' },
  sort: { attribute: 'itemId', type: 'S', from: 'path', name: 'itemId' },
}
const event = restEvent({ path: { itemId: 'canary-71b2' } })

let tables: Awaited<ReturnType<typeof startTables>>
let daemon: Socket
let received: string[]
let lambda: Lambda | undefined

beforeEach(async () => {
  tables = await startTables()
  received = []
  daemon = createSocket('udp4', message => received.push(message.toString()))
  daemon.bind(0, '127.0.0.1')
  await once(daemon, 'listening')
})

afterEach(async () => {
  await lambda?.stop()
  daemon.close()
  await tables.stop()
})

function start(variables: Record<string, string>) {
  lambda = startHandler('get-item', {
    AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
    HANDLER_SETTINGS: JSON.stringify(settings),
    ITEMS_TABLE: 'dev-items',
    ...variables,
  })
  return lambda
}

test('a sampled request sends a subsegment with the name of the table and no item data', async () => {
  const get = start({
    AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`,
    _X_AMZN_TRACE_ID: `Root=${traceId};Parent=${parent};Sampled=1`,
  })
  expect((await get.request(event)).status).toBe(404)
  await expect.poll(() => received.length).toBe(1)
  const [header = '', segment = ''] = (received[0] ?? '').split('\n')
  expect(JSON.parse(header)).toEqual({ format: 'json', version: 1 })
  expect(JSON.parse(segment)).toMatchObject({
    trace_id: traceId,
    parent_id: parent,
    type: 'subsegment',
    name: 'DynamoDB',
    namespace: 'aws',
    aws: { operation: 'GetItem', region: 'us-west-2', table_name: 'dev-items' },
  })
  expect(received[0]).not.toContain('canary')
})

test.each([
  ['is not sampled', { _X_AMZN_TRACE_ID: `Root=${traceId};Parent=${parent};Sampled=0` }],
  ['has no trace', {}],
])('a request that %s is answered and sends nothing', async (_what, variables) => {
  const get = start({ AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.address().port}`, ...variables })
  expect((await get.request(event)).status).toBe(404)
  await new Promise(resolve => setTimeout(resolve, 200))
  expect(received).toEqual([])
})

test('a daemon that is not there changes nothing', async () => {
  const get = start({
    AWS_XRAY_DAEMON_ADDRESS: '127.0.0.1:1',
    _X_AMZN_TRACE_ID: `Root=${traceId};Parent=${parent};Sampled=1`,
  })
  expect((await get.request(event)).status).toBe(404)
  expect((await get.request(event)).status).toBe(404)
})
