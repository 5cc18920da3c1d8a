import { useMemo, useRef, useState, type ReactNode } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { secretsIn } from '@/lib/check/rules/texts'
import { encodeDiff } from '@/lib/design/diff-link'
import { encodePart } from '@/lib/design/link-part'
import { encodeDesign, maxLinkLength } from '@/lib/design/share-link'
import { pathText, type Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay, useOverlayStore, type Side } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { downloadDesign } from '../download'
import { showProblem } from '../output/show-problem'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Glyph } from '../ui/glyph'
import { LinkLength } from './link-length'
import { CodeTravels, OpensAt, PlacesTravel, withoutCode, withoutPlaces } from './link-travels'
import { markdownLink } from './markdown-link'

/** A link that holds the whole design, what its length means, and what travels with it. */
export function ShareDialog() {
  const design = useDesignStore(state => state.design)
  const selection = useViewStore(state => state.selection)
  const [isAtPart, setAtPart] = useState(false)
  const designs = useMemo(() => [design], [design])
  return (
    <LinkDialog
      title="Share this design"
      description="The design itself is in the link, after the #, so no server sees it. Whoever opens it gets a copy; yours does not change."
      name={design.name}
      designs={designs}
      textOf={([shared]) => linkText(shared!, isAtPart ? selection : undefined)}
      instead={
        <>
          <span className="t3">Instead of a link</span>
          <Button glyph="file" onClick={downloadDesign}>
            Design file
          </Button>
        </>
      }
    >
      {selection && <OpensAt part={selection} isOn={isAtPart} onChange={setAtPart} />}
    </LinkDialog>
  )
}

/** A link that shows two designs side by side. */
export function ShareDiffDialog({ before, after }: { before: Side; after: Side }) {
  const designs = useMemo(() => [before.design, after.design], [before, after])
  return (
    <LinkDialog
      title="Share this comparison"
      description="Both designs are in the link, after the #, so no server sees them. Whoever opens it sees what differs."
      name={`${before.title} and ${after.title} compared`}
      designs={designs}
      textOf={([older, newer]) => encodeDiff(older!, newer!)}
      instead={
        <Button onClick={() => showOverlay({ kind: 'compare', before, after })}>
          Back to the comparison
        </Button>
      }
    />
  )
}

interface LinkDialogProps {
  readonly title: string
  readonly description: string
  /** What Markdown calls the link. */
  readonly name: string
  readonly designs: readonly Design[]
  /** What stands after the # for designs that may have lost what is not to travel. */
  textOf(shared: readonly Design[]): string
  /** Ways around a link. */
  readonly instead: ReactNode
  /** More that can be chosen. */
  readonly children?: ReactNode
}

function LinkDialog({ title, description, name, designs, textOf, instead, children }: LinkDialogProps) {
  const close = useOverlayStore(state => state.close)
  const [hasPlaces, setPlaces] = useState(true)
  const [hasCode, setCode] = useState(false)
  const primary = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const shared = useMemo(() => {
    const coded = hasCode ? designs : designs.map(withoutCode)
    return hasPlaces ? coded : coded.map(withoutPlaces)
  }, [designs, hasPlaces, hasCode])
  const secrets = useMemo(() => shared.flatMap(secretsIn), [shared])
  const link = secrets.length > 0 ? '' : addressOf(textOf(shared))
  const isTooLong = useMemo(() => shared.some(each => encodeDesign(each).length > maxLinkLength), [shared])

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
      title={title}
      description={description}
      focus={primary}
      footer={
        <>
          {instead}
          <span className="grow" />
          <Button
            look="quiet"
            disabled={isTooLong || link === ''}
            onClick={() => void copy(markdownLink(name, link), 'Markdown copied')}
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
      {link !== '' && <LinkLength length={link.length} isTooLong={isTooLong} />}
      <div className="travels">
        {secrets.length === 0 ? (
          <>
            <Glyph name="check" className="holds" />
            <p className="t2">
              <b>No secret travels.</b> A design holds the names of secrets, never their values.
            </p>
          </>
        ) : (
          <SecretsTravel secrets={secrets} isOpen={designs.length === 1} />
        )}
        <PlacesTravel designs={designs} isOn={hasPlaces} onChange={setPlaces} />
        <CodeTravels designs={designs} isOn={hasCode} onChange={setCode} />
        {children}
      </div>
    </Dialog>
  )
}

/** Why there is no link, and the ways to what would have to go, where that is the design on the page. */
function SecretsTravel({ secrets, isOpen }: { secrets: readonly Problem[]; isOpen: boolean }) {
  const close = useOverlayStore(state => state.close)
  return (
    <>
      <Glyph name="error" className="error" />
      <div className="t2" role="alert">
        <b>There is no link while a text looks like a secret.</b> Whoever has a link can read all of it.
        <ul className="refused" aria-label="What looks like a secret">
          {secrets.slice(0, 6).map((secret, position) => (
            <li key={position}>
              <button
                type="button"
                disabled={!isOpen}
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

function linkText(design: Design, part: Part | undefined): string {
  const text = encodeDesign(design)
  return part ? encodePart(text, partKey(part)) : text
}

function addressOf(text: string): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${text}`
}
