import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'

/** Says what the last step did, with a way to take it back for as long as it is the last one. */
export function sayDone(text: string): void {
  const { design: made } = useDesignStore.getState()
  const perform = () => {
    const { design, undo } = useDesignStore.getState()
    if (design === made) undo()
    else showToast('Something was changed since then: the history leads back to before it.')
  }
  showToast(text, { action: { label: 'Undo', perform } })
}
