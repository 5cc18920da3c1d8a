import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { fileName, saveFile, tellSecrets } from './download'
import { later } from './ui/later'

const load = later(() => import('@/lib/openapi/to-openapi'))

/** Hands out the API as an OpenAPI document, whatever the design's problems are, and says what OpenAPI has no word for. */
export async function downloadOpenApi(): Promise<void> {
  const { design } = useDesignStore.getState()
  const name = fileName('openapi.json')
  const { toOpenApi } = await load()
  const { document, notes } = toOpenApi(design)
  const text = `${JSON.stringify(document, null, 2)}\n`
  saveFile(name, text, 'application/json')
  const [note, ...others] = notes
  const more = others.length === 0 ? '' : ` ${others.length} more like this.`
  if (note !== undefined) showToast(`${note}${more}`, { stays: true })
  tellSecrets('document', text)
}
