import { useSaveStore } from '@/stores/saving'

/** Whether the last change is kept. Loss is said where it happens, in words. */
export function SaveStatus() {
  const status = useSaveStore(state => state.status)
  const { text, look } = {
    saved: { text: 'Saved in this browser', look: '' },
    saving: { text: 'Saving', look: 'saving' },
    full: { text: 'Not saved: storage is full', look: 'failed' },
    refused: { text: 'Not saved: this browser refuses storage', look: 'failed' },
    secret: { text: 'Not saved: a text looks like a key', look: 'failed' },
    conflict: { text: 'Not saved: changed in another tab', look: 'failed' },
  }[status]
  return (
    <span className={`saved ${look}`} role="status">
      {text}
    </span>
  )
}
