import type { Part } from '@/lib/cfn/origin'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { pathOfPart } from '@/lib/cfn/part-of-path'

const wholeDesign: Part = { kind: 'design' }

/** The selected part; the whole design when nothing is selected. */
export function useFollowedSelection(): Part {
  const design = useDesignStore(state => state.design)
  const selection = useViewStore(state => state.selection)
  return selection && pathOfPart(design, selection) ? selection : wholeDesign
}
