import { strFromU8, strToU8 } from 'fflate'

// https://www.w3.org/TR/png-3/#5PNG-file-signature
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** Length and type before a chunk's data, and its checksum after it. */
const around = { head: 8, tail: 4 }

export function isPng(bytes: Uint8Array): boolean {
  return signature.every((each, at) => bytes[at] === each)
}

/** What a PNG says under a keyword, or why it says nothing: there is no such text, its end is missing, or it was changed. */
export type PngText = { readonly text: string } | { readonly lacks: 'text' | 'end' | 'checksum' }

/** Looks for the first tEXt chunk with that keyword. Only lengths and types are read on the way: no pixel is decoded. */
export function readPngText(png: Uint8Array, keyword: string): PngText {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const begin = strToU8(`${keyword}\0`)
  for (let at = signature.length; at + around.head + around.tail <= png.length;) {
    const type = strFromU8(png.subarray(at + 4, at + around.head), true)
    const start = at + around.head
    const end = start + view.getUint32(at)
    if (end + around.tail > png.length) break
    const data = png.subarray(start, end)
    if (type === 'tEXt' && begin.every((each, index) => data[index] === each)) {
      if (view.getUint32(end) !== crc32(png.subarray(at + 4, end))) return { lacks: 'checksum' }
      return { text: strFromU8(data.subarray(begin.length), true) }
    }
    if (type === 'IEND') return { lacks: 'text' }
    at = end + around.tail
  }
  return { lacks: 'end' }
}

/** The PNG with a text (Latin-1) under a keyword in a tEXt chunk before its end. `png` must be a whole PNG. */
export function writePngText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const data = strToU8(`${keyword}\0${text}`, true)
  const chunk = new Uint8Array(around.head + data.length + around.tail)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(strToU8('tEXt'), 4)
  chunk.set(data, around.head)
  view.setUint32(around.head + data.length, crc32(chunk.subarray(4, around.head + data.length)))
  // IEND is the last chunk and has no data.
  const end = png.length - around.head - around.tail
  const whole = new Uint8Array(png.length + chunk.length)
  whole.set(png.subarray(0, end))
  whole.set(chunk, end)
  whole.set(png.subarray(end), end + chunk.length)
  return whole
}

const remainders = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum of a chunk's type and data (PNG, section 5.5): the CRC-32 of zip files, which fflate keeps to itself. */
export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (remainders[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
