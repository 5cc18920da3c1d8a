import type { languages } from 'monaco-editor/editor'
import { useCompiledStore } from '@/stores/compiled-store'
import { hoverTexts } from './hover-texts'

/** Says of a line of the template what it is and why it is there. */
export const templateHover: languages.HoverProvider = {
  provideHover(model, { lineNumber }) {
    const { compiled } = useCompiledStore.getState()
    const texts = compiled ? hoverTexts(model.getLinesContent(), compiled, lineNumber) : []
    if (texts.length === 0) return undefined
    return {
      range: {
        startLineNumber: lineNumber,
        startColumn: model.getLineFirstNonWhitespaceColumn(lineNumber),
        endLineNumber: lineNumber,
        endColumn: model.getLineMaxColumn(lineNumber),
      },
      contents: [{ value: texts.join('\n\n') }],
    }
  },
}
