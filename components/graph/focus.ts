import { useLayoutStore } from '@/stores/layout-store'

/** A change is drawn within so many frames, or not at all. */
const mostFrames = 30

/** Puts the focus on a node of the graph, once it is drawn; on the canvas when it is not. */
export function focusNode(canvas: HTMLElement | null, id: string, frames = mostFrames) {
  requestAnimationFrame(() => {
    const node = canvas?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`)
    if (node || frames === 0) (node ?? canvas)?.focus({ preventScroll: true })
    else focusNode(canvas, id, frames - 1)
  })
}

/** Opens the inspector where it is folded, and puts the focus on its first field. */
export function focusInspector() {
  const region = () => document.querySelector<HTMLElement>('aside[aria-label="Inspector"]')
  if (!region()) useLayoutStore.getState().setOpen('inspector', true)
  requestAnimationFrame(() => {
    const fields = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled])'
    const place = region()
    const first =
      place?.querySelector<HTMLElement>(fields) ?? place?.querySelector<HTMLElement>('fieldset, button')
    first?.focus()
  })
}

/** Opens the name of what is selected for writing. A part without a name of its own leaves the focus where it is. */
export function focusName() {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('aside[aria-label="Inspector"] h2 button.name')?.click()
    requestAnimationFrame(() => {
      const input = document.querySelector<HTMLInputElement>(
        'aside[aria-label="Inspector"] input[aria-label^="Name of"]',
      )
      input?.focus()
      input?.select()
    })
  })
}
