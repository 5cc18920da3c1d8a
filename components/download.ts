import { designText } from '@/lib/design/design-text'
import { valueAt } from '@/lib/design/value-at'
import { hasErrors, pathText, type DesignPath } from '@/lib/problem'
import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { bundleAll } from '@/stores/handler-store'
import { showOverlay } from '@/stores/overlay-store'
import { showToast } from '@/stores/toast-store'

/** Hands bytes to the browser's downloads. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // A browser may start to read only after a while.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** `MyAPI-design.json`: the design's name with what every file system takes. */
export function fileName(suffix: string): string {
  const { name } = useDesignStore.getState().design
  const safe = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')
  return `${safe || 'design'}-${suffix}`
}

/** The design as a file, whatever its problems are: it is the person's work. */
export function downloadDesign(): void {
  const { design } = useDesignStore.getState()
  saveFile(fileName('design.json'), designText(design), 'application/json')
  tellSecrets('file')
}

/**
 * A person's work is handed out whatever is in it; what looks like a secret is pointed out. `content` is what was handed out
 * where that is not all of the design.
 */
export function tellSecrets(what: string, content?: string): void {
  const problems = useCompiledStore.getState().compiled?.problems ?? []
  const secret = problems.find(
    each => each.code === 'secret/in-text' && (content === undefined || isIn(content, each.path)),
  )
  if (!secret) return
  const where = pathText(secret.path)
  showToast(
    `The ${what} has what looks like a secret, at ${where}: replace it before you give the ${what} to anyone.`,
    {
      stays: true,
    },
  )
}

/** Whether the text at a place of the design, or the name that ends its path, stands in what was made of it. */
function isIn(content: string, path: DesignPath): boolean {
  const value = valueAt(useDesignStore.getState().design, path)
  const text = typeof value === 'string' ? value : String(path.at(-1))
  return content.includes(text) || content.includes(JSON.stringify(text).slice(1, -1))
}

/** The compiled template of the design as it is now. Errors stop it, and the message names them. */
export async function downloadTemplate(): Promise<void> {
  // What the functions' own code calls is judged with the template. Where it cannot be read, the handlers' pane says why.
  const isRead = await bundleAll(useDesignStore.getState().design).then(
    () => true,
    () => false,
  )
  const compiled = await current()
  if (!compiled) return
  if (hasErrors(useCompiledStore.getState().judged)) {
    return showOverlay({ kind: 'not-ready', what: 'template' })
  }
  saveFile(fileName('template.yaml'), compiled.yaml, 'application/yaml')
  if (isRead) tellFindings('template')
  else showToast('The functions’ own code could not be read, so this template is not checked against it.')
}

/** AWS’s validator is a second opinion, which may be wrong: it stops nothing, and is not kept from the person either. */
export function tellFindings(what: string): void {
  const errors = useCompiledStore.getState().findings.filter(each => each.severity === 'error').length
  if (errors === 0) return
  const found = errors === 1 ? 'an error' : `${errors} errors`
  showToast(`AWS’s validator sees ${found} in this ${what}: look at the problems before you deploy it.`)
}

/** Waits until the last change is compiled, so that a download is never older than the page. */
async function current() {
  const { pending, failed, compiled } = useCompiledStore.getState()
  if (failed) {
    showToast('The compiler stopped. Save the design as a file, then load the page again.', { stays: true })
    return undefined
  }
  if (!pending) return compiled
  await new Promise<void>(resolve => {
    const stop = useCompiledStore.subscribe(state => {
      if (state.pending) return
      stop()
      resolve()
    })
  })
  const after = useCompiledStore.getState()
  return after.failed ? undefined : after.compiled
}
