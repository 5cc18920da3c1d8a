import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Glyph, type GlyphName } from './glyph'
import { useFloatContainer } from './use-float-container'

/** A menu that opens under its trigger, which is one button. */
export function Menu({
  trigger,
  align = 'start',
  children,
  ...control
}: {
  trigger: ReactNode
  align?: 'start' | 'end'
  children: ReactNode
  /** For a menu that something else opens as well. */
  open?: boolean
  onOpenChange?(open: boolean): void
}) {
  const container = useFloatContainer()
  return (
    <DropdownMenu.Root modal={false} {...control}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content className="menu" align={align} sideOffset={6} collisionPadding={8}>
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

export interface MenuItemProps {
  readonly children: ReactNode
  readonly glyph?: GlyphName
  /** A second, quiet line that says what follows. */
  readonly note?: ReactNode
  readonly keys?: string
  readonly disabled?: boolean
  onSelect(): void
}

export function MenuItem({ children, glyph, note, keys, disabled, onSelect }: MenuItemProps) {
  return (
    <DropdownMenu.Item className="menu-item" {...(disabled ? { disabled } : {})} onSelect={onSelect}>
      {glyph && <Glyph name={glyph} />}
      <span className="grow">
        {children}
        {note && <span className="menu-note">{note}</span>}
      </span>
      {keys && <kbd className="kbd">{keys}</kbd>}
    </DropdownMenu.Item>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="menu-label">{children}</DropdownMenu.Label>
}

export function MenuSeparator() {
  return <DropdownMenu.Separator className="menu-separator" />
}
