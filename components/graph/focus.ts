import type { Part } from '@/lib/cfn/origin'
import { useLayoutStore } from '@/stores/layout-store'
import { nodesOf } from './acted-on'
import { useGraphView } from './graph-view'

/** A change is drawn within so many frames, or not at all. */
const mostFrames = 30

/** Puts the focus on a node of the graph, once it is drawn; on the canvas when it is not. */
export function focusNode(canvas: HTMLElement | null, id: string, frames = mostFrames) {
  focusOneOf(canvas, () => [id], frames)
}

/** Puts the focus on the node of a part, once it is drawn; on the canvas when it has none. */
export function focusNodeOf(part: Part) {
  focusOneOf(canvas(), () => nodesOf(useGraphView.getState().model, [part]), mostFrames)
}

/** Puts the focus on the canvas, once a dialog that closes has given it back. */
export function focusCanvas() {
  requestAnimationFrame(() => focusNode(canvas(), '', 0))
}

/** Opens the inspector where it is folded, and puts the focus on its first field. */
export function focusInspector() {
  if (!region()) useLayoutStore.getState().setOpen('inspector', true)
  whenInspectorIsThere(() => {
    const fields = 'input:not([disabled]), select:not([disabled]), textarea:not([disabled])'
    const place = region()
    const first =
      place?.querySelector<HTMLElement>(fields) ?? place?.querySelector<HTMLElement>('fieldset, button')
    first?.focus()
  })
}

/** Opens the name of what is selected for writing. A part without a name of its own leaves the focus where it is. */
export function focusName() {
  // The field takes the focus and selects its text by itself, once: a second time it would lose what was typed since.
  whenInspectorIsThere(() => region()?.querySelector<HTMLElement>('h2 button.name')?.click())
}

const canvas = () => document.querySelector<HTMLElement>('section[aria-label="Graph"]')
const region = () => document.querySelector<HTMLElement>('aside[aria-label="Inspector"]')

/** What a part's nodes are called is known as late as they are drawn. */
function focusOneOf(canvas: HTMLElement | null, ids: () => Iterable<string>, frames: number) {
  requestAnimationFrame(() => {
    const selectors = [...ids()].map(id => `.react-flow__node[data-id="${CSS.escape(id)}"]`)
    const node = selectors.length > 0 ? canvas?.querySelector<HTMLElement>(selectors.join()) : undefined
    if (node || frames === 0) (node ?? canvas)?.focus({ preventScroll: true })
    else focusOneOf(canvas, ids, frames - 1)
  })
}

/** Its code comes after the first view, so it may still be on its way for some frames. */
function whenInspectorIsThere(work: () => void, frames = 300) {
  requestAnimationFrame(() => {
    if (frames === 0 || region()?.querySelector('[data-inspector]')) work()
    else whenInspectorIsThere(work, frames - 1)
  })
}
