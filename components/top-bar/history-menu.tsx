import { DropdownMenu } from 'radix-ui'
import { useDesignStore } from '@/stores/design-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { actions } from '../actions'
import { keyText } from '../keys'
import { Glyph } from '../ui/glyph'
import { IconButton } from '../ui/icon-button'
import { Menu } from '../ui/menu'

/** The steps by name, the newest first; one that is chosen becomes the present one. */
export function HistoryMenu() {
  const isOpen = useOverlayStore(state => state.overlay?.kind === 'history')
  const show = useOverlayStore(state => state.show)
  const close = useOverlayStore(state => state.close)
  return (
    <Menu
      align="end"
      open={isOpen}
      onOpenChange={open => (open ? show({ kind: 'history' }) : close())}
      trigger={
        <IconButton
          glyph="chev"
          className="history"
          label={actions.history.label}
          keys={keyText(actions.history.keys)}
        />
      }
    >
      <Steps />
    </Menu>
  )
}

function Steps() {
  const history = useDesignStore(state => state.history)
  const goTo = useDesignStore(state => state.goTo)
  const present = history.past.length
  const labels = [...history.past, ...history.future].map(step => step.label)
  if (labels.length === 0)
    return (
      <DropdownMenu.Item className="menu-label" disabled>
        No step yet: what you change is listed here.
      </DropdownMenu.Item>
    )
  const steps = ['Before these steps', ...labels].map((label, position) => ({ label, position }))
  return (
    <DropdownMenu.RadioGroup value={String(present)} onValueChange={position => goTo(Number(position))}>
      {steps.toReversed().map(({ label, position }) => (
        <DropdownMenu.RadioItem
          key={position}
          value={String(position)}
          className={position > present ? 'menu-item step undone' : 'menu-item step'}
        >
          <span className="step-mark">
            <DropdownMenu.ItemIndicator>
              <Glyph name="check" small />
            </DropdownMenu.ItemIndicator>
          </span>
          <span className="grow">{label}</span>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
