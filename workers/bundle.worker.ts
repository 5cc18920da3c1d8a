import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expose } from 'comlink'
import { build, initialize } from 'esbuild-wasm/esm/browser.js'
import { readSource, type ReadSource } from '@/lib/artifact/read-source'
import { keyOfSource, type Called, type Mistaken } from '@/lib/check/sources'
import type { HandlerKind } from '@/lib/design/handler'
import { loadText } from './load-text'

/** What a function's own code became: of a bundle also the size of its index.js in bytes, and its SHA-256. */
export type BundledSource =
  (Called & { readonly code: string; readonly bytes: number; readonly sha256: string }) | Mistaken

const file = new URL('esbuild-wasm/esbuild.wasm', import.meta.url)
let started: Promise<Record<string, string>> | undefined

/** Fetches 14 MB, which the browser keeps for the next time, and the sources of the built-in handlers. */
async function start(handlers: string): Promise<Record<string, string>> {
  const answer = await fetch(file)
  if (!answer.ok) throw new Error(`esbuild.wasm was answered with ${answer.status}`)
  const wasmModule = await WebAssembly.compile(await answer.arrayBuffer())
  const sources = await loadText(`${handlers}sources.json`)
  // In a worker already, and a worker made from a text would need a wider content security policy.
  await initialize({ wasmModule, worker: false })
  return JSON.parse(sources) as Record<string, string>
}

/** Starts once; what failed is tried again by the next question. */
function sourcesOf(handlers: string): Promise<Record<string, string>> {
  started ??= start(handlers).catch((cause: unknown) => {
    started = undefined
    throw cause
  })
  return started
}

/** The last answers: undo and redo come back to them. */
const known = new Map<string, BundledSource>()
const kept = 100

const worker = {
  /** Resolves once it can bundle. `handlers` is the address of the built handlers, one of our own static files. */
  async load(handlers: string): Promise<void> {
    await sourcesOf(handlers)
  },
  async bundle(handlers: string, kind: HandlerKind, source: string): Promise<BundledSource> {
    const sources = await sourcesOf(handlers)
    const key = keyOfSource(kind, source)
    const found = known.get(key) ?? measured(await readSource(build, { kind, source }, sources))
    known.delete(key)
    known.set(key, found)
    if (known.size > kept) known.delete([...known.keys()][0]!)
    return found
  },
}
export type BundleWorker = typeof worker

function measured(reading: ReadSource): BundledSource {
  if ('mistakes' in reading) return reading
  const bytes = utf8ToBytes(reading.code)
  return { ...reading, bytes: bytes.length, sha256: bytesToHex(sha256(bytes)) }
}

expose(worker)
