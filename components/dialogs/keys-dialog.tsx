import { useOverlayStore } from '@/stores/overlay-store'
import { actions, type Action } from '../actions'
import { keyText } from '../keys'
import { Dialog } from '../ui/dialog'

/** Keys of the graph, which it handles itself while it has the focus. */
const inGraph: readonly (readonly [keys: string, does: string])[] = [
  ['Arrows', 'Nearest node in that direction'],
  ['Enter', 'Edit the selected'],
  ['Alt Arrows', 'Move the node by 16, with Shift by 64'],
  ['A, then R F T S W', 'Add a route, function, table, secret, WAF rule'],
  ['C', 'Connect: choose a target, Enter'],
  ['F2', 'Rename'],
  ['Delete', 'Delete, and say what goes with it'],
  ['Mod d', 'Duplicate'],
  ['Shift 1, Shift 2', 'Fit all, fit the selection'],
]

const inOutline: readonly (readonly [keys: string, does: string])[] = [
  ['/', 'Find a part'],
  ['Arrows, Home, End', 'Move in the tree; left and right fold a group'],
  ['Enter', 'Select'],
  ['Delete', 'Delete the part'],
]

/** All keys on one page. */
export function KeysDialog() {
  const close = useOverlayStore(state => state.close)
  const everywhere = (Object.values(actions) as Action[]).flatMap(({ keys, label }) =>
    keys === undefined ? [] : [[keys, label] as const],
  )
  return (
    <Dialog
      open
      onClose={close}
      title="Keys"
      width={760}
      top={76}
      description={`Single letters work outside of fields. ${keyText('Mod k')} takes whole changes in words, such as add route GET /orders/{orderId} reads orders.`}
    >
      <div className="keys">
        <Keys title="Everywhere" keys={everywhere} />
        <div>
          <Keys title="In the graph" keys={inGraph} />
          <Keys title="In the outline" keys={inOutline} />
        </div>
      </div>
    </Dialog>
  )
}

function Keys({ title, keys }: { title: string; keys: readonly (readonly [string, string])[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd className="kbd">{keyText(key)}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
