import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { fileName, saveFile } from './download'
import { later } from './ui/later'

const load = later(() => import('@/lib/openapi/to-openapi'))

/** Hands out the API as an OpenAPI document, whatever the design's problems are, and says what OpenAPI has no word for. */
export async function downloadOpenApi(): Promise<void> {
  const { design } = useDesignStore.getState()
  const { toOpenApi } = await load()
  const { document, notes } = toOpenApi(design)
  saveFile(fileName('openapi.json'), `${JSON.stringify(document, null, 2)}\n`, 'application/json')
  const [note, ...others] = notes
  if (note === undefined) return
  const more = others.length === 0 ? '' : ` ${others.length} more like this.`
  showToast(`${note}${more}`, { stays: true })
}
