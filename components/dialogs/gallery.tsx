import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { samples, type Sample } from '@/lib/design/samples'
import { Button } from '../ui/button'
import { Glyph } from '../ui/glyph'
import { GalleryCard } from './gallery-card'
import { findSamples, nextCard } from './gallery-cards'
import './gallery.css'

export interface GalleryProps {
  /** The search field, which takes the focus first. */
  readonly field: RefObject<HTMLInputElement | null>
  onChoose(sample: Sample): void
}

/** The samples as cards that a search narrows. Arrows go from card to card, and from the field to the first. */
export function Gallery({ field, onChoose }: GalleryProps) {
  const [text, setText] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const found = findSamples(samples, text)

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const cards = [...(list.current?.querySelectorAll('button') ?? [])]
    const tops = cards.map(each => each.getBoundingClientRect().top)
    const at = cards.findIndex(each => each === event.target)
    // In the field the other keys are for its text.
    if (at < 0 && event.key !== 'ArrowDown') return
    const next = at < 0 ? 0 : nextCard(event.key, at, tops)
    if (next === undefined) return
    event.preventDefault()
    cards[next]?.focus()
  }

  function showAll() {
    setText('')
    field.current?.focus()
  }

  return (
    <div onKeyDown={onKeyDown}>
      <label className="field gallery-field">
        <Glyph name="search" small />
        <input
          ref={field}
          type="search"
          aria-label="Find a design"
          placeholder="Find a design: local index, webhooks, expire"
          maxLength={100}
          spellCheck={false}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      </label>
      <p role="status" className={found.length === 0 ? 'gallery-none' : 'sr'}>
        {found.length === 0
          ? `No design here is about “${text.trim()}”. A blank one can become it.`
          : `${found.length} ${found.length === 1 ? 'design' : 'designs'}`}
      </p>
      {found.length === 0 && <Button onClick={showAll}>Show all designs</Button>}
      <ul ref={list} className="gallery-cards" aria-label="Designs to start from">
        {found.map(sample => (
          <li key={sample.id}>
            <GalleryCard sample={sample} onChoose={() => onChoose(sample)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
