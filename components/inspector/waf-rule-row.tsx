import type { ReactNode } from 'react'
import { Glyph } from '@/components/ui/glyph'

/** A rule that has its place for a reason, which stands in its body. */
export function FixedRule({ children }: { children: ReactNode }) {
  return (
    <div className="rule-row">
      <span className="grip fixed" aria-hidden="true">
        <Glyph name="lock" small />
      </span>
      {children}
    </div>
  )
}

/** A rule's place in the order, and its name. */
export function RuleTitle({ order, title }: { order: number; title: string }) {
  return (
    <>
      <span className="order">{order}</span> {title}
    </>
  )
}

/** Why a rule stands where it stands, or what it does: the first lines of its body. */
export function RuleHelp({ children }: { children: ReactNode }) {
  return <p className="t2 rule-help">{children}</p>
}
