import type { Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { Glyph } from '../ui/glyph'
import { kinds } from '../kinds'

/** What of the person's places goes along with the design. */
export function Travels({
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

/** Whether the link opens with the part that is selected now. */
export function OpensAt({
  part,
  isAtPart,
  onChange,
}: {
  part: Part
  isAtPart: boolean
  onChange(atPart: boolean): void
}) {
  const what = [kinds[part.kind].title, part.name].filter(Boolean).join(' ')
  return (
    <>
      <Glyph name="info" className="t3" />
      <p className="t2">
        <b>{isAtPart ? `It opens at ${what}.` : 'It opens at the whole graph.'}</b>{' '}
        <button type="button" className="btn text accent" onClick={() => onChange(!isAtPart)}>
          {isAtPart ? 'Open it at the whole graph' : `Open it at ${what}`}
        </button>
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

/** The design without what `Travels` names. */
export function withoutPlaces(design: Design): Design {
  const environments = design.environments.map(each => ({
    ...each,
    account: null,
    alarmEmail: null,
    allowedIpv4: [],
    allowedIpv6: [],
  }))
  return { ...design, environments }
}
