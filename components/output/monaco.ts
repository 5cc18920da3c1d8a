import * as monaco from 'monaco-editor/editor'
// Monaco takes up services and keys when the first editor is made, so what only the code of handlers needs is here too.
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codeEditor/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/gotoLine/register'
import 'monaco-editor/features/gotoSymbol/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/parameterHints/register'
import 'monaco-editor/features/readOnlyMessage/register'
import 'monaco-editor/features/suggest/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
import 'monaco-editor/features/wordOperations/register'
import { templateHover } from './template-hover'
import { jsonTokens, yamlTokens } from './tokens'

export { monaco }

/** Of a line in our editors, in px. */
export const lineHeight = 18

let isReady = false

/** Prepares Monaco once: our two languages, what is said of their lines, and its worker. */
export function prepareMonaco(): void {
  if (isReady) return
  isReady = true
  self.MonacoEnvironment = {
    getWorker: () =>
      new Worker(new URL('../../workers/editor.worker.ts', import.meta.url), { type: 'module' }),
  }
  monaco.languages.register({ id: 'yaml' })
  monaco.languages.setMonarchTokensProvider('yaml', yamlTokens)
  monaco.languages.setLanguageConfiguration('yaml', {
    comments: { lineComment: '#' },
    folding: { offSide: true },
  })
  monaco.languages.register({ id: 'json' })
  monaco.languages.setMonarchTokensProvider('json', jsonTokens)
  monaco.languages.registerHoverProvider(['yaml', 'json'], templateHover)
}

/** What all our editors have in common. The text comes later, with its model. */
export function editorOptions(): monaco.editor.IStandaloneEditorConstructionOptions {
  return {
    model: null,
    automaticLayout: true,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-mono'),
    fontSize: 12,
    lineHeight,
    glyphMargin: false,
    minimap: { enabled: false },
    padding: { top: 6, bottom: 6 },
    renderLineHighlight: 'none',
    scrollBeyondLastLine: false,
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    contextmenu: false,
    links: false,
    bracketPairColorization: { enabled: false },
    stickyScroll: { enabled: false },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    fixedOverflowWidgets: true,
    find: { addExtraSpaceOnTop: false, seedSearchStringFromSelection: 'never' },
  }
}

/** Makes the editor's theme from the tokens as they are computed now; call again when the theme changes. */
export function applyTheme(isDark: boolean): void {
  const color = (token: string) => hex(`var(--${token})`)
  const rule = (token: string, from: string, fontStyle = '') => ({
    token,
    foreground: color(from).slice(1),
    fontStyle,
  })
  monaco.editor.defineTheme('groundplan', {
    base: isDark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      rule('', 'code-text'),
      rule('key', 'code-key'),
      rule('string', 'code-string'),
      rule('number', 'code-number'),
      rule('tag', 'code-tag'),
      rule('comment', 'code-comment'),
      rule('keyword', 'code-tag'),
      rule('regexp', 'code-string'),
      rule('type', 'code-key'),
    ],
    colors: {
      'editor.background': color('code'),
      'editor.foreground': color('code-text'),
      'editorGutter.background': color('code'),
      'editorLineNumber.foreground': color('ink-3'),
      'editorLineNumber.activeForeground': color('ink-3'),
      'editorCursor.foreground': color('ink-2'),
      'editor.selectionBackground': color('surface-3'),
      'editor.inactiveSelectionBackground': color('surface-3'),
      'editor.findMatchBackground': color('warning-tint'),
      'editor.findMatchBorder': color('warning-line'),
      'editor.findMatchHighlightBackground': color('warning-tint'),
      'editor.rangeHighlightBackground': color('code-line'),
      'widget.shadow': `${color('line-control')}33`,
      'widget.border': color('line-strong'),
      'editorWidget.background': color('raised'),
      'editorWidget.border': color('line-strong'),
      'editorWidget.foreground': color('ink'),
      'editorHoverWidget.background': color('raised'),
      'editorHoverWidget.border': color('line-strong'),
      'editorHoverWidget.foreground': color('ink'),
      'textLink.foreground': color('accent'),
      'textLink.activeForeground': color('accent'),
      'editorSuggestWidget.selectedBackground': color('surface-3'),
      'editorSuggestWidget.selectedForeground': color('ink'),
      'editorSuggestWidget.highlightForeground': color('accent'),
      'editorSuggestWidget.focusHighlightForeground': color('accent'),
      'editorBracketMatch.background': color('surface-3'),
      'editorBracketMatch.border': color('line-control'),
      'input.background': color('surface'),
      'input.foreground': color('ink'),
      'input.border': color('line-strong'),
      'inputOption.activeBackground': color('accent-tint'),
      'inputOption.activeForeground': color('accent'),
      'inputOption.activeBorder': color('accent-line'),
      'icon.foreground': color('ink-2'),
      focusBorder: color('focus'),
      'diffEditor.insertedLineBackground': color('ok-tint'),
      'diffEditor.insertedTextBackground': color('ok-tint'),
      'diffEditor.insertedTextBorder': `${color('ok')}66`,
      'diffEditor.removedLineBackground': color('error-tint'),
      'diffEditor.removedTextBackground': color('error-tint'),
      'diffEditor.removedTextBorder': `${color('error')}66`,
      'diffEditor.diagonalFill': color('line'),
      'diffEditor.unchangedRegionBackground': color('surface-2'),
      'diffEditor.unchangedRegionForeground': color('ink-2'),
      'diffEditor.unchangedRegionShadow': `${color('line')}00`,
      'editorError.foreground': color('error-line'),
      'editorWarning.foreground': color('warning-line'),
      'editorIndentGuide.background1': color('line'),
      'editorIndentGuide.activeBackground1': color('line-strong'),
      'editorOverviewRuler.border': color('code'),
      'scrollbarSlider.background': `${color('line-control')}55`,
      'scrollbarSlider.hoverBackground': `${color('line-control')}88`,
      'scrollbarSlider.activeBackground': `${color('line-control')}aa`,
    },
  })
  monaco.editor.setTheme('groundplan')
}

/** A CSS colour as Monaco wants it, `#rrggbb`: painted on one pixel, because it may be written in any notation. */
function hex(css: string): string {
  const probe = document.createElement('i')
  probe.style.color = css
  document.body.append(probe)
  const computed = getComputedStyle(probe).color
  probe.remove()
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return '#808080'
  context.fillStyle = computed
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data
  return `#${[r, g, b].map(each => each.toString(16).padStart(2, '0')).join('')}`
}
