import type { Design } from '@/lib/design/design'
import { useCompiledStore } from '@/stores/compiled-store'
import { useLayoutStore } from '@/stores/layout-store'
import { useThemeStore } from '@/stores/theme-store'
import { useViewStore } from '@/stores/view-store'
import { alarmCount } from '../foundations'
import { useGraphView } from '../graph-view'
import type { Shown } from '../to-graph'
import { drawingOf } from './drawing'
import { toPng } from './png-picture'
import { toMermaid } from './to-mermaid'
import { toSvg, type Picture } from './to-svg'

/** A file that shows the graph. */
export interface GraphFile {
  /** What follows the design's name in the file's. */
  readonly suffix: string
  readonly type: string
  readonly content: BlobPart
}
export type GraphFormat = 'svg' | 'png' | 'mermaid'

/** The graph of the design as the page shows it, as a file. */
export async function graphFile(design: Design, format: GraphFormat): Promise<GraphFile> {
  switch (format) {
    case 'svg':
      return { suffix: 'graph.svg', type: 'image/svg+xml', content: shownPicture(design).text }
    case 'png':
      return { suffix: 'graph.png', type: 'image/png', content: await toPng(shownPicture(design), design) }
    case 'mermaid':
      return { suffix: 'graph.mmd', type: 'text/vnd.mermaid', content: toMermaid(design, shownNow()) }
  }
}

/** In the environment, the theme and the places that are shown; nothing is selected in a picture. */
function shownPicture(design: Design): Picture {
  const drawing = drawingOf(design, shownNow(), useGraphView.getState().positions)
  return toSvg(drawing, useThemeStore.getState().theme, design)
}

function shownNow(): Shown {
  const { compiled } = useCompiledStore.getState()
  return {
    environment: useViewStore.getState().environment,
    problems: compiled?.problems ?? [],
    foundations: useLayoutStore.getState().hasFoundations,
    alarms: alarmCount(compiled?.blocks),
    open: useGraphView.getState().open,
  }
}
