import { readStored, writeStored } from '../stored'

/** Where a design is kept, and which revision of it a page has. */
export interface Place {
  readonly id: string
  readonly revision: number
}

const openKey = 'groundplan.open'

/** Whether this browser may keep a design: a first visit has nothing to look for, and is not made to wait. */
export function mayKeep(): boolean {
  try {
    const ours = /^groundplan\.(open$|unsaved\.|design$|shelf$)/
    return lastOpened() !== undefined || Object.keys(localStorage).some(key => ours.test(key))
  } catch {
    return false
  }
}

export function newId(): string {
  // Not on a plain http address, where the browser has no randomUUID.
  return [...crypto.getRandomValues(new Uint8Array(12))]
    .map(each => each.toString(36).padStart(2, '0'))
    .join('')
}

/** The design that this tab had open last; in a new tab, the one that any had. */
export function lastOpened(): string | undefined {
  const mine = fromSession()
  const anyones = readStored(openKey)
  return mine ?? (typeof anyones === 'string' ? anyones : undefined)
}

export function rememberOpened(id: string): void {
  writeStored(openKey, id)
  try {
    sessionStorage.setItem(openKey, id)
  } catch {
    // The next visit shows the last design of any tab.
  }
}

function fromSession(): string | undefined {
  try {
    return sessionStorage.getItem(openKey) ?? undefined
  } catch {
    return undefined
  }
}
