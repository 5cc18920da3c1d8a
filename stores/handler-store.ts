import { create } from 'zustand'
import { ownSources, type LineMistake, type OwnSource } from '@/lib/check/sources'
import type { Design } from '@/lib/design/design'
import type { BundledSource, BundleWorker } from '@/workers/bundle.worker'
import { createConnection } from './connection'
import { useDesignStore } from './design-store'
import { handlersAddress } from './handlers-address'
import { latestOnly } from './latest'

export type { LineMistake }

/** How far a function's own code has come. */
export type Bundling =
  /** The bundler, 14 MB of WebAssembly, is being fetched. */
  | { readonly state: 'loading' }
  | { readonly state: 'bundling' }
  | {
      readonly state: 'ready'
      /** What it can call: `['dynamodb:GetItem']`. */
      readonly actions: readonly string[]
      /** Of index.js. */
      readonly bytes: number
      readonly sha256: string
    }
  | { readonly state: 'mistaken'; readonly mistakes: readonly LineMistake[] }
  /** The bundler could not be loaded, or broke. */
  | { readonly state: 'failed'; readonly reason: string }

/** What was read of functions' own code, by `sourceKey`. */
export type Bundled = Readonly<Record<string, BundledSource>>

export interface HandlerStore {
  /** Of each function that has code of its own, by its name. */
  readonly bundlings: Readonly<Record<string, Bundling>>
  readonly bundled: Bundled
}

export const useHandlerStore = create<HandlerStore>()(() => ({ bundlings: {}, bundled: {} }))

/** A pause in the changes after which code is bundled, in ms. */
const pause = 200

const bundler = createConnection<BundleWorker>(
  'the bundler',
  () => new Worker(new URL('../workers/bundle.worker.ts', import.meta.url), { type: 'module' }),
)
let timer: ReturnType<typeof setTimeout> | undefined

/** Bundles and reads all code that functions have of their own, once the changes pause. Without any, nothing is loaded. */
export function startBundling(): () => void {
  const onChange = (design: Design) => {
    clearTimeout(timer)
    show(design)
    if (unread(design).length > 0) timer = setTimeout(() => bundleNewest(design), pause)
  }
  onChange(useDesignStore.getState().design)
  const stop = useDesignStore.subscribe(({ design }, before) => {
    if (design.functions !== before.design.functions) onChange(design)
  })
  return () => {
    stop()
    clearTimeout(timer)
    bundler.end()
  }
}

/** Tries again what failed. */
export function bundleAgain(): void {
  bundleNewest(useDesignStore.getState().design)
}

/** What all code of a design becomes, bundled now where it is not yet. Rejects where the bundler cannot be loaded. */
export async function bundleAll(design: Design): Promise<Bundled> {
  const all: Record<string, BundledSource> = {}
  for (const each of ownSources(design)) {
    // Kept here as well: another design may be read meanwhile, and what only this one has forgotten.
    all[each.key] ??= useHandlerStore.getState().bundled[each.key] ?? (await bundle(each))
    keep(design, each, all[each.key]!)
  }
  return all
}

const bundleNewest = latestOnly(
  async (design: Design) => {
    if (!bundler.isOpen()) show(design, { state: 'loading' })
    await bundler.ask(({ load }) => load(handlersAddress()))
    show(design)
    await bundleAll(design)
  },
  () => show(useDesignStore.getState().design),
  (cause, design) => {
    bundler.end()
    show(design, { state: 'failed', reason: cause instanceof Error ? cause.message : String(cause) })
  },
)

function bundle({ kind, source }: OwnSource): Promise<BundledSource> {
  return bundler.ask<BundledSource>(async remote => await remote.bundle(handlersAddress(), kind, source))
}

/** Keeps what was read, and forgets what the design no longer has: the bundler still knows the last ones. */
function keep(design: Design, { key }: OwnSource, reading: BundledSource): void {
  const { bundled } = useHandlerStore.getState()
  if (bundled[key] === reading) return
  const present = ownSources(useDesignStore.getState().design)
  const wanted = new Set([...ownSources(design), ...present].map(each => each.key))
  const kept = Object.entries(bundled).filter(([known]) => wanted.has(known))
  useHandlerStore.setState({ bundled: { ...Object.fromEntries(kept), [key]: reading } })
}

/** Shows how far the code of each function is; `state` is that of what is not read. */
function show(design: Design, state: Bundling = { state: 'bundling' }): void {
  const { bundled, bundlings: before } = useHandlerStore.getState()
  const own = ownSources(design)
  if (own.length === 0 && Object.keys(before).length === 0) return
  const bundlings = own.map(({ name, key }) => {
    const reading = bundled[key]
    return [name, reading ? toBundling(reading) : state] as const
  })
  useHandlerStore.setState({ bundlings: Object.fromEntries(bundlings) })
}

function toBundling(reading: BundledSource): Bundling {
  if ('mistakes' in reading) return { state: 'mistaken', mistakes: reading.mistakes }
  const { actions, bytes, sha256 } = reading
  return { state: 'ready', actions, bytes, sha256 }
}

function unread(design: Design): OwnSource[] {
  const { bundled } = useHandlerStore.getState()
  return ownSources(design).filter(({ key }) => !Object.hasOwn(bundled, key))
}
