import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readFile } from './read-text'
import { starter } from './starter'

const design = strToU8(`${JSON.stringify(starter, null, 2)}\n`)

function codes(bytes: Uint8Array): string[] {
  const reading = readFile(bytes)
  return 'problems' in reading ? reading.problems.map(each => each.code) : []
}

test.each([
  ['an artifact', zipSync({ 'template.yaml': strToU8('x'), 'design.json': design })],
  ['an artifact that was packed again with its folder', zipSync({ artifact: { 'design.json': design } })],
  ['an artifact without compression', zipSync({ 'design.json': [design, { level: 0 }] })],
])('%s gives its design back', (_, bytes) => {
  expect(readFile(bytes)).toEqual({ design: starter })
})

test.each([
  ['another zip', zipSync({ 'notes.txt': strToU8('x') }), 'zip/no-design'],
  ['an absolute path', zipSync({ '/design.json': design }), 'zip/no-design'],
  ['a path that leaves its folder', zipSync({ '../../design.json': design }), 'zip/no-design'],
  ['a design that is none', zipSync({ 'design.json': strToU8('[]') }), 'design/invalid'],
  ['a bomb', zipSync({ 'design.json': new Uint8Array(200_000_000) }), 'design/too-large'],
  ['the beginning of one', zipSync({ 'design.json': design }).subarray(0, 200), 'zip/damaged'],
  ['four bytes', new Uint8Array([0x50, 0x4b, 3, 4]), 'zip/damaged'],
])('%s is refused', (_, bytes, code) => {
  expect(codes(bytes)).toEqual([code])
})

test('the first design is taken, and no other is inflated', () => {
  const zip = zipSync({ 'design.json': design, 'copy/design.json': strToU8(JSON.stringify(starter)) })
  // The method of the second entry, in the directory at the end: one that nobody knows.
  const directory = zip.length - 22 - 46 - 'copy/design.json'.length
  zip[directory + 10] = 99
  expect(readFile(zip)).toEqual({ design: starter })
})

test('an entry that is larger than it says gives no more than it says', () => {
  const zip = zipSync({ 'design.json': new Uint8Array(50_000_000) })
  const view = new DataView(zip.buffer, zip.byteOffset)
  // The uncompressed size in the entry's header and in the directory at the end.
  view.setUint32(22, 100, true)
  const directory = zip.length - 22 - 46 - 'design.json'.length
  view.setUint32(directory + 24, 100, true)
  expect(codes(zip)).toEqual(['design/not-json'])
})
