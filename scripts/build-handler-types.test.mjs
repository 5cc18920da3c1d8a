import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { vendorExports } from '../lib/artifact/generated/handler-hashes'
import { createTypeChecker } from '../workers/type-checker'
import { buildHandlerTypes } from './build-handler-types.mjs'
import { root } from './run.mjs'

const folder = join(root, 'handlers')
const helpers = readdirSync(folder).filter(name => name.endsWith('.ts') && !name.includes('.test.'))
const types = buildHandlerTypes(root, vendorExports)

/** What TypeScript finds wrong in a handler's code, with the types and nothing else from a disk: each with its line. */
function createCheck() {
  const sources = helpers.map(name => [`file:///handlers/${name}`, readFileSync(join(folder, name), 'utf8')])
  const checker = createTypeChecker(JSON.parse(types), Object.fromEntries(sources))
  return text =>
    checker
      .mistakes('file:///handlers/own.ts', text)
      .map(({ from, message }) => `${text.slice(0, from).split('\n').length}: ${message}`)
}

test('the built-in code has no mistake in the editor', () => {
  const check = createCheck()
  for (const name of helpers) expect(check(readFileSync(join(folder, name), 'utf8')), name).toEqual([])
}, 60_000)

test('what cannot be imported at run time is a mistake; its types can be', () => {
  const check = createCheck()
  const found = check(`import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import type { ScheduledEvent } from 'aws-lambda'
import { randomUUID } from 'node:crypto'
import { jwtVerify } from 'jose'
import { Refusal, nothing } from './http'
export const value: AttributeValue = { S: randomUUID() }
export const event = (given: ScheduledEvent) => given.nothing
export const all = [DynamoDBClient, S3Client, jwtVerify, Refusal, nothing, ListTablesCommand]
document.title = process.env.NAME
`)
  expect(found).toEqual([
    expect.stringMatching(/^1: 'ListTablesCommand' resolves to a type-only declaration/),
    expect.stringMatching(/^2: Cannot find module '@aws-sdk\/client-s3'/),
    expect.stringMatching(/^7: Module '".\/http"' has no exported member 'nothing'/),
    expect.stringMatching(/^9: Property 'nothing' does not exist/),
    expect.stringMatching(/^10: 'ListTablesCommand' cannot be used as a value/),
    expect.stringMatching(/^11: Cannot find name 'document'/),
  ])
}, 60_000)

test('the types name no directory of this machine', () => {
  expect(types.includes(root)).toBe(false)
  for (const uri of Object.keys(JSON.parse(types).files)) {
    expect(uri).toMatch(/^file:\/\/\/(types|node_modules)\/[\w@]/)
  }
})
