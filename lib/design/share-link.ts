import { deflateSync, strToU8 } from 'fflate'
import type { Design } from './design'

/** A design as text: format tag, deflated JSON, base64url. Used by links and by the Metadata of templates. */
export function encodeDesign(design: Design): string {
  return `v1.${deflateText(JSON.stringify(design))}`
}

/** Text, deflated and in base64url without padding. */
export function deflateText(text: string): string {
  return base64Url(deflateSync(strToU8(text), { level: 9 }))
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function base64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]]
    const bits = (a << 16) | ((b ?? 0) << 8) | (c ?? 0)
    text += alphabet[bits >> 18]! + alphabet[(bits >> 12) & 63]!
    if (b !== undefined) text += alphabet[(bits >> 6) & 63]!
    if (c !== undefined) text += alphabet[bits & 63]!
  }
  return text
}
