import { setSource } from '@/lib/design/commands/functions'
import { useDesignStore } from '@/stores/design-store'
import { useLayoutStore } from '@/stores/layout-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { loadSources } from './handler-files'

/** Gives a function a copy of its built-in code to edit, unless it has got code of its own by then. */
export async function takeCode(name: string): Promise<void> {
  try {
    const sources = await loadSources()
    useDesignStore.getState().apply(`Give ${name} code of its own`, design => {
      const handler = design.functions.find(each => each.name === name)?.handler
      if (!handler || handler.source !== undefined) return design
      return setSource(design, name, sources[`${handler.kind}.ts`])
    })
  } catch (cause) {
    showToast(
      `The built-in code could not be loaded: ${cause instanceof Error ? cause.message : String(cause)}.`,
    )
  }
}

/** Lets a function run its built-in code again. */
export function dropCode(name: string): void {
  useDesignStore
    .getState()
    .apply(`Go back to the built-in code of ${name}`, design => setSource(design, name, undefined))
}

/** Opens the pane with a function's code. */
export function showCode(name: string): void {
  const { select, showPane } = useViewStore.getState()
  select({ kind: 'function', name })
  showPane('handlers')
  const { isPaneFull, setOpen } = useLayoutStore.getState()
  if (!isPaneFull) setOpen('pane', true)
}
