import { create } from 'zustand'
import { isSame } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { readStored, writeStored } from './stored'

/** A design that another one took the place of. */
export interface Shelved {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly design: unknown
  readonly name: string
}

export interface ShelfStore {
  readonly shelf: readonly Shelved[]
  /** Puts a design away, so that opening another one loses nothing. */
  put(design: Design): void
}

const storageKey = 'groundplan.shelf'
const most = 8

export const useShelfStore = create<ShelfStore>()((set, get) => ({
  shelf: stored(),
  put(design) {
    const others = get().shelf.filter(each => !isSame(each.design, design))
    const shelf = [{ at: Date.now(), design, name: design.name }, ...others].slice(0, most)
    set({ shelf })
    writeStored(storageKey, shelf)
  },
}))

function stored(): Shelved[] {
  const found = readStored(storageKey)
  if (!Array.isArray(found)) return []
  return found.filter(
    (each: Partial<Shelved> | null): each is Shelved =>
      typeof each?.at === 'number' && typeof each.name === 'string' && typeof each.design === 'object',
  )
}
