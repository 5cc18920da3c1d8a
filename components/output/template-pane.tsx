import { lineOfPath } from '@/lib/cfn/line-of-path'
import { blockAt, blocksOf, firstLine, mainBlock } from '@/lib/cfn/printed-blocks'
import { useEffect, useMemo, useState, type RefObject } from 'react'
import { useCompiledStore } from '@/stores/compiled-store'
import { useViewStore } from '@/stores/view-store'
import { laterComponent } from '../ui/later'
import type { EditorHandle, LineMark } from './template-editor'
import { useFocusedPath } from './use-focused-path'
import { useLines } from './use-lines'

const TemplateEditor = laterComponent(async () => (await import('./template-editor')).TemplateEditor)
const Why = laterComponent(async () => (await import('../later-parts')).Why)

interface TemplatePaneProps {
  readonly format: 'yaml' | 'json'
  readonly json: string
  readonly isWhyOpen: boolean
  readonly whySplitter: React.ReactNode
  readonly handle: RefObject<EditorHandle | null>
}

const none: readonly never[] = []

/** The template beside the reason for its lines. */
export function TemplatePane({ format, json, isWhyOpen, whySplitter, handle }: TemplatePaneProps) {
  const compiled = useCompiledStore(state => state.compiled)
  const of = useCompiledStore(state => state.of)
  const selection = useViewStore(state => state.selection)
  const line = useViewStore(state => state.line)
  const lines = useLines()
  const focusedPath = useFocusedPath()
  const isYaml = format === 'yaml'
  const blocks = compiled?.blocks ?? none

  const marked = useMemo(() => (selection ? blocksOf(blocks, selection) : none), [blocks, selection])
  const [cursor, setCursor] = useState<number>()
  const asked = cursor ?? line?.number
  const chosen = selection && mainBlock(blocks, selection)
  const current = asked === undefined ? chosen : blockAt(blocks, asked)
  const own = useMemo(() => (current ? blocksOf(blocks, current.origin.part) : none), [blocks, current])
  const problems = useProblemLines()
  const focused = of && focusedPath && lineOfPath(of, blocks, lines, focusedPath)
  const reveal = useReveal()

  // Whatever was asked for last is what is explained.
  useEffect(() => setCursor(undefined), [selection, line])

  function onLine(number: number) {
    const block = isYaml && blockAt(blocks, number)
    if (!block) return
    const { select, showLine } = useViewStore.getState()
    select(block.origin.part.kind === 'design' ? undefined : block.origin.part)
    showLine(number)
  }

  return (
    <div className={isWhyOpen ? 'work' : 'work alone'}>
      {compiled && (
        <TemplateEditor
          json={isYaml ? undefined : json}
          marked={isYaml ? marked : none}
          anchor={isYaml ? (current ?? chosen) : undefined}
          problems={isYaml ? problems : none}
          focused={isYaml ? focused : undefined}
          reveal={isYaml ? reveal : undefined}
          onLine={onLine}
          onCursor={number => isYaml && setCursor(number)}
          handle={handle}
        />
      )}
      {isWhyOpen && (
        <Why block={current} line={asked} isAsked={asked !== cursor} own={own} lines={lines}>
          {whySplitter}
        </Why>
      )}
    </div>
  )
}

/** Errors and warnings, each at the line that it shows in. */
function useProblemLines(): readonly LineMark[] {
  const compiled = useCompiledStore(state => state.compiled)
  const of = useCompiledStore(state => state.of)
  const lines = useLines()
  return useMemo(() => {
    if (!compiled || !of) return none
    return compiled.problems.flatMap(({ path, severity, message, range }) => {
      if (severity === 'info') return []
      const line = range?.startLine ?? lineOfPath(of, compiled.blocks, lines, path)
      return line === undefined ? [] : [{ line, severity, message }]
    })
  }, [compiled, of, lines])
}

/** What comes into view: a line that was asked for, or the block of a part that was selected. An edit moves nothing. */
function useReveal() {
  const selection = useViewStore(state => state.selection)
  const line = useViewStore(state => state.line)
  // A part that was just added has no lines until it is compiled.
  const isThere = useCompiledStore(
    ({ compiled }) => compiled !== undefined && (!selection || !!mainBlock(compiled.blocks, selection)),
  )
  const [reveal, setReveal] = useState<{ from: number; to: number }>()
  useEffect(() => {
    const { blocks = [], yaml = '' } = useCompiledStore.getState().compiled ?? {}
    if (line) return setReveal({ from: line.number, to: line.number })
    const block = selection && mainBlock(blocks, selection)
    if (block) setReveal({ from: firstLine(yaml.split('\n'), block), to: block.to })
  }, [selection, line, isThere])
  return reveal
}
