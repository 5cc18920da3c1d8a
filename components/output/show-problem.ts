import { partOfPath } from '@/lib/cfn/part-of-path'
import type { Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { useLayoutStore } from '@/stores/layout-store'
import { useViewStore } from '@/stores/view-store'

/** Selects the part that has the problem and brings its field into view. */
export function showProblem(problem: Problem): void {
  const { select } = useViewStore.getState()
  select(partOfPath(useDesignStore.getState().design, problem.path), problem.path)
  useLayoutStore.getState().openInspector()
}
