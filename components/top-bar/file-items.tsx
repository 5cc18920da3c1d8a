import { useFileStore } from '@/stores/file-store'
import { useSaveStore } from '@/stores/saving'
import { actions } from '../actions'
import { keyText } from '../keys'
import { MenuItem } from '../ui/menu'

/** The design as a file of the person's own, which this page writes again and again where the browser lets it. */
export function FileItems() {
  const id = useSaveStore(state => state.id)
  const name = useFileStore(state => state.files[id]?.handle.name)
  const first = window.showSaveFilePicker ? 'Asks where, and writes there from then on' : 'As a download'
  return (
    <>
      <MenuItem
        glyph="down"
        note={name ?? first}
        keys={keyText(actions.saveFile.keys)}
        onSelect={actions.saveFile.perform}
      >
        Save to a file
      </MenuItem>
      {name !== undefined && (
        <MenuItem glyph="dup" onSelect={actions.saveAnother.perform}>
          Save as another file
        </MenuItem>
      )}
    </>
  )
}
