import { strFromU8 } from 'fflate'
import type { Design } from '../design/design'
import { readJson } from '../design/read-design'
import { isDesignFile, isText, readFile, readText } from '../design/read-text'
import { problem, type Problem } from '../problem'
import { isObject } from './document'
import { fromOpenApi } from './from-openapi'

/** As much as a picture or an artifact may have; how much a text may have is its reader's to say. */
export const maxFileBytes = 32_000_000

/**
 * A design, with what of a document it does not have where it was made from one; or why there is none. A design's own file is
 * one that the design can be written to again.
 */
export type Found =
  | { readonly design: Design; readonly notes?: readonly string[]; readonly isDesignFile?: true }
  | { readonly problems: readonly Problem[] }

/** Reads a design from a file of any form that has one, an OpenAPI document among them. */
export function readAnyFile(bytes: Uint8Array): Found {
  if (bytes.length > maxFileBytes) {
    const message = 'It has more than 32 MB, which no file of Groundplan has: choose another file.'
    return { problems: [problem('file/too-large', message)] }
  }
  if (!isText(bytes)) return readFile(bytes)
  const text = strFromU8(bytes)
  if (isOpenApi(text)) return fromOpenApi(text)
  const reading = readFile(bytes)
  return 'design' in reading && isDesignFile(text) ? { ...reading, isDesignFile: true } : reading
}

/** Reads a design from a text of any form that has one: as `readAnyFile`, and links as well. */
export function readAnyText(text: string): Found {
  return isOpenApi(text) ? fromOpenApi(text) : readText(text)
}

/** Whether a text says on its first level that it is an OpenAPI (or Swagger) document. */
function isOpenApi(text: string): boolean {
  const start = text.replace(/^\uFEFF/, '').trimStart()
  if (!start.startsWith('{')) return /^["']?(openapi|swagger)["']?[ \t]*:/m.test(start)
  const json = readJson(text)
  if ('problems' in json) return /^\{\s*"(openapi|swagger)"/.test(start)
  return (
    isObject(json.value) && (Object.hasOwn(json.value, 'openapi') || Object.hasOwn(json.value, 'swagger'))
  )
}
