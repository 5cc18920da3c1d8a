import { deflateSync, strToU8 } from 'fflate'
import { deflateText, encodeDesign } from '../../../design/share-link'
import { starter } from '../../../design/starter'
import { designs } from './designs'

const link = encodeDesign(starter)
const base64 = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const zeros = (count: number) => `v1.${deflateText('0'.repeat(count))}`

/** Links without their `#` that lead to no design, by what is wrong with them. */
export const links: Readonly<Record<string, string>> = {
  'a link without a design': 'v1.',
  'a link of four letters': 'v1.AAAA',
  'a link of a version to come': 'v9.x',
  'a link with letters that none has': 'v1.%3Cscript%3E',
  'half a link': link.slice(0, link.length / 2),
  'a link without its last letters': link.slice(0, -12),
  'a link with a letter too few': link.slice(0, 40) + link.slice(41),
  'a link that is not deflated': `v1.${base64(strToU8(JSON.stringify({ version: 1 })))}`,
  'a link of more than 64 KB': `v1.${'A'.repeat(70_000)}`,
  'a bomb of 200 MB': zeros(200_000_000),
  'a bomb of 2 MB': zeros(2_000_000),
  'a bomb inside a link': `v1.${deflateText(zeros(50_000_000))}`,
  'a link whose text is not UTF-8': `v1.${base64(deflateSync(new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])))}`,
  'a link of nothing': `v1.${deflateText('')}`,
  ...Object.fromEntries(
    Object.entries(designs).flatMap(([name, text]) => {
      const made = `v1.${deflateText(text)}`
      return made.length < 3000 ? [[`a link of ${name}`, made]] : []
    }),
  ),
}
