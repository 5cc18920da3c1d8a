import { deflateSync, strToU8 } from 'fflate'
import type { Design } from './design'
import { withoutDefaults } from './link-defaults'

/** What a link's text begins with: the format, so that a later one can be told from it. */
export const format = 'v1.'

/** How many characters a design may take in a link. */
export const maxLinkLength = 64 * 1024

/**
 * A design as the text of a link: `v1.`, then its JSON without what goes without saying, deflated, in base64url. The same
 * design gives the same text.
 */
export function encodeDesign(design: Design): string {
  return format + deflateText(JSON.stringify(withoutDefaults(design)))
}

/** A text deflated (level 9) and in base64url without padding: one line of letters, digits, - and _. */
export function deflateText(text: string): string {
  return toBase64url(deflateSync(strToU8(text), { level: 9 }))
}

/** The letters of base64url. btoa and Buffer are the browser's and Node's; this runs in both, and in neither. */
export const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function toBase64url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    const letters = Math.min(4, bytes.length - at + 1)
    for (let letter = 0; letter < letters; letter++) text += alphabet[(three >> (18 - 6 * letter)) & 63] ?? ''
  }
  return text
}
