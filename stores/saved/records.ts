import { database, type SavedDesign, type SavedState, type States } from './database'

export type Failure = 'full' | 'refused'
export type Kept =
  | { readonly outcome: 'saved'; readonly revision: number }
  /** The kept design is of another revision than the one that this was made from. */
  | { readonly outcome: 'conflict' | Failure }

const mostStates = 30
/** A state that was saved within so many ms of the one before it gives way to the next that comes as soon. */
const nearMs = 60_000

export interface Keeping {
  readonly id: string
  readonly name: string
  readonly text: string
  /** The revision that it was made from: 0 where it was never kept, undefined to keep it whatever is there. */
  readonly from: number | undefined
  readonly label: string
  readonly at: number
}

/** Keeps a design and its state, both or neither. No other tab can come between the look and the write. */
export async function keep({ id, name, text, from, label, at }: Keeping): Promise<Kept> {
  try {
    const transaction = (await database()).transaction(['designs', 'states'], 'readwrite')
    const designs = transaction.objectStore('designs')
    const before = revisionOf(await designs.get(id))
    if (from !== undefined && before !== from) {
      await transaction.done
      return { outcome: 'conflict' }
    }
    const revision = before + 1
    await Promise.all([
      designs.put({ id, name, text, revision, savedAt: at, removedAt: null }),
      keepState(transaction.objectStore('states'), { id, revision, savedAt: at, label, text }),
      transaction.done,
    ])
    return { outcome: 'saved', revision }
  } catch (cause) {
    return { outcome: failureOf(cause) }
  }
}

/** A record that is damaged counts as never kept, except that it keeps its number where it has one. */
function revisionOf(record: Partial<SavedDesign> | undefined): number {
  return typeof record?.revision === 'number' ? record.revision : 0
}

const statesOf = (id: string) => IDBKeyRange.bound([id, -Infinity], [id, Infinity])

async function keepState(states: States, state: SavedState): Promise<void> {
  const earlier = await states.getAllKeys(statesOf(state.id))
  const last = earlier.at(-1)
  const lastState = last && (await states.get(last))
  const before = earlier.at(-2) && (await states.get(earlier.at(-2)!))
  // The first one stays: it is what the design began as. So does one that is a minute from the one before it.
  const isNear =
    before !== undefined &&
    lastState !== undefined &&
    state.savedAt - lastState.savedAt < nearMs &&
    lastState.savedAt - before.savedAt < nearMs
  const gone = [
    ...earlier.slice(0, Math.max(0, earlier.length + (isNear ? 0 : 1) - mostStates)),
    ...(isNear ? [last!] : []),
  ]
  await Promise.all([...gone.map(key => states.delete(key)), states.put(state)])
}

export async function readDesign(id: string): Promise<SavedDesign | undefined> {
  return (await database()).get('designs', id)
}

/** Everything that is kept, whatever shape it has by now, by its key. */
export async function allDesigns(): Promise<(readonly [key: string, value: unknown])[]> {
  const transaction = (await database()).transaction('designs')
  const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
  return keys.map((key, at) => [key, values[at]] as const)
}

/** The saved states of a design, the newest first. */
export async function readStates(id: string): Promise<SavedState[]> {
  return (await (await database()).getAll('states', statesOf(id))).reverse()
}

/** Takes a design off the list or puts it back; what else its record has stays as it is. */
export async function setRemoved(id: string, removedAt: number | null): Promise<void> {
  const transaction = (await database()).transaction('designs', 'readwrite')
  const record = await transaction.store.get(id)
  if (record) await transaction.store.put({ ...record, id, removedAt })
  await transaction.done
}

/** Deletes for good what was taken off the list before a time. */
export async function purge(before: number): Promise<void> {
  const transaction = (await database()).transaction(['designs', 'states'], 'readwrite')
  const designs = transaction.objectStore('designs')
  for (const { id, removedAt } of await designs.getAll()) {
    if (typeof removedAt !== 'number' || removedAt >= before) continue
    await designs.delete(id)
    await transaction.objectStore('states').delete(statesOf(id))
  }
  await transaction.done
}

/** Whether the browser has no room left, or does not let pages keep anything. */
export function failureOf(cause: unknown): Failure {
  return cause instanceof DOMException && cause.name === 'QuotaExceededError' ? 'full' : 'refused'
}
