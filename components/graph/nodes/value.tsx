import { useState } from 'react'
import { classNames } from '../../ui/class-names'

/** A text that lights up for a moment when it changes, as all do that another environment changes. */
export function Value({ text, className }: { text: string; className?: string }) {
  const [shown, setShown] = useState({ text, times: 0 })
  if (shown.text !== text) setShown({ text, times: shown.times + 1 })
  return (
    <span key={shown.times} className={classNames('value', shown.times > 0 && 'changed', className)}>
      {text}
    </span>
  )
}
