import type { ReactNode } from 'react'
import type { Part } from '@/lib/cfn/origin'
import { ownSources } from '@/lib/check/sources'
import { setSource } from '@/lib/design/commands/functions'
import type { Design } from '@/lib/design/design'
import { listed } from '@/lib/design/listed'
import { Glyph } from '../ui/glyph'
import { kinds } from '../kinds'

interface ChoiceProps {
  /** Whether the link is made with it. */
  readonly isOn: boolean
  onChange(on: boolean): void
}

/** What of the person's places goes along with the design. */
export function PlacesTravel({ designs, isOn, onChange }: ChoiceProps & { designs: readonly Design[] }) {
  const places = [...new Set(designs.flatMap(placesOf))]
  if (places.length === 0) return null
  return (
    <Choice
      says={`${isOn ? 'These do travel' : 'These stay here'}: `}
      choice={isOn ? 'Leave them out' : 'Take them along'}
      then={`${isOn ? 'and the' : 'The'} receiver fills them in.`}
      onClick={() => onChange(!isOn)}
    >
      {places.join(', ')}.
    </Choice>
  )
}

/** Whether code that functions have of their own goes along. Nobody wants to publish theirs unasked. */
export function CodeTravels({ designs, isOn, onChange }: ChoiceProps & { designs: readonly Design[] }) {
  const names = [...new Set(designs.flatMap(ownSources).map(({ name }) => name))]
  if (names.length === 0) return null
  return (
    <Choice
      says={isOn ? 'Code does travel: ' : 'Code stays here: '}
      choice={isOn ? 'Leave it out' : 'Take it along'}
      then={`${isOn ? 'and the' : 'The'} receiver gets the built-in handler of its kind.`}
      onClick={() => onChange(!isOn)}
    >
      that of {listed(names)}.
    </Choice>
  )
}

/** Whether the link opens with the part that is selected now. */
export function OpensAt({ part, isOn, onChange }: ChoiceProps & { part: Part }) {
  const what = [kinds[part.kind].title, part.name].filter(Boolean).join(' ')
  return (
    <Choice
      says={isOn ? `It opens at ${what}.` : 'It opens at the whole graph.'}
      choice={isOn ? 'Open it at the whole graph' : `Open it at ${what}`}
      onClick={() => onChange(!isOn)}
    />
  )
}

function Choice({
  says,
  children,
  choice,
  then,
  onClick,
}: {
  says: string
  children?: ReactNode
  choice: string
  then?: string
  onClick(): void
}) {
  return (
    <>
      <Glyph name="info" className="t3" />
      <p className="t2">
        <b>{says}</b>
        {children}
        <br />
        <button type="button" className="btn text accent" onClick={onClick}>
          {choice}
        </button>{' '}
        <span className="t3">{then}</span>
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

/** The design without what `PlacesTravel` names. */
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

/** The design with the built-in handler in every function. */
export function withoutCode(design: Design): Design {
  return ownSources(design).reduce((before, { name }) => setSource(before, name, undefined), design)
}
