import type { Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { partAt, pathOfPart } from './part'

const wholeDesign: Part = { kind: 'design' }

/** The selected part; the whole design when nothing is selected. */
export function useFollowedSelection(): Part {
  const design = useDesignStore(state => state.design)
  const selection = useViewStore(state => state.selection)
  return selection && pathOfPart(design, selection) ? selection : wholeDesign
}

/** The part's new name when a change renamed it (or took a renaming back); undefined when the part is gone. */
export function followPart(before: Design, after: Design, part: Part): Part | undefined {
  if (pathOfPart(after, part)) return part
  const position = pathOfPart(before, part)?.[1]
  if (typeof position !== 'number') return undefined
  const now = partAt(after, part.kind, position)
  // A part that had its name before is another one, which moved up.
  return now && pathOfPart(before, now) === undefined ? now : undefined
}

// From the start, and so before anyone else deselects what the design has no more: a renamed part stays selected.
useDesignStore.subscribe(({ design }, { design: before }) => {
  if (design === before) return
  const { selection, select, field, environment, showEnvironment } = useViewStore.getState()
  const part = selection && followPart(before, design, selection)
  if (part && part !== selection) select(part, field)
  const shown = followPart(before, design, { kind: 'environment', name: environment })
  if (shown?.name !== undefined && shown.name !== environment) showEnvironment(shown.name)
})
