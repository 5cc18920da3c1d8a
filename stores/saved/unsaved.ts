import { newId, type Place } from './place'

/**
 * What was not saved yet when a page went: it is noted where that can be done at once, and kept by the next page. A database
 * may not get to it any more.
 */
export interface Unsaved extends Place {
  readonly name: string
  readonly text: string
}

const prefix = 'groundplan.unsaved.'
/** Each page has notes of its own: what another one has kept says nothing of them. */
const page = newId()
const keyOf = (id: string) => `${prefix}${id}.${page}`

export function noteUnsaved(unsaved: Unsaved): void {
  try {
    localStorage.setItem(keyOf(unsaved.id), JSON.stringify(unsaved))
  } catch {
    // The page goes, and there is nobody left to tell. It has said before that it cannot save.
  }
}

/**
 * Ends this page's note of a design once its text is kept. One of a later change stays, as made from the revision that is kept
 * by now.
 */
export function settleUnsaved({ id, revision }: Place, text: string): void {
  try {
    const [noted] = parsed(localStorage.getItem(keyOf(id)))
    if (!noted) return
    if (noted.text === text) localStorage.removeItem(keyOf(id))
    else noteUnsaved({ ...noted, revision })
  } catch {
    // Then it could not be noted either.
  }
}

/** All that pages noted as they went, with the key that each is forgotten by. */
export function readUnsaved(): (Unsaved & { readonly key: string })[] {
  try {
    return Object.keys(localStorage)
      .filter(key => key.startsWith(prefix))
      .flatMap(key => parsed(localStorage.getItem(key)).map(noted => ({ ...noted, key })))
  } catch {
    return []
  }
}

export function forgetUnsaved(key: string): void {
  localStorage.removeItem(key)
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
