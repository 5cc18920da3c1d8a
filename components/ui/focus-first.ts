const first =
  '[data-region-start], button:not([disabled]):not([tabindex="-1"]), [tabindex="0"], input, select'

/** Gives the focus to where a region begins: to its first control, or to itself. */
export function focusFirst(region: HTMLElement | null | undefined): void {
  ;(region?.querySelector<HTMLElement>(first) ?? region)?.focus()
}
