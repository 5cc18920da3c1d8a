'use client'
import { useEffect, useState } from 'react'
import { useToastStore } from '@/stores/toast-store'
import { IconButton } from './icon-button'

const shownMs = 6000

/** The one message at the foot of the page. It waits while it is pointed at or has the focus. */
export function Toaster() {
  const toast = useToastStore(state => state.toast)
  const close = useToastStore(state => state.close)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (!toast || toast.stays || held) return
    const timer = setTimeout(close, shownMs)
    return () => clearTimeout(timer)
  }, [toast, held, close])

  // Where what was pointed at or had the focus went with the message, nothing tells of its end.
  useEffect(() => {
    if (!toast) setHeld(false)
  }, [toast])

  return (
    <div
      className="toast-place"
      role="status"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast && (
        <div className="toast" key={toast.id}>
          <span>{toast.text}</span>
          {toast.action && (
            <button
              type="button"
              className="btn"
              onClick={() => {
                close()
                // It may say something itself.
                toast.action?.perform()
              }}
            >
              {toast.action.label}
            </button>
          )}
          {(toast.stays || !toast.action) && (
            <IconButton glyph="x" label="Close the message" small onClick={close} />
          )}
        </div>
      )}
    </div>
  )
}
