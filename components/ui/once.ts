/** Loads at the first call and answers the same to all; after a failure, the next call tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined
  return () =>
    (loading ??= load().catch((cause: unknown) => {
      // Another try may find the network again.
      loading = undefined
      throw cause
    }))
}
