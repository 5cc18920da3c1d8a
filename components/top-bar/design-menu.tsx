import { useDesignStore, useReadOnly } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { actions } from '../actions'
import { keyText } from '../keys'
import { Glyph } from '../ui/glyph'
import { laterComponent } from '../ui/later'
import { Menu, MenuItem, MenuSeparator } from '../ui/menu'
import { useViewStore } from '@/stores/view-store'

const FileItems = laterComponent(() =>
  import('../later-parts').then(
    found => found.FileItems,
    // Without a network: the key saves nevertheless, as a download.
    () => () => null,
  ),
)

/** The design's name; its menu is about designs as a whole. */
export function DesignMenu() {
  const name = useDesignStore(state => state.design.name)
  const select = useViewStore(state => state.select)
  const readOnly = useReadOnly()
  return (
    <Menu
      trigger={
        <button type="button" className="name" title={name}>
          <span className="clip">{name}</span>
          <Glyph name="chev" small />
        </button>
      }
    >
      {!readOnly && (
        <MenuItem glyph="file" onSelect={actions.rename.perform}>
          Rename
        </MenuItem>
      )}
      <MenuItem glyph="info" onSelect={() => select(undefined)}>
        Show the whole design
      </MenuItem>
      {!readOnly && (
        <MenuItem glyph="undo" note="What this browser kept of it" onSelect={actions.states.perform}>
          Earlier states
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem glyph="grid" note="All that this browser keeps" onSelect={actions.ownDesigns.perform}>
        Your designs
      </MenuItem>
      <MenuItem glyph="plus" note="From a sample or blank" onSelect={() => showOverlay({ kind: 'designs' })}>
        New design
      </MenuItem>
      <MenuItem glyph="jump" keys={keyText(actions.open.keys)} onSelect={actions.open.perform}>
        Open a file or a link
      </MenuItem>
      {!readOnly && <FileItems />}
      <MenuSeparator />
      <MenuItem glyph="help" keys="?" onSelect={actions.keys.perform}>
        Show all keys
      </MenuItem>
      <MenuItem glyph="lock" note="And what is kept, and where" onSelect={actions.privacy.perform}>
        What leaves this browser
      </MenuItem>
    </Menu>
  )
}
