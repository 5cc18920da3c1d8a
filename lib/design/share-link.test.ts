import fc from 'fast-check'
import { deflateSync, strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { decodePart, encodePart } from './link-part'
import { decodeDesign, inflateText } from './read-link'
import { deflateText, encodeDesign } from './share-link'
import { starter } from './starter'

const codes = (link: string) => {
  const reading = decodeDesign(link)
  return 'problems' in reading ? reading.problems.map(each => each.code) : []
}
const link = encodeDesign(starter)

test('a design survives its link, with the # and spaces around it too', () => {
  expect(decodeDesign(link)).toEqual({ design: starter })
  expect(decodeDesign(` #${link}\n`)).toEqual({ design: starter })
})

test('a link is letters that need no escaping in a URL', () => {
  expect(link).toMatch(/^v1\.[A-Za-z0-9_-]+$/)
  expect(link.length).toBeLessThan(3000)
})

test('a link may say what it selects, and its design is the same', () => {
  const there = encodePart(link, 'route/GET /items/{itemId}')
  expect(there).toMatch(/^v1\.[A-Za-z0-9_-]+&part=[A-Za-z0-9%]+$/)
  expect(decodeDesign(`#${there}`)).toEqual({ design: starter })
  expect(decodePart(`#${there}`)).toBe('route/GET /items/{itemId}')
  expect(decodePart(link)).toBeUndefined()
  expect(decodePart(`${link}&part=%E0%A4`)).toBe('%E0%A4')
})

test('any text survives, and base64url is the usual one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 5000 }), text => {
      const deflated = deflateText(text)
      expect(inflateText(deflated)).toEqual({ text })
      expect(deflated).toBe(Buffer.from(deflateSync(strToU8(text), { level: 9 })).toString('base64url'))
    }),
  )
})

test('a link that lacks its end is told as such, wherever it was cut', () => {
  const cuts = Array.from({ length: 60 }, (_, index) => Math.floor(3 + (index * (link.length - 4)) / 60))
  for (const cut of cuts) expect(codes(link.slice(0, cut)), `cut at ${cut}`).toEqual(['link/truncated'])
})

test('other texts are told for what they are', () => {
  expect(codes('')).toEqual(['link/unknown-format'])
  expect(codes('v2.abc')).toEqual(['link/unknown-format'])
  expect(codes('v1.')).toEqual(['link/truncated'])
  expect(codes(`${link}=`)).toEqual(['link/not-base64'])
  expect(codes(link.replace('.', '. '))).toEqual(['link/not-base64'])
  expect(codes(`v1.${'A'.repeat(70_000)}`)).toEqual(['link/too-large'])
  expect(codes(`v1.${deflateText('{"version":1,}')}`)).toEqual(['design/not-json'])
})

test('a bomb is stopped at 1 MB: what comes after is never looked at', () => {
  const bomb = `v1.${deflateText(' '.repeat(40_000_000))}`
  expect(bomb.length).toBeLessThan(64 * 1024)
  expect(codes(bomb)).toEqual(['link/too-large'])
  expect(codes(bomb.slice(0, -1000))).toEqual(['link/too-large'])
  expect(codes(bomb.slice(0, 1000))).toEqual(['link/truncated'])
})

test('any link is read or refused with a sentence, never thrown at', () => {
  const damaged = fc.tuple(fc.nat(), fc.string()).map(([at, piece]) => {
    const place = 3 + (at % (link.length - 3))
    return link.slice(0, place) + piece + link.slice(place + piece.length)
  })
  fc.assert(
    fc.property(fc.oneof(fc.string(), damaged), text => void decodeDesign(text)),
    { numRuns: 500 },
  )
})
