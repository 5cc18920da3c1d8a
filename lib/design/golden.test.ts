import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentVersion } from './design'
import { readText } from './read-text'

/**
 * A design as each version of the schema wrote it, and the same as links. They open for ever: no file that is there is ever
 * changed. A new version adds its own.
 */
const versions = Array.from({ length: currentVersion }, (_, at) => at + 1)
const golden = (name: string) => readFileSync(new URL(`testing/golden/${name}`, import.meta.url), 'utf8')

test.each(versions)('a file and the links of version %i open as the design that they were', version => {
  const fromFile = readText(golden(`v${version}.json`))
  expect(fromFile).toHaveProperty('design.name', 'MyAPI')
  expect(readText(golden(`v${version}.link`))).toEqual(fromFile)
})

test('the first links had every field, and open too', () => {
  expect(readText(golden('v1-whole.link'))).toEqual(readText(golden('v1.json')))
})
