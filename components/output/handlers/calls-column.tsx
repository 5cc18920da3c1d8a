import { useEffect, useState } from 'react'
import { grant, revoke } from '@/lib/design/commands/access'
import type { LambdaFunction } from '@/lib/design/function'
import { handlerAction } from '@/lib/design/handler'
import { isSameTarget } from '@/lib/design/handler-grant'
import { listed } from '@/lib/design/listed'
import { useReadOnly } from '@/stores/design-store'
import { useDrawnDesign } from '@/stores/drawn-store'
import { useHandlerStore } from '@/stores/handler-store'
import { changeAccess } from '../../inspector/change-access'
import { Button } from '../../ui/button'
import { BundlingNote } from './bundling-note'
import { callsOf, spareRights, targetName, type Call } from './calls'
import type { Place } from './place'

/** What a function's code calls, beside what the function may do. */
export function Calls({ name, onPlace }: { name: string; onPlace(place: Place): void }) {
  const design = useDrawnDesign()
  const each = design.functions.find(one => one.name === name)
  const bundling = useHandlerStore(({ bundlings }) => bundlings[name])
  const called = useCalled(each)
  if (!each) return null
  const isOwn = each.handler.source !== undefined
  return (
    <aside className="calls" aria-label="Calls" tabIndex={0}>
      <h2>Calls</h2>
      {isOwn && bundling && (
        <BundlingNote bundling={bundling} onMistake={at => onPlace({ ...at, in: name })} />
      )}
      {called && <CallList each={each} called={called} />}
    </aside>
  )
}

/** What the code calls; of code that is being bundled, what it called before. */
function useCalled(each: LambdaFunction | undefined): readonly string[] | undefined {
  const name = each?.name ?? ''
  const bundling = useHandlerStore(({ bundlings }) => bundlings[name])
  const [last, setLast] = useState<{ readonly of: string; readonly actions: readonly string[] }>()
  useEffect(() => {
    if (bundling?.state === 'ready') setLast({ of: name, actions: bundling.actions })
  }, [name, bundling])
  if (each?.handler.source === undefined) return each && [`dynamodb:${handlerAction[each.handler.kind]}`]
  if (bundling?.state === 'ready') return bundling.actions
  return bundling?.state === 'bundling' && last?.of === name ? last.actions : undefined
}

function CallList({ each, called }: { each: LambdaFunction; called: readonly string[] }) {
  const calls = callsOf(each, called)
  const spare = spareRights(each, called)
  return (
    <>
      {calls.length === 0 && <p className="t2">The code calls no table.</p>}
      <ul aria-label="What the code calls">
        {calls.map(call => (
          <CallRow key={call.action} name={each.name} call={call} />
        ))}
      </ul>
      {spare.length > 0 && (
        <>
          <h3>Granted, but not called</h3>
          <ul aria-label="Granted, but not called">
            {spare.map(({ table, index, action }) => {
              const target = targetName({ table, index })
              return (
                <li key={`${target} ${action}`}>
                  <span className="grow">
                    <code>{action}</code> <span className="t3">{target}</span>
                  </span>
                  <Change
                    label={`Take it away: ${action} on ${target}`}
                    text="Take it away"
                    onClick={() => changeAccess(revoke, each.name, { table, index }, [action])}
                  />
                </li>
              )
            })}
          </ul>
        </>
      )}
    </>
  )
}

function CallRow({ name, call: { action, granted, grant: wanted } }: { name: string; call: Call }) {
  if (!wanted) {
    return (
      <li>
        <code className="grow">{action}</code>
        <span className="outcome fails">is never granted</span>
      </li>
    )
  }
  const target = targetName(wanted)
  const isGranted = granted.length > 0
  const isThere = granted.some(each => isSameTarget(each, wanted))
  return (
    <li>
      <span className="grow">
        <code>{action}</code>{' '}
        <span className="t3">{isGranted ? listed(granted.map(targetName)) : target}</span>
      </span>
      {isThere ? (
        <span className="outcome holds">granted</span>
      ) : (
        <>
          <span className={isGranted ? 'outcome' : 'outcome fails'}>
            {isGranted ? `not on ${target}` : 'not granted'}
          </span>
          <Change
            label={`Grant ${action} on ${target}`}
            text="Grant"
            onClick={() => changeAccess(grant, name, wanted, wanted.actions)}
          />
        </>
      )}
    </li>
  )
}

function Change({ label, text, onClick }: { label: string; text: string; onClick(): void }) {
  const readOnly = useReadOnly()
  if (readOnly) return null
  return (
    <Button className="small" aria-label={label} onClick={onClick}>
      {text}
    </Button>
  )
}
