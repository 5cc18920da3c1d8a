import { expect, test } from 'vitest'
import { setValue } from './commands/set-value'
import { readText } from './read-text'
import { encodeDesign } from './share-link'
import { starter } from './starter'

const link = encodeDesign(starter)
const head = 'AWSTemplateFormatVersion: "2010-09-09"\n'
const json = (design: unknown) =>
  JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', ...(design as object) })

test.each([
  ['a file', JSON.stringify(starter)],
  ['a link', `https://designs.example/a?b=1#${link}`],
  ['the text of a link', link],
  ['the text of a link with its #', ` #${link}\n`],
  ['a template', `${head}Metadata:\n  Groundplan:\n    Design: ${link}\n`],
  ['a template in one line', `${head}Metadata: { Groundplan: { Design: "${link}" } }\n`],
  ['a template in JSON', json({ Metadata: { Groundplan: { Design: link } } })],
])('%s is read', (_, text) => {
  expect(readText(text)).toEqual({ design: starter })
})

// Each made an expression try so many ways to split a run that it took minutes.
test.each([
  ['spaces in a template', `${head}Groundplan:${' '.repeat(900_000)}x`, 'template/no-design'],
  ['versions in an address', `https://${'v1.'.repeat(300_000)} x`, 'design/not-json'],
  [
    'dots in an e-mail address',
    JSON.stringify(setValue(starter, ['environments', 0, 'alarmEmail'], `a@${'.'.repeat(900_000)}@`)),
    'design/invalid',
  ],
])('%s are refused at once', (_, text, code) => {
  const began = performance.now()
  const reading = readText(text)
  expect('problems' in reading && reading.problems.map(each => each.code)).toContain(code)
  expect(performance.now() - began).toBeLessThan(5000)
})

test.each([
  ['team@example.com', true],
  ['a.b+c@mail.example.co.uk', true],
  ['team@example', false],
  ['team@example.', false],
  ['team@.', false],
  ['@example.com', false],
  ['a@b@example.com', false],
])('%s is an e-mail address: %s', (address, isOne) => {
  const design = setValue(starter, ['environments', 0, 'alarmEmail'], address)
  expect('design' in readText(JSON.stringify(design))).toBe(isOne)
})
