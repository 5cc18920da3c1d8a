import { create } from 'zustand'
import type { Part } from '@/lib/cfn/origin'
import { partKey } from '@/lib/cfn/origin'
import { readSecret } from '@/lib/design/commands/access'
import { connectRoute } from '@/lib/design/commands/routes'
import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { sayDone } from '../say-done'
import { refusal, type Target } from './connection-rules'

/** A right that is being granted: the line is drawn, the actions are not chosen yet. */
export interface PendingGrant {
  readonly functionName: string
  readonly table: string
  readonly index: string | undefined
}

export interface ConnectingStore {
  /** The part that a line is being drawn from. */
  readonly from: Part | undefined
  readonly pending: PendingGrant | undefined
  /** The part whose target is being chosen by keyboard. */
  readonly choosing: Part | undefined
}

/** What is being connected on the graph. */
export const useConnecting = create<ConnectingStore>()(() => ({
  from: undefined,
  pending: undefined,
  choosing: undefined,
}))

export function drawFrom(from: Part | undefined) {
  useConnecting.setState({ from, pending: undefined, choosing: undefined })
}
export function chooseTarget(choosing: Part | undefined) {
  useConnecting.setState({ from: undefined, pending: undefined, choosing })
}
export function dropPending() {
  useConnecting.setState({ pending: undefined })
}

/** Connects two parts, or says why not. Rights on a table wait for the choice of their actions. */
export function connect(from: Part, to: Target): void {
  const { design, apply } = useDesignStore.getState()
  useConnecting.setState({ from: undefined, choosing: undefined })
  const reason = refusal(design, from, to)
  if (reason !== undefined) return showToast(`${reason}.`)
  const { part, index } = to
  if (from.name === undefined || part.name === undefined) return
  const [source, target] = [from.name, part.name]
  useViewStore.getState().select(from)
  if (part.kind === 'table') {
    return useConnecting.setState({ pending: { functionName: source, table: target, index } })
  }
  const isTaken =
    from.kind === 'route'
      ? apply(`Connect ${source} to ${target}`, before => connectRoute(before, source, target))
      : apply(`Let ${source} read ${target}`, before => readSecret(before, source, target))
  if (!isTaken) return
  const isNew = useDesignStore.getState().design !== design
  const said = from.kind === 'route' ? `${target} answers ${source}` : `${source} reads ${target}`
  if (isNew) sayDone(`${said}.`)
  else showToast(`${said} already.`)
}

/** The node of a pending grant's two ends. */
export function endsOf({ functionName, table }: PendingGrant): [source: string, target: string] {
  return [partKey({ kind: 'function', name: functionName }), partKey({ kind: 'table', name: table })]
}
