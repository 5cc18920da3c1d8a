import { useEffect, useRef, type RefObject } from 'react'
import type { LineChange, PrintedBlock } from '@/lib/cfn/print'
import { useCompiledStore } from '@/stores/compiled-store'
import { useThemeStore } from '@/stores/theme-store'
import type { TemplateEdit } from '@/workers/compiled'
import { minimalEdit } from './minimal-edit'
import { applyTheme, editorOptions, lineHeight, monaco, prepareMonaco } from './monaco'

export interface LineMark {
  readonly line: number
  readonly severity: 'error' | 'warning'
  readonly message: string
}

export interface EditorHandle {
  find(): void
}

export interface TemplateEditorProps {
  /** The template in JSON, to be shown in place of the YAML that the compiler answers with. */
  readonly json: string | undefined
  /** The blocks of the selected part. */
  readonly marked: readonly PrintedBlock[]
  readonly problems: readonly LineMark[]
  /** The block that is looked at: it keeps its place on the screen when lines above it come or go. */
  readonly anchor: PrintedBlock | undefined
  /** Lines of the field that has the focus. */
  readonly focused: number | undefined
  /** Brought into view unless it is: a new object each time that it is wanted. */
  readonly reveal: { readonly from: number; readonly to: number } | undefined
  onLine(line: number): void
  /** The cursor went to a line, by key or by mouse. */
  onCursor(line: number): void
  readonly handle: RefObject<EditorHandle | null>
}

/** The template in Monaco, read only. A new text changes only the lines that differ, so that nothing jumps. */
export function TemplateEditor(props: TemplateEditorProps) {
  const { json, marked, anchor, problems, focused, reveal, onLine, onCursor, handle } = props
  const place = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined)
  const decorations = useRef<monaco.editor.IEditorDecorationsCollection>(undefined)
  const lineAsked = useRef(onLine)
  const cursorMoved = useRef(onCursor)
  const anchored = useRef(anchor)
  const theme = useThemeStore(state => state.theme)

  useEffect(() => {
    lineAsked.current = onLine
    cursorMoved.current = onCursor
  })

  useEffect(() => {
    if (!place.current) return
    prepareMonaco()
    applyTheme(useThemeStore.getState().theme === 'dark')
    const created = monaco.editor.create(place.current, options())
    editor.current = created
    decorations.current = created.createDecorationsCollection()
    handle.current = { find: () => void created.getAction('actions.find')?.run() }
    const click = created.onMouseUp(({ target, event }) => {
      const isText = target.type === monaco.editor.MouseTargetType.CONTENT_TEXT
      const isLine = isText || target.type === monaco.editor.MouseTargetType.CONTENT_EMPTY
      const isNumber = target.type === monaco.editor.MouseTargetType.GUTTER_LINE_NUMBERS
      const isRange = !(created.getSelection()?.isEmpty() ?? true)
      if (event.leftButton && target.position && ((isLine && !isRange) || isNumber))
        lineAsked.current(target.position.lineNumber)
    })
    const enter = created.onKeyDown(event => {
      const at = created.getPosition()
      if (event.keyCode === monaco.KeyCode.Enter && at && created.hasTextFocus())
        lineAsked.current(at.lineNumber)
    })
    const cursor = created.onDidChangeCursorPosition(({ position, source }) => {
      if (source === 'keyboard' || source === 'mouse') cursorMoved.current(position.lineNumber)
    })
    addKeys(created)
    return () => {
      click.dispose()
      enter.dispose()
      cursor.dispose()
      created.getModel()?.dispose()
      created.dispose()
      handle.current = null
    }
  }, [handle])

  useEffect(() => applyTheme(theme === 'dark'), [theme])

  const isYaml = json === undefined
  useEffect(() => {
    anchored.current = anchor
  }, [anchor])

  useEffect(() => {
    const { current } = editor
    if (!current || !isYaml) return
    const { compiled } = useCompiledStore.getState()
    if (compiled) replaceText(current, 'yaml', compiled.yaml)
    // Past React, which would draw the rest of the page first.
    return useCompiledStore.subscribe((after, before) => {
      if (after.edit && after.edit !== before.edit) {
        anchored.current = applyEdit(current, after.edit, anchored.current)
        requestAnimationFrame(() => performance.mark('yaml-shown'))
      }
      // An edit that came before this editor is in here too.
      if (after.compiled && after.compiled.yaml !== before.compiled?.yaml)
        replaceText(current, 'yaml', after.compiled.yaml)
    })
  }, [isYaml])

  useEffect(() => {
    if (editor.current && json) replaceText(editor.current, 'json', json)
  }, [json])

  useEffect(() => {
    const all = marked.map(({ from, to }) => lineMark(from, to, 'yaml-part'))
    if (focused !== undefined) all.push(lineMark(focused, focused, 'yaml-focused'))
    for (const { line, severity } of problems) all.push(lineMark(line, line, `yaml-${severity}`))
    decorations.current?.set(all)
    const model = editor.current?.getModel()
    if (model) monaco.editor.setModelMarkers(model, 'groundplan', problems.map(toMarker(model)))
  }, [marked, problems, focused, json])

  useEffect(() => {
    if (editor.current && reveal) show(editor.current, reveal)
  }, [reveal])

  return <div className="yaml" ref={place} />
}

