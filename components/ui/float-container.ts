/** Where tooltips and menus are put: inside a landmark, as everything that can be read. */
export function floatContainer(): HTMLElement | null {
  return typeof document === 'undefined' ? null : document.querySelector('main')
}
