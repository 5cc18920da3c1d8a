import { useOverlayStore } from '@/stores/overlay-store'
import { CompareDialog } from '../compare/compare-dialog'
import { Palette } from '../palette/palette'
import { Tour } from '../tour/tour'
import { DeleteDialog } from './delete-dialog'
import { DesignsDialog } from './designs-dialog'
import { FileChangedDialog } from './file-changed-dialog'
import { ImportedDialog } from './imported-dialog'
import { KeysDialog } from './keys-dialog'
import { NotReadyDialog } from './not-ready-dialog'
import { OwnDesignsDialog } from './own-designs-dialog'
import { OpenDialog } from './open-dialog'
import { RefusedDialog } from './refused-dialog'
import { RenameDialog, RenameSavedDialog } from './rename-dialog'
import { ShareDialog, ShareDiffDialog } from './share-dialog'
import { StatesDialog } from './states-dialog'

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
    case 'own-designs':
      return <OwnDesignsDialog />
    case 'states':
      return <StatesDialog />
    case 'rename-saved':
      return <RenameSavedDialog saved={overlay.saved} />
    case 'tour':
      return <Tour />
    case 'refused':
      return <RefusedDialog {...overlay} />
    case 'imported':
      return <ImportedDialog {...overlay} />
    case 'delete':
      return <DeleteDialog parts={overlay.parts} />
    case 'compare':
      return <CompareDialog {...overlay} />
    case 'share-diff':
      return <ShareDiffDialog {...overlay} />
    case 'file-changed':
      return <FileChangedDialog name={overlay.name} />
    case 'not-ready':
      return <NotReadyDialog what={overlay.what} />
    default:
      return null
  }
}
