import { create } from 'zustand'
import type { Design } from '@/lib/design/design'
import { useCompiledStore } from './compiled-store'
import { useDesignStore } from './design-store'
import { hasOpenGesture } from './history'

/**
 * The design as everything but the field that a person types in draws it: the graph, the outline, the panes. These follow
 * what is typed once its template is shown, because that is what the person waits for; every other change shows at once.
 */
export const useDrawnStore = create<{ readonly design: Design }>()(() => ({
  design: useDesignStore.getState().design,
}))

export function useDrawnDesign(): Design {
  return useDrawnStore(state => state.design)
}

/** Keeps the drawn design up with the design. */
export function startDrawing(): void {
  // What was typed since all was drawn: an answer about anything older comes too late.
  let typed = new Set<Design>()
  const draw = (design: Design) => useDrawnStore.setState({ design })
  draw(useDesignStore.getState().design)
  useDesignStore.subscribe((state, before) => {
    if (state.design === before.design) return
    // What is typed in a field is one gesture.
    if (hasOpenGesture(state.history)) {
      typed.add(state.design)
      return
    }
    typed = new Set()
    draw(state.design)
  })
  useCompiledStore.subscribe(({ of, failed }, before) => {
    if (failed !== undefined) draw(useDesignStore.getState().design)
    // In a task of its own: with what shows the answer itself, the next key would wait longer.
    else if (of && of !== before.of) setTimeout(() => drawTyped(of))
  })

  function drawTyped(design: Design) {
    if (!typed.has(design)) return
    typed = new Set([...typed].slice([...typed].indexOf(design) + 1))
    draw(design)
  }
}
