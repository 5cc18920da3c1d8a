import { Dialog as Radix } from 'radix-ui'
import { useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { isWrong } from '@/lib/design/phrase/sentences'
import { useDesignStore, useReadOnly } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { useViewStore } from '@/stores/view-store'
import { focusNodeOf } from '../graph/focus'
import { keyText } from '../keys'
import { classNames } from '../ui/class-names'
import { Glyph } from '../ui/glyph'
import { Tile } from '../ui/tile'
import { useReturnedFocus } from '../ui/use-returned-focus'
import { entries, findEntries } from './entries'
import { phraseEntry } from './phrase-entry'
import './palette.css'

const examples =
  'Say a whole change: add route GET /orders/{orderId} reads orders, or rename orders to purchases.'

/** Finds any part, adds any kind of part, does anything that has a name: from the keyboard. */
export function Palette() {
  const close = useOverlayStore(state => state.close)
  const design = useDesignStore(state => state.design)
  const environment = useViewStore(state => state.environment)
  const readOnly = useReadOnly()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [before] = useState(() => useViewStore.getState().selection)
  const { remember, giveBack } = useReturnedFocus()
  const all = useMemo(() => entries(design, environment, readOnly), [design, environment, readOnly])
  const phrase = useMemo(
    () => phraseEntry(text, design, environment, readOnly),
    [text, design, environment, readOnly],
  )
  const found = useMemo(
    () => [...(phrase && !isWrong(phrase) ? [phrase] : []), ...findEntries(all, text)],
    [phrase, all, text],
  )
  const chosen = Math.min(at, found.length - 1)

  function perform(index: number) {
    const entry = found[index]
    if (!entry) return
    close()
    entry.perform()
  }

  /** What was found or added has the focus, unless a field of it has; else all is as it was before. */
  function onClosed(event: Event) {
    const { selection, field } = useViewStore.getState()
    if (selection === undefined || selection === before) return giveBack(event)
    event.preventDefault()
    if (!field) focusNodeOf(selection)
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Enter') perform(chosen)
    else if (step && found.length > 0) {
      const next = (chosen + step + found.length) % found.length
      setAt(next)
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else return
    event.preventDefault()
  }

  return (
    <Radix.Root open onOpenChange={isOpen => !isOpen && close()}>
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          className="dialog palette"
          aria-describedby={undefined}
          onOpenAutoFocus={event => {
            event.preventDefault()
            remember()
            input.current?.focus()
          }}
          onCloseAutoFocus={onClosed}
        >
          <Radix.Title className="sr">Search or add</Radix.Title>
          <label className="palette-field">
            <Glyph name="search" />
            <input
              ref={input}
              role="combobox"
              aria-label="Search or add"
              aria-expanded
              aria-controls={`${id}-list`}
              aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
              aria-describedby={`${id}-said`}
              placeholder="Find a part, or say what to do: add table orders by orderId"
              maxLength={1000}
              spellCheck={false}
              value={text}
              onChange={event => {
                setText(event.target.value)
                setAt(0)
              }}
              onKeyDown={onKeyDown}
            />
            <kbd className="kbd">Esc</kbd>
          </label>
          <ul id={`${id}-list`} role="listbox" aria-label="Found" className="palette-list">
            {found.map((entry, index) => (
              <li
                key={entry.key}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === chosen}
                className={classNames(index === chosen && 'on', entry.isPhrase && 'phrase')}
                onPointerMove={() => setAt(index)}
                onClick={() => perform(index)}
              >
                <Tile small hue={entry.hue} glyph={entry.glyph} />
                <span className={entry.isCode ? 'mono clip' : 'clip'}>{entry.title}</span>
                <span className="grow t3 clip">{entry.note}</span>
                {entry.keys && <kbd className="kbd">{keyText(entry.keys)}</kbd>}
              </li>
            ))}
          </ul>
          <p id={`${id}-said`} role="status" className="palette-said">
            {text.trim() === '' && examples}
            {found.length === 0 &&
              (phrase && isWrong(phrase) ? phrase.problem : `Nothing is called “${text.trim()}”.`)}
          </p>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
