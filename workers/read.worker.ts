import { expose } from 'comlink'
import { decodeDiff } from '@/lib/design/read-diff'
import { decodeDesign } from '@/lib/design/read-link'
import { readAnyFile, readAnyText } from '@/lib/openapi/read-any'

/** Reads what nobody vouches for, where a text that takes too long can be stopped. */
const worker = {
  /** Resolves once it can read. */
  start: () => Promise.resolve(true),
  file: readAnyFile,
  text: readAnyText,
  link: decodeDesign,
  diff: decodeDiff,
}
export type ReadWorker = typeof worker

expose(worker)
