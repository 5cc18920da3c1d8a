import { useEffect, useState } from 'react'

/** Gives the focus back, once nothing stands over the page any more, to what had it before the first dialog opened. */
export function useReturnedFocus(): void {
  const [before] = useState(focused)
  useEffect(
    () => () => {
      setTimeout(() => {
        // What was done in the dialog may have moved it to somewhere better.
        if (document.activeElement === document.body && before?.isConnected) before.focus()
      })
    },
    [before],
  )
}

/** The item of a menu goes with its menu, and the menu's button stays. */
function focused(): HTMLElement | null {
  const element = document.activeElement
  const button = element?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const lasting = button ? document.getElementById(button) : element
  return lasting instanceof HTMLElement ? lasting : null
}
