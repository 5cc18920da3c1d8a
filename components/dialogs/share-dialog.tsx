import { useMemo, useRef, useState } from 'react'
import type { Design } from '@/lib/design/design'
import { encodeDesign } from '@/lib/design/share-link'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'
import { downloadDesign } from '../download'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Glyph } from '../ui/glyph'

const limits = { chat: 2000, most: 8000, link: 65_536 }

/** A link that holds the whole design, what its length means, and what travels with it. */
export function ShareDialog() {
  const close = useOverlayStore(state => state.close)
  const design = useDesignStore(state => state.design)
  const [isBare, setBare] = useState(false)
  const primary = useRef<HTMLButtonElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const link = useMemo(() => linkTo(isBare ? withoutPlaces(design) : design), [design, isBare])
  const isTooLong = link.length > limits.link

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
      <Length length={link.length} />
      <div className="travels">
        <Glyph name="check" className="holds" />
        <p className="t2">
          <b>No secret travels.</b> A design holds the names of secrets, never their values.
        </p>
        <Travels design={design} isBare={isBare} onChange={setBare} />
      </div>
    </Dialog>
  )
}

function Length({ length }: { length: number }) {
  const share = Math.min(100, (length / 10_000) * 100)
  const fits = length <= limits.most
  return (
    <div className="length">
      <p>
        <b>{length.toLocaleString('en')} characters</b>
        <span className="t2">{meaning(length)}</span>
      </p>
      <div className="meter">
        <i className={fits ? undefined : 'long'} style={{ width: `${share}%` }} />
        <b style={{ left: '20%' }} />
        <b style={{ left: '80%' }} />
      </div>
      <div className="scale" aria-hidden="true">
        <span>0</span>
        <span style={{ left: '20%' }}>2,000 chat</span>
        <span style={{ left: '80%' }}>8,000 most places</span>
      </div>
    </div>
  )
}

function meaning(length: number): string {
  if (length <= limits.chat) return 'Fits in chat and e-mail'
  if (length <= limits.most) return 'Fits in most places; a chat may cut it'
  if (length <= limits.link) return 'Too long for many places: send the design file'
  return 'Too long for a link: send the design file'
}

function Travels({
  design,
  isBare,
  onChange,
}: {
  design: Design
  isBare: boolean
  onChange(bare: boolean): void
}) {
  const places = placesOf(design)
  if (places.length === 0) return null
  return (
    <>
      <Glyph name="info" className="t3" />
      <p className="t2">
        <b>{isBare ? 'These stay here:' : 'These do travel:'}</b> {places.join(', ')}.
        <br />
        <button type="button" className="btn text accent" onClick={() => onChange(!isBare)}>
          {isBare ? 'Take them along' : 'Leave them out'}
        </button>{' '}
        <span className="t3">
          {isBare ? 'The receiver fills them in.' : 'and the receiver fills them in.'}
        </span>
      </p>
    </>
  )
}

/** What says something about the person or the company, not about the design. */
function placesOf({ environments }: Design): string[] {
  const accounts = [...new Set(environments.flatMap(each => each.account ?? []))]
  const ranges = environments.reduce(
    (sum, each) => sum + each.allowedIpv4.length + each.allowedIpv6.length,
    0,
  )
  const emails = [...new Set(environments.flatMap(each => each.alarmEmail ?? []))]
  return [
    ...accounts.map(account => `account ${account}`),
    ...(ranges > 0 ? [`${ranges} address range${ranges === 1 ? '' : 's'}`] : []),
    ...emails,
  ]
}

function withoutPlaces(design: Design): Design {
  const environments = design.environments.map(each => ({
    ...each,
    account: null,
    alarmEmail: null,
    allowedIpv4: [],
    allowedIpv6: [],
  }))
  return { ...design, environments }
}

function linkTo(design: Design): string {
  const { origin, pathname } = window.location
  return `${origin}${pathname}#${encodeDesign(design)}`
}
