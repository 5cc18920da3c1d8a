import type { Design } from '@/lib/design/design'
import { designMark } from '@/lib/design/picture'
import { writePngText } from '@/lib/design/png'
import { encodeDesign } from '@/lib/design/share-link'
import type { Picture } from './to-svg'

/** Pixels for each px, as on a sharp screen. */
const sharpness = 2
/** What every current browser draws on: the longest side, and how many pixels in all (4 bytes each). */
const most = { side: 16_384, pixels: 32_000_000 }

/** The picture as PNG with the design inside, drawn by the browser. Rejects if the browser cannot draw that much. */
export async function toPng(
  { text, width, height }: Picture,
  design: Design,
): Promise<Uint8Array<ArrayBuffer>> {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = scaleOf(width, height)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(width * scale)
    canvas.height = Math.floor(height * scale)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('this browser does not draw')
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/png'))
    if (!blob) throw new Error('it is larger than this browser draws')
    return writePngText(new Uint8Array(await blob.arrayBuffer()), designMark, encodeDesign(design))
  } finally {
    URL.revokeObjectURL(url)
  }
}

/** How many pixels a px gets: fewer where the picture is larger than a canvas may be. */
export function scaleOf(width: number, height: number): number {
  return Math.min(sharpness, most.side / width, most.side / height, Math.sqrt(most.pixels / (width * height)))
}
