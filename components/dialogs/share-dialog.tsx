import { useMemo, useRef, useState } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { encodeDesign, encodePart } from '@/lib/design/share-link'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { downloadDesign } from '../download'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Glyph } from '../ui/glyph'
import { LinkLength, linkLimits } from './link-length'
import { CodeTravels, OpensAt, PlacesTravel, withoutCode, withoutPlaces } from './link-travels'

/** A link that holds the whole design, what its length means, and what travels with it. */
export function ShareDialog() {
  const close = useOverlayStore(state => state.close)
  const design = useDesignStore(state => state.design)
  const [hasPlaces, setPlaces] = useState(true)
  const [hasCode, setCode] = useState(false)
  const primary = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const selection = useViewStore(state => state.selection)
  const [isAtPart, setAtPart] = useState(false)
  const link = useMemo(() => {
    const coded = hasCode ? design : withoutCode(design)
    return linkTo(hasPlaces ? coded : withoutPlaces(coded), isAtPart ? selection : undefined)
  }, [design, hasPlaces, hasCode, isAtPart, selection])
  const isTooLong = link.length > linkLimits.link

  async function copy(text: string, said: string) {
    try {
      await navigator.clipboard.writeText(text)
      showToast(said)
    } catch {
      field.current?.select()
      showToast('This browser does not let the page copy. The link is selected: copy it by hand.')
    }
  }

  return (
    <Dialog
      open
      onClose={close}
      title="Share this design"
      description="The design itself is in the link, after the #, so no server sees it. Whoever opens it gets a copy; yours does not change."
      focus={primary}
      footer={
        <>
          <span className="t3">Instead of a link</span>
          <Button glyph="file" onClick={downloadDesign}>
            Design file
          </Button>
          <span className="grow" />
          <Button
            look="quiet"
            disabled={isTooLong}
            onClick={() => void copy(`[${design.name}](${link})`, 'Markdown copied')}
          >
            Copy as Markdown
          </Button>
        </>
      }
    >
      <div className="side-by-side">
        <input
          ref={field}
          className="field mono share-link"
          aria-label="Link"
          readOnly
          value={link}
          onFocus={event => event.target.select()}
        />
        <Button
          ref={primary}
          look="solid"
          large
          glyph="copy"
          disabled={isTooLong}
          onClick={() => void copy(link, 'Link copied')}
        >
          Copy link
        </Button>
      </div>
      <LinkLength length={link.length} />
      <div className="travels">
        <Glyph name="check" className="holds" />
        <p className="t2">
          <b>No secret travels.</b> A design holds the names of secrets, never their values.
        </p>
        <PlacesTravel design={design} isOn={hasPlaces} onChange={setPlaces} />
        <CodeTravels design={design} isOn={hasCode} onChange={setCode} />
        {selection && <OpensAt part={selection} isOn={isAtPart} onChange={setAtPart} />}
      </div>
    </Dialog>
  )
}

function linkTo(design: Design, part: Part | undefined): string {
  const { origin, pathname } = window.location
  const text = encodeDesign(design)
  return `${origin}${pathname}#${part ? encodePart(text, partKey(part)) : text}`
}
