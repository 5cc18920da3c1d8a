import { hasPart, pathOfPart } from '@/lib/cfn/part-of-path'
import type { Part } from '@/lib/cfn/origin'
import type { Design } from '@/lib/design/design'
import { isAnotherDesign, useDesignStore } from '@/stores/design-store'
import { selectedParts, useViewStore } from '@/stores/view-store'
import { partAt } from './inspector/part'

/** Keeps the view on what the design has: what was renamed stays selected and shown, what went is so no longer. */
export function followDesign(): () => void {
  showOnlyWhatIsThere(useDesignStore.getState().design)
  return useDesignStore.subscribe((now, before) => {
    if (now.design === before.design) return
    // In another design nothing was renamed.
    if (!isAnotherDesign(now, before)) followNames(before.design, now.design)
    showOnlyWhatIsThere(now.design)
  })
}

function followNames(before: Design, after: Design): void {
  const { selectAll, field, environment, showEnvironment } = useViewStore.getState()
  const parts = selectedParts(useViewStore.getState())
  const now = parts.map(each => followPart(before, after, each) ?? each)
  if (now.some((each, index) => each !== parts[index])) selectAll(now, field)
  const shown = followPart(before, after, { kind: 'environment', name: environment })
  if (shown?.name !== undefined && shown.name !== environment) showEnvironment(shown.name)
}

function showOnlyWhatIsThere(design: Design): void {
  const { selectAll, environment, showEnvironment } = useViewStore.getState()
  const parts = selectedParts(useViewStore.getState())
  const there = parts.filter(each => hasPart(design, each))
  if (there.length < parts.length) selectAll(there)
  const first = design.environments[0]
  if (first && !design.environments.some(each => each.name === environment)) showEnvironment(first.name)
}

/** The part's new name when a change renamed it (or took a renaming back); undefined when the part is gone. */
function followPart(before: Design, after: Design, part: Part): Part | undefined {
  if (pathOfPart(after, part)) return part
  const position = pathOfPart(before, part)?.[1]
  if (typeof position !== 'number') return undefined
  const now = partAt(after, part.kind, position)
  // A part that had its name before is another one, which moved up.
  return now && pathOfPart(before, now) === undefined ? now : undefined
}
