const control =
  'button:not([disabled]):not([tabindex="-1"]), [tabindex="0"]:not([role=separator]), input, select'

/** Gives the focus to where a region begins: to the place that says so, to its first control, or to itself. */
export function focusFirst(region: HTMLElement | null | undefined): void {
  const start =
    region?.querySelector<HTMLElement>('[data-region-start]') ?? region?.querySelector<HTMLElement>(control)
  ;(start ?? region)?.focus()
}
