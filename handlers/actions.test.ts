import { readFileSync } from 'node:fs'
import { transformSync } from 'esbuild'
import { expect, test } from 'vitest'
import { vendorExports } from '../lib/artifact/generated/handler-hashes'
import { handlerActions } from '../lib/check/handler-code/handler-actions'
import { handlerAction, handlerKinds } from '../lib/design/handler'
import { bundlePath } from './testing/start-handler'

test.each(handlerKinds)('%s calls the action that the design grants it, and no other', kind => {
  const code = readFileSync(bundlePath(kind), 'utf8')
  const minified = transformSync(code, { minify: true, target: 'node24' }).code
  for (const text of [code, minified])
    expect(handlerActions(text, vendorExports)).toEqual({ actions: [`dynamodb:${handlerAction[kind]}`] })
})

test.each(handlerKinds)('%s needs vendor.js and Node alone', kind => {
  const code = readFileSync(bundlePath(kind), 'utf8')
  const required = [...code.matchAll(/\brequire\(([^)]*)\)/g)].map(([, from]) => from)
  expect(required).toContain('"./vendor.js"')
  for (const from of required) expect(from).toMatch(/^"(\.\/vendor\.js|node:\w+)"$/)
  expect(code).not.toMatch(/\bimport\(/)
})
