// The floor of showing an edit: plain objects, a direct writer and a bare Monaco that changes the stretch that differs. Run in
// the browser by edit.mjs.
import * as monaco from 'monaco-editor/editor'
import { minimalEdit } from '@/components/output/minimal-edit'
import { yamlTokens } from '@/components/output/tokens'
import { write } from './floor-writer'

declare global {
  interface Window {
    openFloor(templates: object[], size: { width: number; height: number }): void
    /** Milliseconds from the template as plain objects to the frame with its text, and of these those for Monaco alone. */
    editFloor(which: number): Promise<{ all: number; monaco: number }>
  }
}

let templates: object[]
let model: monaco.editor.ITextModel

window.openFloor = (given, { width, height }) => {
  templates = given
  const text = write(templates[0])
  const line = text.slice(0, text.indexOf('Type: AWS::Lambda::Function')).split('\n').length
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

window.editFloor = which =>
  new Promise(done => {
    const began = performance.now()
    // Building the objects costs what copying them does.
    const text = write(structuredClone(templates[which]))
    const written = performance.now()
    const edit = minimalEdit(model.getValue(), text)
    if (edit) {
      const [start, end] = [model.getPositionAt(edit.from), model.getPositionAt(edit.to)]
      const range = new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column)
      model.applyEdits([{ range, text: edit.text }])
    }
    requestAnimationFrame(() => done({ all: performance.now() - began, monaco: performance.now() - written }))
  })
