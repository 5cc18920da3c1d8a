import { monaco } from '../monaco'

type Model = monaco.editor.ITextModel

/** The text that was last taken from outside or given out. */
const known = new WeakMap<Model, string>()

/** The text at a URI, made with `text` where there is none yet. It lives as long as the page: with it, its own undo. */
export function modelAt(uri: string, text: string): Model {
  const at = monaco.Uri.parse(uri)
  const there = monaco.editor.getModel(at)
  if (there) return there
  const created = monaco.editor.createModel(text, 'typescript', at)
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
