import { useEffect, useRef } from 'react'
import { useThemeStore } from '@/stores/theme-store'
import { applyTheme, editorOptions, monaco, prepareMonaco } from '../output/monaco'
import 'monaco-editor/features/diffEditor/register'

/** Narrower than this, in px, the two texts stand in one column. */
const leastForTwo = 720

/** The templates of two designs, line by line. */
export function TemplateDiff({ before, after }: { before: string; after: string }) {
  const place = useRef<HTMLDivElement>(null)
  const theme = useThemeStore(state => state.theme)

  useEffect(() => {
    if (!place.current) return
    prepareMonaco()
    applyTheme(useThemeStore.getState().theme === 'dark')
    const { model: _, ...options } = editorOptions()
    const editor = monaco.editor.createDiffEditor(place.current, {
      ...options,
      readOnly: true,
      domReadOnly: true,
      originalEditable: false,
      useInlineViewWhenSpaceIsLimited: true,
      renderSideBySideInlineBreakpoint: leastForTwo,
      hideUnchangedRegions: { enabled: true, contextLineCount: 3, minimumLineCount: 6 },
      renderOverviewRuler: false,
      // Tab leaves the editor: nothing can be typed in it.
      tabFocusMode: true,
    })
    editor.getOriginalEditor().updateOptions({ ariaLabel: 'The earlier template' })
    editor.getModifiedEditor().updateOptions({ ariaLabel: 'The later template' })
    const original = monaco.editor.createModel(before, 'yaml')
    const modified = monaco.editor.createModel(after, 'yaml')
    editor.setModel({ original, modified })
    return () => {
      editor.dispose()
      original.dispose()
      modified.dispose()
    }
  }, [before, after])

  useEffect(() => applyTheme(theme === 'dark'), [theme])

  return <div className="compare-template" ref={place} />
}
