import { useReactFlow } from '@xyflow/react'
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { tableVariable } from '@/lib/cfn/logical-ids'
import { grant, revoke } from '@/lib/design/commands/access'
import type { TableAction } from '@/lib/design/function'
import { handlerGrant } from '@/lib/design/handler-grant'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { listed } from '@/lib/design/listed'
import { Button } from '../ui/button'
import { actionsFor } from './connection-rules'
import { dropPending, endsOf, type PendingGrant } from './connecting'
import { placeBeside, type Rect } from './place-beside'

const width = 316
const usual: readonly TableAction[] = ['GetItem', 'Query', 'PutItem', 'UpdateItem', 'DeleteItem']

/** Asks which actions a new connection allows. Enter grants them, Esc drops the line. */
export function GrantPopover({
  pending,
  canvas,
  onDone,
}: {
  pending: PendingGrant
  canvas: HTMLElement
  onDone(): void
}) {
  const { functionName, table, index } = pending
  const design = useDesignStore(state => state.design)
  const environment = useViewStore(state => state.environment)
  const each = design.functions.find(one => one.name === functionName)
  const granted =
    each?.access.find(one => one.table === table && one.index === (index ?? null))?.actions ?? []
  const needed = each?.handler.source === undefined ? each && handlerGrant(each.handler) : undefined
  const isNeeded = needed?.table === table && needed.index === (index ?? null)
  const [isWide, setWide] = useState(false)
  const first: readonly TableAction[] = isNeeded
    ? needed.actions
    : index === undefined
      ? ['GetItem']
      : ['Query']
  const [chosen, setChosen] = useState<readonly TableAction[]>(granted.length > 0 ? granted : first)
  const all = actionsFor(index)
  const offered = all.filter(
    action => isWide || usual.includes(action) || granted.includes(action) || first.includes(action),
  )
  const [ref, at] = usePlace(pending, canvas)

  const added = all.filter(action => chosen.includes(action) && !granted.includes(action))
  const removed = granted.filter(action => !chosen.includes(action))
  const isChange = added.length + removed.length > 0
  const title = `What may ${functionName} do in ${index === undefined ? table : `${index} of ${table}`}?`

  function perform() {
    if (!isChange) return
    const { apply } = useDesignStore.getState()
    apply(verb(added, removed, table), before =>
      grant(
        revoke(before, functionName, table, index ?? null, removed),
        functionName,
        table,
        index ?? null,
        added,
      ),
    )
    onDone()
  }

  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    if (event.key === 'Escape') onDone()
    if (event.key !== 'Enter' || (event.target as HTMLElement).dataset.other !== undefined) return
    event.preventDefault()
    perform()
  }

  return (
    <div
      ref={ref}
      role="dialog"
      aria-label={title}
      className="grant"
      style={{ width, left: at?.x ?? 0, top: at?.y ?? 0, visibility: at ? undefined : 'hidden' }}
      onKeyDown={onKeyDown}
    >
      <h2>{title}</h2>
      <div className="grant-actions" role="group" aria-label="Actions">
        {offered.map(action => (
          <button
            key={action}
            type="button"
            role="checkbox"
            aria-checked={chosen.includes(action)}
            data-first={action === chosen[0] || undefined}
            className={chosen.includes(action) ? 'toggle on' : 'toggle'}
            onClick={() =>
              setChosen(chosen.includes(action) ? chosen.filter(one => one !== action) : [...chosen, action])
            }
          >
            {action}
          </button>
        ))}
        {offered.length < all.length && (
          <button type="button" className="btn quiet small" data-other onClick={() => setWide(true)}>
            {`${all.length - offered.length} more`}
          </button>
        )}
      </div>
      <p>
        {consequence(
          added,
          removed,
          `${environment}-${table}`,
          tableVariable(table),
          each?.access.some(one => one.table === table),
        )}
      </p>
      <div className="grant-foot">
        <Button look="solid" disabled={!isChange} onClick={perform}>
          {buttonText(added, removed)}
        </Button>
        <Button look="quiet" data-other onClick={onDone}>
          Cancel
        </Button>
        <span className="grow" />
        <kbd className="kbd">↵</kbd>
      </div>
    </div>
  )
}

/** The popover's place on the canvas, and the focus on its first chosen action. */
function usePlace(pending: PendingGrant, canvas: HTMLElement) {
  const ref = useRef<HTMLDivElement>(null)
  const { getNode, flowToScreenPosition, getZoom } = useReactFlow()
  const [at, setAt] = useState<{ x: number; y: number }>()
  useLayoutEffect(() => {
    const room = canvas.getBoundingClientRect()
    const rect = (id: string): Rect => {
      const node = getNode(id)
      const { x, y } = flowToScreenPosition(node?.position ?? { x: 0, y: 0 })
      const zoom = getZoom()
      return {
        x: x - room.x,
        y: y - room.y,
        width: (node?.width ?? 0) * zoom,
        height: (node?.height ?? 0) * zoom,
      }
    }
    const [source, target] = endsOf(pending)
    const height = ref.current?.offsetHeight ?? 0
    setAt(
      placeBeside({ width, height }, rect(source), rect(target), {
        x: 0,
        y: 0,
        width: room.width,
        height: room.height,
      }),
    )
  }, [pending, canvas, getNode, flowToScreenPosition, getZoom])
  useEffect(() => {
    if (at)
      (
        ref.current?.querySelector<HTMLElement>('[data-first]') ?? ref.current?.querySelector('button')
      )?.focus()
  }, [at])
  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) dropPending()
    }
    document.addEventListener('pointerdown', onPointerDown, true)
    return () => document.removeEventListener('pointerdown', onPointerDown, true)
  }, [])
  return [ref, at] as const
}

function verb(added: readonly string[], removed: readonly string[], table: string): string {
  if (removed.length === 0) return `Grant ${listed(added)} on ${table}`
  return added.length === 0 ? `Take ${listed(removed)} on ${table} away` : `Change actions on ${table}`
}

function buttonText(added: readonly string[], removed: readonly string[]): string {
  if (added.length > 0 && removed.length > 0) return 'Change actions'
  const [word, actions] = added.length > 0 || removed.length === 0 ? ['Grant', added] : ['Take away', removed]
  return actions.length <= 2 ? `${word} ${listed(actions)}`.trim() : `${word} ${actions.length} actions`
}

function consequence(
  added: readonly string[],
  removed: readonly string[],
  name: string,
  variable: string,
  hasVariable = false,
): string {
  const taken = removed.length > 0 ? [`Takes ${listed(removed)} on ${name} from its role.`] : []
  const given =
    added.length > 0
      ? [
          `Adds ${listed(added)} on ${name} to its role${hasVariable ? '' : `, and ${variable} to its variables`}.`,
        ]
      : []
  return [...given, ...taken].join(' ') || 'It may do this already.'
}
