// The floor of showing an edit: a bare Monaco that changes the same stretch of the same text. Run in the browser by page.mjs.
import * as monaco from 'monaco-editor/editor'
import { minimalEdit } from '@/components/output/minimal-edit'
import { yamlTokens } from '@/components/output/tokens'

declare global {
  interface Window {
    openFloor(text: string, line: number, size: { width: number; height: number }): void
    editFloor(text: string): Promise<number>
  }
}

let model: monaco.editor.ITextModel

window.openFloor = (text, line, { width, height }) => {
  monaco.languages.register({ id: 'yaml' })
  monaco.languages.setMonarchTokensProvider('yaml', yamlTokens)
  model = monaco.editor.createModel(text, 'yaml')
  const place = document.getElementById('place')!
  place.style.width = `${width}px`
  place.style.height = `${height}px`
  const editor = monaco.editor.create(place, {
    model,
    readOnly: true,
    fontSize: 12,
    lineHeight: 18,
    links: false,
    minimap: { enabled: false },
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  })
  editor.setScrollTop(editor.getTopForLineNumber(line))
}

/** Milliseconds from having the new text to the next frame. */
window.editFloor = text =>
  new Promise(done => {
    const began = performance.now()
    const edit = minimalEdit(model.getValue(), text)
    if (edit) {
      const [start, end] = [model.getPositionAt(edit.from), model.getPositionAt(edit.to)]
      const range = new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column)
      model.applyEdits([{ range, text: edit.text }])
    }
    requestAnimationFrame(() => done(performance.now() - began))
  })
