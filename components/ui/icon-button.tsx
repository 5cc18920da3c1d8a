import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names'
import { Glyph, type GlyphName } from './glyph'
import { Tooltip } from './tooltip'

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly glyph: GlyphName
  /** What it does, verb first: the accessible name and the tooltip. */
  readonly label: string
  /** The keys that do the same, `Ctrl Z`. */
  readonly keys?: string
  readonly look?: 'quiet' | 'line'
  readonly small?: boolean
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that shows only a glyph; its name is a tooltip. */
export function IconButton({
  glyph,
  label,
  keys,
  look = 'quiet',
  small = false,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <button
        type="button"
        aria-label={label}
        {...rest}
        className={classNames('btn', 'icon', look, small && 'small', className)}
      >
        <Glyph name={glyph} small={small} />
      </button>
    </Tooltip>
  )
}
