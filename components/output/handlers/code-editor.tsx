import { useEffect, useRef } from 'react'
import type { LineMistake } from '@/stores/handler-store'
import { useThemeStore } from '@/stores/theme-store'
import { minimalEdit } from '../minimal-edit'
import { applyTheme, editorOptions, monaco, prepareMonaco } from '../monaco'
import { registerTypeScript } from './language'
import { isKnown, modelAt, remember, useDisposals } from './models'

export interface CodeEditorProps {
  /** The file's place; its text keeps its own undo and its place on the screen while another is shown. */
  readonly uri: string
  readonly label: string
  readonly text: string
  /** The text as it is now: `text` may be older than what has been typed. */
  readText(): string
  readonly readOnly: boolean
  /** What is said to who types into a text that is read only. */
  readonly readOnlyMessage: string
  readonly mistakes: readonly LineMistake[]
  /** Brought into view with the cursor: a new object each time that it is wanted. */
  readonly reveal: Pick<LineMistake, 'line' | 'column'> | undefined
  /** Says whether the text was taken; one that was not stays in the editor. */
  onType(text: string): boolean
  onLeave(): void
  /** Shows another file; false for one that is not there to be shown. */
  onOpen(uri: string): boolean
}

/** Where texts stood on the screen. */
const places = new WeakMap<monaco.editor.ITextModel, monaco.editor.ICodeEditorViewState>()

/** TypeScript in Monaco. A text that changes outside, by an undo for instance, changes only where it differs. */
export function CodeEditor(props: CodeEditorProps) {
  const { uri, label, text, readOnly, readOnlyMessage, mistakes, reveal } = props
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)
  const isFollowing = useRef(false)
  const now = useRef(props)
  const theme = useThemeStore(state => state.theme)
  const disposals = useDisposals()

  useEffect(() => {
    now.current = props
  })

  useEffect(() => {
    if (!place.current) return
    prepareMonaco()
    registerTypeScript()
    applyTheme(useThemeStore.getState().theme === 'dark')
    const created = monaco.editor.create(place.current, {
      ...editorOptions(),
      lineNumbersMinChars: 4,
      lineDecorationsWidth: 12,
      tabSize: 2,
    })
    editor.current = created
    const listeners = [
      created.onDidChangeModelContent(() => {
        const model = created.getModel()
        if (model && !isFollowing.current) giveOut(model, now.current)
      }),
      created.onDidBlurEditorText(() => now.current.onLeave()),
      monaco.editor.registerEditorOpener({
        openCodeEditor: (source, resource) => source === created && now.current.onOpen(resource.toString()),
      }),
    ]
    return () => {
      const model = created.getModel()
      const state = created.saveViewState()
      if (model && state) places.set(model, state)
      for (const each of listeners) each.dispose()
      created.dispose()
    }
  }, [])

  useEffect(() => applyTheme(theme === 'dark'), [theme])

  useEffect(() => {
    const { current } = editor
    if (!current) return
    const model = modelAt(uri, now.current.readText())
    if (current.getModel() === model) return
    const before = current.getModel()
    const state = current.saveViewState()
    if (before && state) places.set(before, state)
    current.setModel(model)
    current.restoreViewState(places.get(model) ?? null)
  }, [uri, disposals])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (!model) return
    const wanted = now.current.readText()
    if (!isKnown(model, wanted)) {
      isFollowing.current = true
      follow(model, wanted)
      isFollowing.current = false
    } else if (!now.current.readOnly && model.getValue() !== wanted) {
      // It was not taken when it was typed.
      giveOut(model, now.current)
    }
  }, [uri, text, disposals])

  useEffect(() => {
    editor.current?.updateOptions({
      readOnly,
      domReadOnly: readOnly,
      readOnlyMessage: { value: readOnlyMessage },
      // Where nothing can be typed, Tab leaves the editor.
      tabFocusMode: readOnly,
      ariaLabel: label,
    })
  }, [readOnly, readOnlyMessage, label])

  useEffect(() => {
    const model = editor.current?.getModel()
    if (model) monaco.editor.setModelMarkers(model, 'bundle', mistakes.map(toMarker(model)))
  }, [uri, mistakes, disposals])

  useEffect(() => {
    const { current } = editor
    if (!current || !reveal) return
    current.setPosition({ lineNumber: reveal.line, column: reveal.column + 1 })
    current.revealLineInCenterIfOutsideViewport(reveal.line)
    current.focus()
  }, [reveal])

  return <div className="handler-code" ref={place} />
}

function giveOut(model: monaco.editor.ITextModel, { onType }: CodeEditorProps) {
  const text = model.getValue()
  if (onType(text)) remember(model, text)
}

/** As an edit that the editor's own undo knows: what it undoes afterwards would not fit otherwise. */
function follow(model: monaco.editor.ITextModel, text: string) {
  const edit = minimalEdit(model.getValue(), text)
  remember(model, text)
  if (!edit) return
  const start = model.getPositionAt(edit.from)
  const end = model.getPositionAt(edit.to)
  const range = new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column)
  model.pushStackElement()
  model.pushEditOperations(null, [{ range, text: edit.text }], () => null)
  model.pushStackElement()
}

/** The word at the place of a mistake, or the rest of its line. */
function toMarker(model: monaco.editor.ITextModel) {
  return ({ line, column, message }: LineMistake): monaco.editor.IMarkerData => {
    const { lineNumber, column: startColumn } = model.validatePosition({
      lineNumber: line,
      column: column + 1,
    })
    const word = model.getWordAtPosition({ lineNumber, column: startColumn })
    return {
      startLineNumber: lineNumber,
      endLineNumber: lineNumber,
      startColumn,
      endColumn: word?.endColumn ?? model.getLineMaxColumn(lineNumber),
      message,
      severity: monaco.MarkerSeverity.Error,
    }
  }
}
