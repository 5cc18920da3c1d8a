import { useRef } from 'react'

let last: HTMLElement | undefined

/**
 * Gives the focus back to where it was before a dialog opened. Radix gives it to a trigger, which our dialogs have not, and
 * so to nothing.
 */
export function useReturnedFocus() {
  const before = useRef<HTMLElement | undefined>(undefined)
  return {
    remember() {
      // A dialog that takes the place of another finds the focus nowhere: the place before the first one counts.
      before.current = last = place() ?? last
    },
    giveBack(event?: Event) {
      event?.preventDefault()
      // What was done in the dialog may have moved it to somewhere better.
      if (document.activeElement === document.body && before.current?.isConnected) before.current.focus()
    },
  }
}

/** What has the focus; the button of a menu for its items, which go away with it. */
function place(): HTMLElement | undefined {
  const now = document.activeElement
  if (!(now instanceof HTMLElement) || now === document.body) return undefined
  const button = now.closest('[role=menu]')?.getAttribute('aria-labelledby')
  return (button && document.getElementById(button)) || now
}
