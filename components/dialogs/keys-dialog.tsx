import { useOverlayStore } from '@/stores/overlay-store'
import { actions, type Action } from '../actions'
import { keyText } from '../keys'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'

/** Keys of the graph, which it handles itself while it has the focus. */
const inGraph: readonly (readonly [keys: string, does: string])[] = [
  ['Arrows', 'Nearest node in that direction'],
  ['Enter', 'Edit the selected'],
  ['O', 'Open a function: what comes with it; or fold it'],
  ['Shift Arrows', 'Select the nearest as well'],
  ['Shift Space', 'Take the node into the selection, or out of it'],
  ['Mod a', 'Select all that can be copied'],
  ['Alt Arrows', 'Move what is selected by 16, with Shift by 64'],
  ['Mod C, X, V', 'Copy, cut, paste'],
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

const inTemplate: readonly (readonly [keys: string, does: string])[] = [
  ['Arrows', 'Line by line, each explained beside the template'],
  ['Enter', 'Select the part that made the line, and say what the line is'],
  ['F1', 'Explain the line where it stands'],
  ['-, +', 'Fold all blocks, unfold them'],
  ['Mod f', 'Find'],
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
      footer={
        <>
          <span className="t3 grow">Five steps through the page, for a first look or another one.</span>
          <Button onClick={actions.tour.perform}>{actions.tour.label}</Button>
        </>
      }
    >
      <div className="keys">
        <Keys title="Everywhere" keys={everywhere} />
        <div>
          <Keys title="In the graph" keys={inGraph} />
          <Keys title="In the outline" keys={inOutline} />
          <Keys title="In the template" keys={inTemplate} />
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
