import { classNames } from '@/components/ui/class-names'
import { Tooltip } from '@/components/ui/tooltip'
import type { DesignPath } from '@/lib/problem'
import { describing, FieldNotes } from './message'
import { useField } from './use-field'

/** Yes or no: a box and its words on a line of their own. */
export function CheckField({ path, label }: { readonly path: DesignPath; readonly label: string }) {
  const field = useField(path, label)
  return (
    <div className="check-row">
      <Tooltip text={field.help} side="left">
        <button
          {...describing(field, undefined)}
          type="button"
          role="checkbox"
          aria-checked={field.value === true}
          className={classNames('check', field.value === true && 'on')}
          onClick={() => field.set(field.value !== true)}
        >
          {label}
        </button>
      </Tooltip>
      <FieldNotes field={field} />
    </div>
  )
}

/** One of several things that are on or off beside each other: an action, a kind. */
export function Toggle({
  label,
  text,
  isOn,
  isWrong,
  path,
  onChange,
}: {
  /** The whole name, when the text alone is not enough. */
  readonly label?: string
  readonly text: string
  /** `mixed` where several things are one control, and not all are on. */
  readonly isOn: boolean | 'mixed'
  readonly isWrong?: boolean
  /** Where the value is, so that a problem leads here. */
  readonly path?: string
  onChange(isOn: boolean): void
}) {
  return (
    <button
      type="button"
      role="checkbox"
      aria-checked={isOn}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      data-path={path}
      className={classNames('toggle', isOn === true && 'on', isWrong && 'bad')}
      onClick={() => onChange(isOn !== true)}
    >
      {text}
    </button>
  )
}
