import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb'

/**
 * A design as this browser keeps it. `text` is that of its design file: whatever becomes of the schema, it can be handed out
 * as it is. Times are milliseconds since 1970.
 */
export interface SavedDesign {
  readonly id: string
  readonly name: string
  readonly text: string
  /** How often it was saved: whoever saves names the revision that the change was made from. */
  readonly revision: number
  readonly savedAt: number
  /** Taken off the list, with a way back. */
  readonly removedAt: number | null
}

/** A design as it was at a time. */
export interface SavedState {
  readonly id: string
  readonly revision: number
  readonly savedAt: number
  /** The last step that it has: `Add table`. */
  readonly label: string
  readonly text: string
}

interface Schema extends DBSchema {
  designs: { key: string; value: SavedDesign }
  states: { key: [string, number]; value: SavedState }
}

export type States = IDBPObjectStore<Schema, ['designs', 'states'], 'states', 'readwrite'>

let opened: Promise<IDBPDatabase<Schema>> | undefined

/** The database of this browser; opened once, and again after it was closed or refused. */
export function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('groundplan', 1, {
    upgrade(created) {
      created.createObjectStore('designs', { keyPath: 'id' })
      created.createObjectStore('states', { keyPath: ['id', 'revision'] })
    },
    // A newer Groundplan in another tab waits for this one to let go.
    blocking: close,
    terminated: forget,
  }).catch((cause: unknown) => {
    forget()
    throw cause
  })
  return opened
}

function close() {
  void opened?.then(each => each.close())
  forget()
}

function forget() {
  opened = undefined
}
