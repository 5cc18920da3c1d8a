import type fc from 'fast-check'
import { deflateText } from '@/lib/design/share-link'
import { starter } from '@/lib/design/starter'
import { anyDesign } from '@/lib/design/testing/any-design'
import { drawn, type Draw } from '@/lib/design/testing/draw'
import { addKey, changeToken, changeVersion, fill, nest } from './mutate-json'
import { changeBytes, spliceText, stretch, surround, truncate, type Mutation } from './mutate-text'
import { mutateValues } from './mutate-values'

const ofAnyText: readonly Mutation[] = [changeBytes, spliceText, stretch, surround, truncate]
const ofJson: readonly Mutation[] = [
  ...ofAnyText,
  addKey,
  changeToken,
  changeToken,
  changeVersion,
  fill,
  fill,
  nest,
]

/** A design file that has been changed: some values, while it is JSON, then perhaps the text. */
function file(draw: Draw, json: string): string {
  let text = json
  for (let count = draw.one([0, 1, 1, 1, 2, 3]); count > 0; count--) text = mutateValues(draw, text)
  if (draw.chance(20)) text = JSON.stringify(JSON.parse(text), null, 2)
  return text === json || draw.chance(25) ? draw.one(ofJson)(draw, text) : text
}

const heads = [
  ...Array<string>(9).fill('v1.'),
  '#v1.',
  'https://designs.example/a#v1.',
  'http://v1.',
  'v2.',
  'V1.',
  'v1',
  'v1..',
  'v9.',
]

/** A link with something else in it than a design, or cut, or with another head. */
function link(draw: Draw, json: string): string {
  const body = draw.one([inside, inside, inside, bomb, noise])(draw, json)
  return draw.chance(30)
    ? draw.one([...ofAnyText, changeBody])(draw, draw.one(heads) + body)
    : draw.one(heads) + body
}

const inside: Mutation = (draw, json) => deflateText(file(draw, json))

const bombs = new Map<string, string>()

/** Little that becomes much. */
const bomb: Mutation = draw => {
  const piece = draw.one(['a', ' ', '[', '{"a":', '[1,'])
  const size = draw.one([900_000, 5_000_000, 20_000_000])
  const key = `${piece}${size}`
  const body = bombs.get(key) ?? deflateText(piece.repeat(size / piece.length))
  bombs.set(key, body)
  return body
}

/** Bytes that nobody deflated. */
const noise: Mutation = draw => {
  const bytes = Array.from({ length: draw.int(0, 80) }, () => draw.int(0, 255))
  return Buffer.from(bytes).toString(draw.one(['base64url', 'base64', 'hex', 'latin1'] as const))
}

/** Bytes of what was deflated changed. */
const changeBody: Mutation = (draw, text) => {
  const at = text.indexOf('v1.') + 3
  const bytes = Buffer.from(text.slice(at), 'base64url')
  for (let count = draw.int(1, 4); count > 0 && bytes.length > 0; count--)
    bytes[draw.int(0, 999_999) % bytes.length] = draw.int(0, 255)
  return text.slice(0, at) + bytes.toString('base64url')
}

/** A template that carries a design, cut down to what is read of it. */
function template(draw: Draw, json: string): string {
  const carried = `v1.${deflateText(draw.chance(50) ? file(draw, json) : json)}`
  const text = draw.one([
    `AWSTemplateFormatVersion: "2010-09-09"\nDescription: An API\nMetadata:\n  Groundplan:\n    Design: ${carried}\n`,
    JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Metadata: { Groundplan: { Design: carried } } }),
    'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n',
  ])
  return draw.chance(60) ? draw.one([...ofAnyText, changeToken])(draw, text) : text
}

const words = ['Groundplan:', 'Design:', 'v1.', 'https://', '#', ' ', '\n', '{']

/** Some words of the formats, one of them up to a megabyte of times: an expression that goes back and forth takes long. */
function strained(draw: Draw): string {
  const some = () => Array.from({ length: draw.int(0, 2) }, () => draw.one(words)).join('')
  const head = draw.chance(70) ? 'AWSTemplateFormatVersion: "2010-09-09"\n' : ''
  return head + some() + draw.one(words).repeat(draw.one([1000, 80_000])) + some() + 'a'
}

const forms = [file, file, file, link, link, template, strained]

/** A text that somebody opens as a design: the file, link or template of one, changed by accident or on purpose. */
export const anyImport: fc.Arbitrary<string> = anyDesign.chain(design =>
  drawn(draw => draw.one(forms)(draw, JSON.stringify(draw.chance(50) ? design : starter))),
)
