import { useEffect, useId, useState } from 'react'
import type { Reading } from '@/lib/design/read-design'
import { removeSaved, type Listed, type SavedDesign } from '@/stores/designs-store'
import { showOverlay, useOverlayStore } from '@/stores/overlay-store'
import { useSaveStore } from '@/stores/saving'
import { saveFile } from '../download'
import { compareWithOpen, duplicateOwn, openOwn, whenText } from '../own-designs'
import { loadReader } from '../reader'
import { IconButton } from '../ui/icon-button'
import { GalleryPicture } from './gallery-picture'
import { partsOf } from './parts-of'

/** A kept design: its picture, when it was saved, and what can be done with it. */
export function OwnCard({ saved }: { saved: SavedDesign }) {
  const close = useOverlayStore(state => state.close)
  const isOpen = useSaveStore(state => state.id === saved.id)
  const reading = useReading(saved.text)
  const id = useId()
  if (reading && 'problems' in reading) {
    return (
      <DamagedCard
        damaged={{ id: saved.id, name: saved.name, raw: saved.text }}
        why={reading.problems[0]?.message}
      />
    )
  }
  const design = reading?.design
  return (
    <div className="own-card">
      <button
        type="button"
        className="gallery-card"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-about`}
        aria-current={isOpen || undefined}
        disabled={!design}
        onClick={() => {
          close()
          if (design) openOwn(design, saved)
        }}
      >
        {design ? <GalleryPicture design={design} /> : <span className="gallery-picture" />}
        <span className="gallery-title">
          <b id={`${id}-title`} className="grow clip">
            {saved.name}
          </b>
          {isOpen && <span>Open now</span>}
        </span>
        <span id={`${id}-about`} className="gallery-about">
          <span>{design ? partsOf(design) : 'Reading it'}</span>
          <span>
            Saved <time dateTime={new Date(saved.savedAt).toISOString()}>{whenText(saved.savedAt)}</time>
          </span>
        </span>
      </button>
      <span className="own-tools">
        <IconButton
          glyph="file"
          label={`Rename ${saved.name}`}
          onClick={() => showOverlay(isOpen ? { kind: 'rename' } : { kind: 'rename-saved', saved })}
        />
        <IconButton glyph="dup" label={`Duplicate ${saved.name}`} onClick={() => void duplicateOwn(saved)} />
        {!isOpen && design && (
          <IconButton
            glyph="diff"
            label={`Compare ${saved.name} with the open design`}
            onClick={() => compareWithOpen({ title: saved.name, design })}
          />
        )}
        {!isOpen && (
          <IconButton glyph="trash" label={`Delete ${saved.name}`} onClick={() => void removeSaved(saved)} />
        )}
      </span>
    </div>
  )
}

type Damaged = Pick<Extract<Listed, { kind: 'damaged' }>, 'id' | 'name' | 'raw'>

/** A kept design that cannot be read: nothing of it is thrown away. */
export function DamagedCard({ damaged, why }: { damaged: Damaged; why?: string | undefined }) {
  const { name, raw } = damaged
  return (
    <div className="own-card">
      <div className="gallery-card damaged">
        <span className="gallery-title">
          <b className="grow clip">{name}</b>
        </span>
        <span className="gallery-about">
          <span className="error">It cannot be read.</span>
          <span className="t2">{why ?? 'The record is not whole.'}</span>
        </span>
      </div>
      <span className="own-tools">
        <IconButton
          glyph="down"
          label={`Download the raw data of ${name}`}
          onClick={() => saveFile('groundplan-raw-data.txt', raw, 'text/plain')}
        />
        <IconButton glyph="trash" label={`Delete ${name}`} onClick={() => void removeSaved(damaged)} />
      </span>
    </div>
  )
}

/** What a text is read as; undefined until it is. */
function useReading(text: string): Reading | undefined {
  const [read, setRead] = useState<{ readonly text: string; readonly reading: Reading }>()
  useEffect(() => {
    let isGone = false
    void loadReader().then(({ readDesign }) => {
      if (!isGone) setRead({ text, reading: readDesign(text) })
    })
    return () => {
      isGone = true
    }
  }, [text])
  return read?.text === text ? read.reading : undefined
}
