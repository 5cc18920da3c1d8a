import { crc32 as zlibCrc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crc32, isPng, readPngText, writePngText } from './png'
import { chunk, onePixel } from './testing/png'

const mark = 'groundplan-design'
const text = 'v1.abc_-123'

test('the checksum is the CRC-32 of zlib', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), bytes => crc32(bytes) === zlibCrc32(bytes)))
  // The check value of the CRC catalogue, and the IEND chunk that every PNG ends with.
  expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  expect(crc32(Buffer.from('IEND'))).toBe(0xae426082)
  expect(crc32(new Uint8Array())).toBe(0)
})

test('a text comes back from the PNG that it was put into, and the rest of the PNG stays', () => {
  const png = writePngText(onePixel, mark, text)
  expect(isPng(png)).toBe(true)
  expect(readPngText(png, mark)).toEqual({ text })
  expect(png.length).toBe(onePixel.length + 12 + mark.length + 1 + text.length)
  expect(Buffer.from(png.subarray(0, onePixel.length - 12))).toEqual(onePixel.subarray(0, -12))
  expect(Buffer.from(png.subarray(-12))).toEqual(onePixel.subarray(-12))
  expect(writePngText(onePixel, mark, text)).toEqual(png)
})

test('a PNG that is a part of a larger buffer is read from where it begins', () => {
  const png = writePngText(onePixel, mark, text)
  const larger = Buffer.concat([Buffer.from('before'), png, Buffer.from('after')])
  expect(readPngText(larger.subarray(6, 6 + png.length), mark)).toEqual({ text })
})

test('a PNG made by hand is read: its text may stand anywhere', () => {
  const early = Buffer.concat([
    onePixel.subarray(0, 33),
    chunk('tEXt', `Comment\0groundplan-design`),
    chunk('zTXt', Buffer.concat([Buffer.from(`${mark}\0\0`), deflateSync('v1.no')])),
    chunk('tEXt', `${mark}\0${text}`),
    chunk('tEXt', `${mark}\0second`),
    onePixel.subarray(33),
  ])
  expect(readPngText(early, mark)).toEqual({ text })
})

test('what a PNG lacks is told', () => {
  const png = writePngText(onePixel, mark, text)
  expect(readPngText(onePixel, mark)).toEqual({ lacks: 'text' })
  expect(readPngText(writePngText(onePixel, `${mark}s`, text), mark)).toEqual({ lacks: 'text' })
  for (let length = 8; length < png.length - 12; length++) {
    const found = readPngText(png.subarray(0, length), mark)
    expect(found, `cut at ${length}`).toEqual({ lacks: 'end' })
  }
  const changed = Buffer.from(png)
  changed[png.length - 12 - 4 - 1] = 0x34
  expect(readPngText(changed, mark)).toEqual({ lacks: 'checksum' })
})

test('a length that lies, and a million empty chunks, end at once', () => {
  const lying = Buffer.from(onePixel)
  lying.writeUInt32BE(0xffffffff, 8)
  expect(readPngText(lying, mark)).toEqual({ lacks: 'end' })
  const empty = chunk('tEXt', '')
  const many = Buffer.concat([onePixel.subarray(0, 33), Buffer.alloc(empty.length * 1_000_000, empty)])
  expect(readPngText(many, mark)).toEqual({ lacks: 'end' })
})

test('only the signature makes a PNG', () => {
  expect(isPng(onePixel)).toBe(true)
  expect(isPng(onePixel.subarray(0, 7))).toBe(false)
  expect(isPng(Buffer.from('\x89PNG\n'))).toBe(false)
  expect(isPng(new Uint8Array())).toBe(false)
})
