import { strFromU8, unzipSync } from 'fflate'
import { maxDesignBytes } from './design'

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/**
 * The text of the first design in an artifact's zip, also where it was packed again with the folder around it. Nothing
 * else of the zip is inflated, and of the design no more than its entry says, so that a small file cannot fill the memory.
 */
export function designInZip(
  bytes: Uint8Array,
): { readonly text: string } | { readonly lacks: 'design' | 'room' | 'end' } {
  let isFound = false
  let isTooLarge = false
  try {
    const [design] = Object.values(
      unzipSync(bytes, {
        filter({ name, originalSize }) {
          // Many entries can be of one and the same stream.
          if (isFound || !/^(?:(?!\.\.?\/)[^/\\]+\/)?design\.json$/.test(name)) return false
          isFound = true
          isTooLarge = originalSize > maxDesignBytes
          return !isTooLarge
        },
      }),
    )
    if (design) return { text: strFromU8(design) }
    return { lacks: isTooLarge ? 'room' : 'design' }
  } catch {
    return { lacks: 'end' }
  }
}
