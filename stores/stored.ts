/** A JSON value that this browser keeps, or nothing when there is none, it is broken or storage is refused. */
export function readStored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a JSON value. A small comfort may be lost without a word: storage can be full or refused. */
export function writeStored(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // The page works without it.
  }
}
