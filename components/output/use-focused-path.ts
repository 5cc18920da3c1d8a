import { useEffect, useState } from 'react'
import type { DesignPath } from '@/lib/problem'

/** The path of the inspector's field that has the focus: its lines are tinted in the template. */
export function useFocusedPath(): DesignPath | undefined {
  const [text, setText] = useState<string>()
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const field = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]') : null
      setText(field?.dataset.path)
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return text === undefined ? undefined : toPath(text)
}

/** The opposite of `pathText`: `functions[2].memory.prod`. */
export function toPath(text: string): DesignPath {
  return [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, position, key]) =>
    position === undefined ? (key ?? '') : Number(position),
  )
}
