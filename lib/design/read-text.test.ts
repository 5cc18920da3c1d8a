import { expect, test } from 'vitest'
import { setValue } from './commands/set-value'
import { designMark } from './picture'
import { writePngText } from './png'
import { isDesignFile, readFile, readText } from './read-text'
import { deflateText, encodeDesign } from './share-link'
import { starter } from './starter'
import { onePixel } from './testing/png'

const link = encodeDesign(starter)
const head = 'AWSTemplateFormatVersion: "2010-09-09"\n'
const template = (inside: string) => `${head}Metadata:\n  Groundplan:\n    Design: ${inside}\n`
const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="${designMark}">${inside}</metadata><title>x</title></svg>\n`
const json = (design: unknown) =>
  JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', ...(design as object) })

test.each([
  ['a file', JSON.stringify(starter)],
  ['a link', `https://designs.example/a?b=1#${link}`],
  ['the text of a link', link],
  ['the text of a link with its #', ` #${link}\n`],
  ['a template', template(link)],
  ['a template in one line', `${head}Metadata: { Groundplan: { Design: "${link}" } }\n`],
  ['a template in JSON', json({ Metadata: { Groundplan: { Design: link } } })],
  ['a picture', svg(link)],
  [
    'a picture that a drawing program saved',
    `\uFEFF<?xml version="1.0"?>\n<!-- a -->\n<svg\n  id="x"><metadata\n    id="${designMark}" class="y">\n  ${link}\n</metadata></svg>`,
  ],
])('%s is read', (_, text) => {
  expect(readText(text)).toEqual({ design: starter })
})

test.each([
  ['a design', JSON.stringify(starter, null, 2), true],
  ['a design after a mark of its encoding', `\uFEFF${JSON.stringify(starter)}`, true],
  ['a template in JSON', json({ Metadata: { Groundplan: { Design: link } } }), false],
  ['a template', template(link), false],
  ['a picture', svg(link), false],
  ['a link', link, false],
])('whether %s is a file that is written to again', (_, text, isOne) => {
  expect(isDesignFile(text)).toBe(isOne)
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
  const reading = readText(text)
  expect('problems' in reading && reading.problems.map(each => each.code)).toContain(code)
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

const codes = (reading: ReturnType<typeof readText>) =>
  'problems' in reading ? reading.problems.map(each => each.code) : []
const png = (inside: string) => writePngText(onePixel, designMark, inside)

test.each([
  ['a text', Buffer.from(JSON.stringify(starter))],
  ['a text with a byte order mark', Buffer.from(`\uFEFF${JSON.stringify(starter)}`)],
  ['a picture in SVG', Buffer.from(svg(link))],
  ['a picture in PNG', png(link)],
])('the file of %s is read', (_, bytes) => {
  expect(readFile(bytes)).toEqual({ design: starter })
})

test('a picture or a template may carry more than a link: a design of nearly 1 MB', () => {
  // Letters that hardly repeat, so that they do not deflate to nothing.
  let seed = 1
  const letters = Array.from({ length: 900_000 }, () => (seed = (seed * 48_271) % 2_147_483_647) % 36)
  const description = letters.map(each => each.toString(36)).join('')
  const unlimited = JSON.stringify({ ...starter, name: 7, description })
  const inside = `v1.${deflateText(unlimited)}`
  expect(inside.length).toBeGreaterThan(64 * 1024)
  // It is understood: what the schema says of it is about the design, not about the picture.
  expect(codes(readText(svg(inside)))).toContain('design/invalid')
  expect(codes(readText(template(inside)))).toContain('design/invalid')
  expect(codes(readFile(png(inside)))).toContain('design/invalid')
})

const bomb = `v1.${deflateText(' '.repeat(40_000_000))}`

test.each([
  ['nothing inside', '', 'picture/no-design'],
  ['a cut link inside', link.slice(0, -40), 'picture/damaged'],
  ['a bomb inside', bomb, 'picture/damaged'],
  ['another text inside', 'hello', 'picture/damaged'],
  ['a newer link inside', 'v2.abc', 'picture/newer'],
  ['an incomplete design inside', `v1.${deflateText('{"version":1}')}`, 'design/missing-field'],
  ['a design that harms inside', `v1.${deflateText('{"version":1,"__proto__":{}}')}`, 'design/forbidden-key'],
])('a picture or a template with %s is refused', (_, inside, code) => {
  expect(codes(readText(svg(inside)))).toContain(code)
  // What is no link is not found in a template.
  const ofTemplate = inside === 'hello' ? 'template/no-design' : code.replace('picture', 'template')
  expect(codes(readText(template(inside)))).toContain(ofTemplate)
  if (inside !== '') expect(codes(readFile(png(inside)))).toContain(code)
})

test.each([
  ['an SVG of somebody else', Buffer.from('<svg xmlns="x"><path d="M0 0"/></svg>'), 'picture/no-design'],
  ['a PNG of somebody else', onePixel, 'picture/no-design'],
  ['half a PNG', png(link).subarray(0, 300), 'picture/damaged'],
  [
    'a PNG of which a letter changed',
    png(link).map((byte, at) => (at === 200 ? byte ^ 1 : byte)),
    'picture/damaged',
  ],
  ['another kind of picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'design/not-json'],
  ['a large text', Buffer.alloc(2_000_001, 32), 'file/too-large'],
  ['a large picture of somebody else', Buffer.from(`<svg>${'<'.repeat(1_900_000)}`), 'picture/no-design'],
  ['marks without an end', Buffer.from(`<svg ${`id="${designMark}" `.repeat(70_000)}`), 'picture/no-design'],
])('%s is refused at once', (_, bytes, code) => {
  expect(codes(readFile(bytes))).toEqual([code])
})
