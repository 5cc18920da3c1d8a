import { proxy } from 'comlink'
import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import type { ArtifactWorker } from '@/workers/artifact.worker'
import type { BuiltArtifact } from '@/workers/built-artifact'
import { createConnection } from './connection'
import { useDesignStore } from './design-store'
import { bundleAll } from './handler-store'
import { handlersAddress } from './handlers-address'

export type Zipped = Extract<BuiltArtifact, { readonly zip: Uint8Array }>

export interface ArtifactStore {
  /** The last artifact that was built, and the design that it holds. */
  readonly built: (Zipped & { readonly of: Design }) | undefined
  /** What is being done right now. */
  readonly step: string | undefined
}

export const useArtifactStore = create<ArtifactStore>()(() => ({ built: undefined, step: undefined }))

const worker = createConnection<ArtifactWorker>(
  'what builds the artifact',
  () => new Worker(new URL('../workers/artifact.worker.ts', import.meta.url), { type: 'module' }),
)
let running: { readonly of: Design; readonly artifact: Promise<BuiltArtifact> } | undefined

/** The artifact of the design as it is now; one that is already built is not built again. Throws when files are missing. */
export async function buildArtifact(): Promise<BuiltArtifact> {
  const { design } = useDesignStore.getState()
  const { built } = useArtifactStore.getState()
  if (built?.of === design) return built
  if (running?.of === design) return running.artifact
  const own = { of: design, artifact: run(design) }
  running = own
  try {
    return await own.artifact
  } finally {
    // Unless a newer one is being built by now.
    if (running === own) {
      running = undefined
      useArtifactStore.setState({ step: undefined })
    }
  }
}

async function run(design: Design): Promise<BuiltArtifact> {
  const onStep = (step: string) => useArtifactStore.setState({ step })
  if (design.functions.some(each => each.handler.source !== undefined)) onStep('Bundling the handlers')
  const bundled = await bundleAll(design)
  const artifact = await worker.ask<BuiltArtifact>(({ build }) =>
    build(design, bundled, handlersAddress(), proxy(onStep)),
  )
  if ('zip' in artifact) useArtifactStore.setState({ built: { ...artifact, of: design } })
  return artifact
}
