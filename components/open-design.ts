import { isSame } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'
import { problem, type Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { useShelfStore } from '@/stores/shelf-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { loadReader } from './reader'

const maxFileBytes = 2_000_000

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

/** Opens a design file or a template that was made here. What cannot be read is explained, and nothing changes. */
export async function openFile(file: File): Promise<void> {
  if (file.size > maxFileBytes) {
    const found = problem(
      'file/too-large',
      'It has more than 2 MB, which no design has: choose another file.',
    )
    return refuse(file.name, [found])
  }
  await openText(await file.text(), file.name)
}

/** Opens a text: a design in JSON, a template with its design inside, or a link. */
export async function openText(text: string, from: string): Promise<void> {
  const { readText } = await loadReader()
  const reading = readText(text)
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
