import { afterAll, beforeAll, expect } from 'vitest'
import type { HandlerKind } from '../../lib/design/handler'
import { startHandler, type Lambda } from './start-handler'
import { startTables } from './start-tables'

/** Part of every id and value in the tests: none of it may reach the log. */
export const canary = 'canary-71b2'
export const tenant = { attribute: 'tenantId', type: 'S', from: 'caller', name: 'tenantId' }
export const itemId = { attribute: 'itemId', type: 'S', from: 'path', name: 'itemId' }
export const item = { table: 'ITEMS_TABLE', partition: tenant, sort: itemId }
export const reading = {
  table: 'READINGS_TABLE',
  partition: { attribute: 'sensor', type: 'S', from: 'query', name: 'sensor' },
  sort: { attribute: 'at', type: 'N', from: 'path', name: 'at' },
}

/** Item handlers and their tables for one test file: stopped after it, when their logs must hold no canary. */
export function useItemHandlers() {
  let tables: Awaited<ReturnType<typeof startTables>>
  const running: Lambda[] = []

  beforeAll(async () => {
    tables = await startTables()
  })

  afterAll(async () => {
    await Promise.all(running.map(lambda => lambda.stop()))
    await tables.stop()
    for (const lambda of running) expect(lambda.output()).not.toContain(canary)
    // The log lines are there at all.
    expect(running.map(lambda => lambda.output()).join('')).toContain('"message":"Answered"')
  })

  return {
    put: (table: string, item: Record<string, unknown>) => tables.put(table, item),
    start(kind: HandlerKind, settings: object, variables: Record<string, string> = {}) {
      const lambda = startHandler(kind, {
        AWS_ENDPOINT_URL_DYNAMODB: tables.endpoint,
        HANDLER_SETTINGS: JSON.stringify(settings),
        ITEMS_TABLE: 'dev-items',
        READINGS_TABLE: 'dev-readings',
        CORS_ALLOWED_ORIGINS: 'https://app.example.com, https://admin.example.com',
        ...variables,
      })
      running.push(lambda)
      return lambda
    },
  }
}
