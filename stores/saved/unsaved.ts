import type { Place } from './place'

/**
 * What was not saved yet when a page went: it is noted where that can be done at once, and kept by the next page. A database
 * may not get to it any more.
 */
export interface Unsaved extends Place {
  readonly name: string
  readonly text: string
}

const prefix = 'groundplan.unsaved.'

export function noteUnsaved(unsaved: Unsaved): void {
  try {
    localStorage.setItem(prefix + unsaved.id, JSON.stringify(unsaved))
  } catch {
    // The page goes, and there is nobody left to tell. It has said before that it cannot save.
  }
}

export function forgetUnsaved(id: string): void {
  try {
    localStorage.removeItem(prefix + id)
  } catch {
    // Then it could not be noted either.
  }
}

/** All that pages noted as they went. */
export function readUnsaved(): Unsaved[] {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(prefix))
      .flatMap(key => parsed(localStorage.getItem(key)))
  } catch {
    return []
  }
}

function parsed(text: string | null): Unsaved[] {
  try {
    const found = JSON.parse(text ?? 'null') as Partial<Unsaved> | null
    const { id, revision, name, text: design } = found ?? {}
    const isWhole =
      typeof id === 'string' &&
      typeof revision === 'number' &&
      typeof name === 'string' &&
      typeof design === 'string'
    return isWhole ? [{ id, revision, name, text: design }] : []
  } catch {
    return []
  }
}
