import { useRef, useState, type KeyboardEvent } from 'react'
import { useDrawnDesign } from '@/stores/drawn-store'
import { useHandlerStore } from '@/stores/handler-store'
import { Glyph } from '../../ui/glyph'
import type { ShownFile } from './shown-file'

interface FileListProps {
  readonly helpers: readonly string[]
  readonly shown: ShownFile | undefined
  onChoose(file: ShownFile): void
}

/** What is said of a function's own code. */
const marks = { own: 'code of its own', mistaken: 'code of its own, with mistakes' }
type Mark = keyof typeof marks

/** The functions, marked where their code is their own, and the files that all handlers share: arrows move, Enter shows. */
export function FileList({ helpers, shown, onChoose }: FileListProps) {
  const { functions } = useDrawnDesign()
  const bundlings = useHandlerStore(state => state.bundlings)
  const [current, setCurrent] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  const files: ShownFile[] = [
    ...functions.map(({ name }) => ({ kind: 'function' as const, name })),
    ...helpers.map(name => ({ kind: 'helper' as const, name })),
  ]
  const keys = files.map(keyOf)
  const stop = [current, shown && keyOf(shown)].find(key => key && keys.includes(key)) ?? keys[0]

  function onKeyDown(event: KeyboardEvent) {
    const at = keys.indexOf(stop ?? '')
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: keys.length - 1,
    }
    const next = moves[event.key]
    const file = files[at]
    if (next !== undefined) {
      const key = keys[Math.max(0, Math.min(keys.length - 1, next))]
      setCurrent(key)
      place.current?.querySelector<HTMLElement>(`[data-key="${key && CSS.escape(key)}"]`)?.focus()
    } else if ((event.key === 'Enter' || event.key === ' ') && file) onChoose(file)
    else return
    event.preventDefault()
  }

  function markOf(name: string, source: string | undefined): Mark | undefined {
    if (source === undefined) return undefined
    return bundlings[name]?.state === 'mistaken' ? 'mistaken' : 'own'
  }

  function option(file: ShownFile, mark?: Mark) {
    const key = keyOf(file)
    return (
      <div
        key={key}
        role="option"
        aria-selected={shown !== undefined && keyOf(shown) === key}
        className="handler-file"
        data-key={key}
        tabIndex={key === stop ? 0 : -1}
        {...(key === stop ? { 'data-region-start': true } : {})}
        onFocus={() => setCurrent(key)}
        onClick={() => onChoose(file)}
      >
        <span className={file.kind === 'function' ? 'clip' : 'clip mono'} title={file.name}>
          {file.name}
        </span>
        {mark && (
          <span className={mark === 'mistaken' ? 'own outcome fails' : 'own'} title={marks[mark]}>
            <Glyph name={mark === 'mistaken' ? 'error' : 'schema'} small />
            <span className="sr"> {marks[mark]}</span>
          </span>
        )}
      </div>
    )
  }

  return (
    <div className="handler-files" role="listbox" aria-label="Code" ref={place} onKeyDown={onKeyDown}>
      <div role="group" aria-label="Functions">
        <p aria-hidden="true">Functions</p>
        {functions.map(({ name, handler }) =>
          option({ kind: 'function', name }, markOf(name, handler.source)),
        )}
      </div>
      <div role="group" aria-label="Shared, read only">
        <p aria-hidden="true">Shared, read only</p>
        {helpers.map(name => option({ kind: 'helper', name }))}
      </div>
    </div>
  )
}

function keyOf({ kind, name }: ShownFile): string {
  return `${kind}/${name}`
}
