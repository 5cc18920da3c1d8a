import { isSame } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import type { Reading } from '@/lib/design/read-design'
import { starter } from '@/lib/design/starter'
import { problem, type Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { useShelfStore } from '@/stores/shelf-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { loadReader } from './reader'

/** As much as a PNG may have that a browser draws; how much a text may have is the reader's to say. */
const maxFileBytes = 32_000_000

/** Shows another design in place of the present one, which goes on the shelf and is one click away. */
export function openDesign(design: Design, said = `Opened ${design.name}`): void {
  const { design: shown, history, own, open } = useDesignStore.getState()
  const before = own ?? { design: shown, history }
  if (!isSame(before.design, starter)) useShelfStore.getState().put(before.design)
  open(design)
  useViewStore.getState().select(undefined)
  showToast(said, {
    action: {
      label: `Back to ${before.design.name}`,
      perform: () => useDesignStore.setState({ ...before, own: undefined }),
    },
  })
}

/**
 * Opens a design file, or a template or a picture that was made here. What cannot be read is explained, and nothing
 * changes.
 */
export async function openFile(file: File): Promise<void> {
  if (file.size > maxFileBytes) {
    const message = 'It has more than 32 MB, which no file of Groundplan has: choose another file.'
    return refuse(file.name, [problem('file/too-large', message)])
  }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) {
    const message = 'It cannot be read: it is a folder, or it was moved or changed. Choose it again.'
    return refuse(file.name, [problem('file/unreadable', message)])
  }
  const { readFile } = await loadReader()
  show(readFile(new Uint8Array(bytes)), file.name)
}

/** Opens a text: a design in JSON, a template or a picture (SVG) with its design inside, or a link. */
export async function openText(text: string, from: string): Promise<void> {
  const { readText } = await loadReader()
  show(readText(text), from)
}

function show(reading: Reading, from: string): void {
  if ('design' in reading) openDesign(reading.design)
  else refuse(from, reading.problems)
}

function refuse(from: string, problems: readonly Problem[]): void {
  const { name } = useDesignStore.getState().design
  showOverlay({
    kind: 'refused',
    title: `${from} cannot be opened`,
    consequence: `${name} stays as it is.`,
    problems,
  })
}
