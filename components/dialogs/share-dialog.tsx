import { useMemo, useRef, useState } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { secretsIn } from '@/lib/check/rules/texts'
import { encodePart } from '@/lib/design/link-part'
import { encodeDesign } from '@/lib/design/share-link'
import { pathText, type Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { downloadDesign } from '../download'
import { showProblem } from '../output/show-problem'
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
  const shared = useMemo(() => {
    const coded = hasCode ? design : withoutCode(design)
    return hasPlaces ? coded : withoutPlaces(coded)
  }, [design, hasPlaces, hasCode])
  const secrets = useMemo(() => secretsIn(shared), [shared])
  const link = useMemo(
    () => (secrets.length > 0 ? '' : linkTo(shared, isAtPart ? selection : undefined)),
    [shared, secrets, isAtPart, selection],
  )
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
            disabled={isTooLong || link === ''}
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
          disabled={isTooLong || link === ''}
          onClick={() => void copy(link, 'Link copied')}
        >
          Copy link
        </Button>
      </div>
      {link !== '' && <LinkLength length={link.length} />}
      <div className="travels">
        {secrets.length === 0 ? (
          <>
            <Glyph name="check" className="holds" />
            <p className="t2">
              <b>No secret travels.</b> A design holds the names of secrets, never their values.
            </p>
          </>
        ) : (
          <SecretsTravel secrets={secrets} />
        )}
        <PlacesTravel design={design} isOn={hasPlaces} onChange={setPlaces} />
        <CodeTravels design={design} isOn={hasCode} onChange={setCode} />
        {selection && <OpensAt part={selection} isOn={isAtPart} onChange={setAtPart} />}
      </div>
    </Dialog>
  )
}

/** Why there is no link, and the ways to what would have to go. */
function SecretsTravel({ secrets }: { secrets: readonly Problem[] }) {
  const close = useOverlayStore(state => state.close)
  return (
    <>
      <Glyph name="error" className="error" />
      <div className="t2" role="alert">
        <b>There is no link while a text looks like a secret.</b> Whoever has a link can read all of it.
        <ul className="refused" aria-label="What looks like a secret">
          {secrets.slice(0, 6).map(secret => (
            <li key={pathText(secret.path)}>
              <button
                type="button"
                onClick={() => {
                  close()
                  showProblem(secret)
                }}
              >
                {pathText(secret.path)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function linkTo(design: Design, part: Part | undefined): string {
  const { origin, pathname } = window.location
  const text = encodeDesign(design)
  return `${origin}${pathname}#${part ? encodePart(text, partKey(part)) : text}`
}
