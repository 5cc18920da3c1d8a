import { strToU8, zipSync } from 'fflate'
import { encodeDesign } from '../../../design/share-link'
import { designMark } from '../../../design/picture'
import { starter } from '../../../design/starter'
import { onePixel } from '../../../design/testing/png'

const design = strToU8(JSON.stringify(starter))
const zip = zipSync({ 'design.json': design })
const link = encodeDesign(starter)
const head = "AWSTemplateFormatVersion: '2010-09-09'\n"
const template = (inside: string) => strToU8(`${head}Metadata:\n  Groundplan:\n    Design: ${inside}\n`)
const svg = (inside: string) =>
  strToU8(`<svg xmlns="http://www.w3.org/2000/svg"><metadata id="${designMark}">${inside}</metadata></svg>`)

/** A zip whose directory names its one entry so many times. */
function manyTimes(count: number): Uint8Array {
  const one = zipSync({ 'design.json': new Uint8Array(1_000_000) })
  const view = new DataView(one.buffer, one.byteOffset)
  const end = one.length - 22
  const start = view.getUint32(end + 16, true)
  const entry = one.subarray(start, end)
  const zip = new Uint8Array(one.length + entry.length * (count - 1))
  zip.set(one.subarray(0, start))
  for (let at = 0; at < count; at++) zip.set(entry, start + entry.length * at)
  view.setUint16(end + 8, count, true)
  view.setUint16(end + 10, count, true)
  view.setUint32(end + 12, entry.length * count, true)
  zip.set(one.subarray(end), zip.length - 22)
  return zip
}

/** Files other than texts of designs and documents, by what is wrong with them. */
export const files: Readonly<Record<string, Uint8Array>> = {
  'bytes that are not UTF-8': new Uint8Array([0x7b, 0xff, 0xfe, 0x00, 0x7d]),
  'a design in UTF-16': new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]),
  'a text of 2.5 MB': strToU8(' '.repeat(2_500_000)),
  'a template that was made elsewhere': strToU8(`${head}Resources: {}\n`),
  'a template whose design is cut off': template(link.slice(0, 500)),
  'a template of a version to come': template('v9.AAAA'),
  'a picture without a design': strToU8(
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ),
  'a picture with a damaged design': svg(link.slice(0, 500)),
  'a picture of a version to come': svg('v9.AAAA'),
  'a picture in pixels without a design': onePixel,
  'the beginning of a picture in pixels': onePixel.subarray(0, 20),
  'a zip without a design': zipSync({ 'notes.txt': strToU8('x') }),
  'a zip with an absolute path': zipSync({ '/design.json': design }),
  'a zip that leaves its folder': zipSync({ '../design.json': design }),
  'a zip with a path of Windows': zipSync({ 'C:\\artifact\\design.json': design }),
  'a zip with a damaged design': zipSync({ 'design.json': design.subarray(0, 500) }),
  'a zip that is cut off': zip.subarray(0, zip.length / 2),
  'the first bytes of a zip': zip.subarray(0, 4),
  'a zip that is a bomb': zipSync({ 'design.json': new Uint8Array(50_000_000) }),
  'a zip that names one megabyte 60,000 times': manyTimes(60_000),
}
