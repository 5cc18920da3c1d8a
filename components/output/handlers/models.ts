import { useSyncExternalStore } from 'react'
import { useDesignStore } from '@/stores/design-store'
import { monaco } from '../monaco'
import { keepsCode } from './keeps-code'
import { functionAt } from './shown-file'

type Model = monaco.editor.ITextModel

/** Who marks places in a text: the bundler and TypeScript. */
const markOwners = ['bundle', 'types']

/** The text that was last taken from outside or given out. */
const known = new WeakMap<Model, string>()

/** The text at a URI, made with `text` where there is none yet. It lives, and with it its own undo, as long as its function. */
export function modelAt(uri: string, text: string): Model {
  const at = monaco.Uri.parse(uri)
  const there = monaco.editor.getModel(at)
  if (there) return there
  const created = monaco.editor.createModel(text, 'typescript', at)
  // Monaco gives a text at a `file:` URI the undo of a disposed one that was the same: setting it again clears that.
  created.setValue(text)
  // The same text on every system: it is hashed.
  created.setEOL(monaco.editor.EndOfLineSequence.LF)
  known.set(created, text)
  return created
}

export function isKnown(model: Model, text: string): boolean {
  return known.get(model) === text
}

/** Remembers what a model has given out or taken. */
export function remember(model: Model, text: string): void {
  known.set(model, text)
}

let disposals = 0
const listeners = new Set<() => void>()

/** How often texts were disposed: whoever shows or marks one has to make it anew. */
export function useDisposals(): number {
  return useSyncExternalStore(listen, () => disposals)
}

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// The undo of one function's text must not bring it into another's, or into another design.
useDesignStore.subscribe((now, before) => {
  if (now.design === before.design) return
  const stale = monaco.editor.getModels().filter(model => {
    const name = functionAt(model.uri.toString())
    return name !== undefined && !keepsCode(name, now, before)
  })
  if (stale.length === 0) return
  for (const model of stale) {
    // Marks stay at a URI, and would be those of the next text there.
    for (const owner of markOwners) monaco.editor.setModelMarkers(model, owner, [])
    model.dispose()
  }
  disposals++
  for (const listener of listeners) listener()
})
