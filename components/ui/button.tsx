import type { ButtonHTMLAttributes, Ref } from 'react'
import { classNames } from './class-names'
import { Glyph, type GlyphName } from './glyph'

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `solid` is the one primary action of a view; `line` a visible one; `quiet` all others. */
  readonly look?: 'solid' | 'line' | 'quiet' | 'accent'
  readonly large?: boolean
  readonly glyph?: GlyphName
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ look = 'line', large = false, glyph, className, children, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={classNames('btn', look, large && 'large', className)}>
      {glyph && <Glyph name={glyph} small={!large} />}
      {children}
    </button>
  )
}
