import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { fileName, saveFile, tellSecrets } from '../../download'
import { later } from '../../ui/later'
import type { GraphFormat } from './pictures'

const load = later(() => import('./pictures'))

/** Draws the graph as it is now and hands it to the browser's downloads, whatever the design's problems are. */
export async function downloadGraph(format: GraphFormat): Promise<void> {
  const { design } = useDesignStore.getState()
  try {
    const { graphFile } = await load()
    const { suffix, type, content } = await graphFile(design, format)
    saveFile(fileName(suffix), content, type)
    if (format === 'mermaid' && typeof content === 'string') tellSecrets('diagram', content)
    else tellSecrets('picture')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    showToast(`The graph could not be drawn: ${reason}. The design file still comes.`, { stays: true })
  }
}