/** Shows a text; where one of its language is shown already, only the stretch that differs changes. */
function replaceText(editor: monaco.editor.IStandaloneCodeEditor, language: string, text: string) {
  const model = editor.getModel()
  if (model?.getLanguageId() !== language) {
    model?.dispose()
    editor.setModel(monaco.editor.createModel(text, language))
    return
  }
  const edit = minimalEdit(model.getValue(), text)
  if (!edit) return
  const start = model.getPositionAt(edit.from)
  const end = model.getPositionAt(edit.to)
  const range = new monaco.Range(start.lineNumber, start.column, end.lineNumber, end.column)
  model.applyEdits([{ range, text: edit.text }])
}

/** Scrolls by as many lines as came or went above the block; answers where the block is now. */
function applyEdit(
  editor: monaco.editor.IStandaloneCodeEditor,
  edit: TemplateEdit,
  block: PrintedBlock | undefined,
): PrintedBlock | undefined {
  if ('changes' in edit) changeLines(editor, edit.changes)
  else replaceText(editor, 'yaml', edit.yaml)
  const now = block && ('changes' in edit ? moved(block, edit.changes) : sameBlock(block, edit.blocks))
  if (now && now.from !== block.from)
    editor.setScrollTop(editor.getScrollTop() + (now.from - block.from) * lineHeight)
  return now
}

function changeLines(editor: monaco.editor.IStandaloneCodeEditor, changes: readonly LineChange[]) {
  editor.getModel()?.applyEdits(
    changes.map(({ at, removed, lines }) => ({
      range: new monaco.Range(at, 1, at + removed, 1),
      text: lines.map(line => `${line}\n`).join(''),
    })),
  )
}

function moved(block: PrintedBlock, changes: readonly LineChange[]): PrintedBlock {
  const above = changes.filter(({ at, removed }) => at < block.from && at + removed <= block.from)
  const by = above.reduce((sum, { removed, lines }) => sum + lines.length - removed, 0)
  return { ...block, from: block.from + by, to: block.to + by }
}

function sameBlock({ section, id }: PrintedBlock, blocks: readonly PrintedBlock[]) {
  return blocks.find(each => each.section === section && each.id === id)
}

/** Keys of the template. Those that would be typing elsewhere are free: nothing can be typed, but in the find box. */
function addKeys(editor: monaco.editor.IStandaloneCodeEditor) {
  const { F1, Minus, NumpadSubtract, Equal, NumpadAdd } = monaco.KeyCode
  const add = (label: string, keybindings: number[], action: string, argument?: object) =>
    editor.addAction({
      id: `groundplan.${action}`,
      label,
      keybindings,
      keybindingContext: 'editorTextFocus',
      run: () => editor.trigger('keys', action, argument),
    })
  add('Explain the line', [F1], 'editor.action.showHover', { focus: 'autoFocusImmediately' })
  add('Fold all blocks', [Minus, NumpadSubtract], 'editor.foldLevel2')
  add('Unfold all blocks', [Equal, monaco.KeyMod.Shift | Equal, NumpadAdd], 'editor.unfoldAll')
}

/** Two lines stay above the block; a block whose first lines are in view moves nothing. */
function show(editor: monaco.editor.IStandaloneCodeEditor, { from, to }: { from: number; to: number }) {
  const lineCount = editor.getModel()?.getLineCount() ?? 0
  if (from > lineCount) return
  // The keys go on from here, and a folded block opens.
  if (editor.getPosition()?.lineNumber !== from) editor.setPosition({ lineNumber: from, column: 1 })
  const isInView = editor
    .getVisibleRanges()
    .some(range => range.startLineNumber <= from && Math.min(to, from + 2) <= range.endLineNumber)
  if (!isInView) editor.setScrollTop(editor.getTopForLineNumber(Math.max(1, from - 2)))
}

function lineMark(from: number, to: number, name: string): monaco.editor.IModelDeltaDecoration {
  return {
    range: new monaco.Range(from, 1, to, 1),
    options: {
      isWholeLine: true,
      className: `${name}-line`,
      marginClassName: `${name}-margin`,
      lineNumberClassName: `${name}-number`,
    },
  }
}

function toMarker(model: monaco.editor.ITextModel) {
  return ({ line, severity, message }: LineMark): monaco.editor.IMarkerData => {
    const startLineNumber = Math.min(line, model.getLineCount())
    return {
      startLineNumber,
      endLineNumber: startLineNumber,
      startColumn: model.getLineFirstNonWhitespaceColumn(startLineNumber),
      endColumn: model.getLineMaxColumn(startLineNumber),
      message,
      severity: severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    }
  }
}

function options(): monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    ...editorOptions(),
    readOnly: true,
    domReadOnly: true,
    ariaLabel: 'Template',
    lineNumbersMinChars: 5,
    lineDecorationsWidth: 18,
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    // Tab leaves the editor: nothing can be typed in it.
    tabFocusMode: true,
    matchBrackets: 'never',
    guides: { indentation: false },
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
  }
}
