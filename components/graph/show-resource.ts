import type { Part } from '@/lib/cfn/origin'
import { blocksOf, firstLine } from '@/lib/cfn/printed-blocks'
import { useCompiledStore } from '@/stores/compiled-store'
import { useLayoutStore } from '@/stores/layout-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import type { ResourceRow } from './graph-model'

/** Selects a function, and shows where the template has the first resource of this type that comes with it. */
export function showResource(part: Part, { name, type }: ResourceRow): void {
  const { select, showLine } = useViewStore.getState()
  select(part)
  const { compiled } = useCompiledStore.getState()
  const block = compiled && blocksOf(compiled.blocks, part).find(each => each.type === type)
  // While the design has errors, the template is that of an earlier one.
  if (!block) return showToast(`The template does not have the ${name.toLowerCase()} of ${part.name} yet.`)
  useLayoutStore.getState().setOpen('pane', true)
  showLine(firstLine(compiled.yaml.split('\n'), block))
}
