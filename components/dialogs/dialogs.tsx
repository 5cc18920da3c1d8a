import { useOverlayStore } from '@/stores/overlay-store'
import { Palette } from '../palette/palette'
import { Tour } from '../tour/tour'
import { DeleteDialog } from './delete-dialog'
import { DesignsDialog } from './designs-dialog'
import { KeysDialog } from './keys-dialog'
import { NotReadyDialog } from './not-ready-dialog'
import { OpenDialog } from './open-dialog'
import { RefusedDialog } from './refused-dialog'
import { RenameDialog } from './rename-dialog'
import { ShareDialog } from './share-dialog'

/** The one dialog that is open, if any. */
export function Dialogs() {
  const overlay = useOverlayStore(state => state.overlay)
  switch (overlay?.kind) {
    case 'palette':
      return <Palette />
    case 'share':
      return <ShareDialog />
    case 'keys':
      return <KeysDialog />
    case 'rename':
      return <RenameDialog />
    case 'open':
      return <OpenDialog />
    case 'designs':
      return <DesignsDialog />
    case 'tour':
      return <Tour />
    case 'refused':
      return <RefusedDialog {...overlay} />
    case 'delete':
      return <DeleteDialog parts={overlay.parts} />
    case 'not-ready':
      return <NotReadyDialog what={overlay.what} />
    default:
      return null
  }
}
