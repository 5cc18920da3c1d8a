import type { KeyboardEvent } from 'react'
import { classNames } from './class-names'

export interface SegmentedProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: readonly (T | { readonly value: T; readonly label: string })[]
  onChange(value: T): void
  readonly className?: string
  readonly disabled?: boolean
}

/** One of a few, all visible: a radio group whose arrows choose. */
export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  className,
  disabled,
}: SegmentedProps<T>) {
  const all = options.map(option => (typeof option === 'string' ? { value: option, label: option } : option))
  const chosen = Math.max(
    0,
    all.findIndex(option => option.value === value),
  )

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = (chosen + step + all.length) % all.length
    const option = all[next]
    if (!option) return
    onChange(option.value)
    ;(event.currentTarget.children[next] as HTMLElement).focus()
  }

  return (
    <div className={classNames('seg', className)} role="radiogroup" aria-label={label} onKeyDown={onKeyDown}>
      {all.map((option, index) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          tabIndex={index === chosen ? 0 : -1}
          className={option.value === value ? 'on' : undefined}
          disabled={disabled}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </div>
  )
}
