import { expect, test } from 'vitest'
import { allowed, shippedPackages } from './build-licenses.mjs'

test('what ships is under licenses that ask for no more than their text', { timeout: 60_000 }, async () => {
  const packages = await shippedPackages()
  expect(packages.map(each => each.title).join('\n')).toMatch(
    /monaco-editor .*\n[^]*next [^]*react-dom [^]*zustand /,
  )
  expect(packages.filter(each => !allowed.has(each.license)).map(each => each.title)).toEqual([])
})
