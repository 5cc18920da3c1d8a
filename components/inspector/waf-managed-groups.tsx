import { useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Glyph } from '@/components/ui/glyph'
import { useReorder } from '@/components/ui/use-reorder'
import { moveManagedRuleGroup } from '@/lib/design/commands/waf'
import { managedRuleGroups } from '@/lib/design/waf'
import { useDesignStore } from '@/stores/design-store'
import { WafManagedGroup } from './waf-managed-group'

/** The managed rule groups, in an order that a person chooses: by the grip, by Alt and an arrow key, or by the buttons. */
export function WafManagedGroups({ first, of }: { first: number; of: number }) {
  const groups = useDesignStore(state => state.design.waf.managedRuleGroups)
  const [said, setSaid] = useState('')

  function move(from: number, to: number) {
    const moved = groups[from]
    if (!moved) return
    const { title } = managedRuleGroups[moved.group]
    useDesignStore.getState().apply(`Move ${title}`, before => moveManagedRuleGroup(before, from, to))
    setSaid(`${title} is now rule ${first + to} of ${of}.`)
  }

  const reorder = useReorder<HTMLOListElement>(groups.length, move)
  return (
    <>
      <ol className="rules" ref={reorder.list} aria-label="Managed rule groups in order">
        {groups.map((each, position) => (
          <li
            key={each.group}
            className={classNames('rule-row', reorder.rowClass(position))}
            onKeyDown={event => reorder.onKeyDown(event, position)}
          >
            {/* For the pointer alone: the keyboard has its keys and the two buttons. */}
            <button
              type="button"
              className="grip"
              tabIndex={-1}
              aria-hidden="true"
              disabled={groups.length === 1}
              data-grip={each.group}
              {...reorder.gripProps(position)}
            >
              <Glyph name="grip" small />
            </button>
            <WafManagedGroup
              order={first + position}
              position={position}
              rule={each}
              count={groups.length}
              onMove={to => move(position, to)}
            />
          </li>
        ))}
      </ol>
      <p className="sr" role="status">
        {said}
      </p>
    </>
  )
}
