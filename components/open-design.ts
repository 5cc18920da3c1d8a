import { isSame } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { readDesign, type Reading } from '@/lib/design/read-design'
import { decodeDesign } from '@/lib/design/share-link'
import { starter } from '@/lib/design/starter'
import { problem, type Problem } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { showOverlay } from '@/stores/overlay-store'
import { useShelfStore } from '@/stores/shelf-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'

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
  openText(await file.text(), file.name)
}

/** Opens a text: a design in JSON, a template with its design inside, or a link. */
export function openText(text: string, from: string): void {
  const reading = read(text)
  if ('design' in reading) openDesign(reading.design)
  else refuse(from, reading.problems)
}

function read(text: string): Reading {
  const trimmed = text.trim()
  const link = /^(?:https?:\/\/[^\s#]*)?#?(v\d+\.\S*)$/.exec(trimmed)?.[1]
  if (link !== undefined) return decodeDesign(link)
  const inside = designInTemplate(trimmed)
  if (inside !== undefined) return decodeDesign(inside)
  if (isTemplate(trimmed)) {
    const message = 'The template carries no design: only a template that Groundplan made can be opened.'
    return { problems: [problem('template/no-design', message)] }
  }
  return readDesign(trimmed)
}

/** The design's link in a template's Metadata, in YAML and in JSON. It is found as text: nothing has to be parsed. */
function designInTemplate(text: string): string | undefined {
  if (!isTemplate(text)) return undefined
  return /["']?Groundplan["']?:[^\S\n]*\{?\s*["']?Design["']?:\s*["']?(v\d+\.[A-Za-z0-9_-]+)/.exec(text)?.[1]
}

function isTemplate(text: string): boolean {
  return /^["']?AWSTemplateFormatVersion["']?:/m.test(text) || /^\{\s*"AWSTemplateFormatVersion"/.test(text)
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
