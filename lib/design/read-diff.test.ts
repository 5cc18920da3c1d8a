import { expect, test } from 'vitest'
import { encodeDiff } from './diff-link'
import { orders } from './orders'
import { decodeDiff } from './read-diff'
import { encodeDesign } from './share-link'
import { starter } from './starter'

const link = encodeDiff(starter, orders)
const codes = (text: string) => {
  const reading = decodeDiff(text)
  return 'problems' in reading ? reading.problems.map(each => each.code) : []
}

test('two designs survive their link, with what stands before its # too', () => {
  expect(link).toMatch(/^diff=v1\.[A-Za-z0-9_-]+~v1\.[A-Za-z0-9_-]+$/)
  for (const text of [link, `#${link}`, ` https://example.com/plan/#${link}\n`])
    expect(decodeDiff(text)).toEqual({ before: starter, after: orders })
})

test('other texts are told for what they are', () => {
  const one = encodeDesign(starter)
  expect(codes('')).toEqual(['link/not-two'])
  expect(codes(one)).toEqual(['link/not-two'])
  expect(codes(`diff=${one}`)).toEqual(['link/not-two'])
  expect(codes(`diff=${one}~${one}~${one}`)).toEqual(['link/not-two'])
  expect(codes(`diff=${one}~`)).toEqual(['link/unknown-format'])
  expect(codes(`diff=~${one}`)).toEqual(['link/unknown-format'])
  expect(codes(link.slice(0, -9))).toEqual(['link/truncated'])
  expect(codes(`diff=${one}~v9.abc`)).toEqual(['link/unknown-format'])
})
