import { useState } from 'react'
import { blank } from '@/lib/design/blank'
import { useDesignStore, useReadOnly } from '@/stores/design-store'
import { readStored, writeStored } from '@/stores/stored'
import { actions } from '../actions'
import { openDesign } from '../open-design'
import { Glyph, type GlyphName } from '../ui/glyph'
import { IconButton } from '../ui/icon-button'
import { partsOf } from './parts-of'

const storageKey = 'groundplan.welcome'

/** What a person sees first, on top of the inspector. Closed once, gone for good. */
export function FirstRun() {
  const [isOpen, setOpen] = useState(() => readStored(storageKey) !== 'closed')
  const readOnly = useReadOnly()
  const parts = useDesignStore(state => partsOf(state.design))
  if (!isOpen || readOnly) return null

  function close(then?: () => void) {
    writeStored(storageKey, 'closed')
    setOpen(false)
    then?.()
  }

  return (
    <section className="first-run" aria-labelledby="first-run-title">
      <div className="first-run-head">
        <div className="grow">
          <h2 id="first-run-title">A working API, ready to change</h2>
          <p>
            This design already compiles for prod and dev. What you change is kept in this browser, and
            nothing is sent anywhere.
          </p>
        </div>
        <IconButton glyph="x" label="Close for good" onClick={() => close()} />
      </div>
      <Choice glyph="check" isFirst title="Start from this one" note={parts} onChoose={() => close()} />
      <Choice
        glyph="plus"
        title="Start blank"
        note="The front door and nothing behind it"
        onChoose={() => close(() => openDesign(blank, 'Started blank'))}
      />
      <Choice
        glyph="file"
        title="Open a file or a link"
        note="Yours stay where they are"
        onChoose={() => close(actions.open.perform)}
      />
      <Choice
        glyph="grid"
        title="See the gallery"
        note="Designs to start from"
        onChoose={() => close(actions.gallery.perform)}
      />
      <Choice
        glyph="help"
        title="Take the tour (5 steps)"
        note="What is where; it can be skipped at every step"
        onChoose={() => close(actions.tour.perform)}
      />
    </section>
  )
}

interface ChoiceProps {
  readonly glyph: GlyphName
  readonly title: string
  readonly note: string
  readonly isFirst?: boolean
  onChoose(): void
}

function Choice({ glyph, title, note, isFirst = false, onChoose }: ChoiceProps) {
  return (
    <button type="button" className={isFirst ? 'choice first' : 'choice'} onClick={onChoose}>
      <Glyph name={glyph} />
      <span className="grow">
        <b>{title}</b>
        <span>{note}</span>
      </span>
    </button>
  )
}
