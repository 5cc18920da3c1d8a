import { useEffect, useState } from 'react'
import type { Compared } from '@/lib/artifact/compare'
import type { Design } from '@/lib/design/design'
import { createConnection } from '@/stores/connection'
import type { CompareWorker } from '@/workers/compare.worker'

const worker = createConnection<CompareWorker>(
  'what compares designs',
  () => new Worker(new URL('../../workers/compare.worker.ts', import.meta.url), { type: 'module' }),
)

/** What differs between two designs: undefined until it is known, and why where it cannot be. */
export function useCompared(
  before: Design,
  after: Design,
): Compared | { readonly failed: string } | undefined {
  const [answer, setAnswer] = useState<{
    readonly of: readonly [Design, Design]
    readonly compared: Compared | { readonly failed: string }
  }>()
  useEffect(() => {
    let isGone = false
    const tell = (compared: Compared | { readonly failed: string }) => {
      if (!isGone) setAnswer({ of: [before, after], compared })
    }
    worker
      .ask<Compared>(remote => remote.compare(before, after))
      .then(tell, (cause: Error) => tell({ failed: cause.message }))
    return () => {
      isGone = true
    }
  }, [before, after])
  return answer?.of[0] === before && answer.of[1] === after ? answer.compared : undefined
}
