import type { Part } from '@/lib/cfn/origin'
import { copyParts, type CopiedPart, type CopiedParts } from '@/lib/design/commands/copy-parts'
import { pasteParts } from '@/lib/design/commands/paste-parts'
import { partsTitle } from '@/lib/design/parts'
import { readParts } from '@/lib/design/read-parts'
import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { useViewStore } from '@/stores/view-store'
import { whatCanBeCopied } from './copied'
import { sayDone } from './say-done'

/** Adds the parts that a text of the clipboard holds, selects them, and says what was left out. Gives what is new. */
export function pasteText(text: string): readonly CopiedPart[] {
  const reading = readParts(text)
  if ('parts' in reading) return put('Paste', 'pasted', reading.parts)
  showToast(`Nothing was pasted. ${reading.problems[0]?.message ?? ''}`)
  return []
}

/** Adds copies of parts that refer to each other where the parts do, and selects them. Gives what is new. */
export function duplicateParts(parts: readonly Part[]): readonly CopiedPart[] {
  const { design } = useDesignStore.getState()
  const { copied, words } = whatCanBeCopied(parts)
  return put('Duplicate', 'duplicated', copyParts(design, copied), words)
}

function put(
  verb: string,
  done: string,
  copied: CopiedParts,
  words: readonly string[] = [],
): readonly CopiedPart[] {
  const { design, own, apply } = useDesignStore.getState()
  if (own) {
    showToast('A shared design is read only. Keep a copy to change it.')
    return []
  }
  const { design: after, pasted, leftOut } = pasteParts(design, copied)
  if (pasted.length === 0) {
    showToast([`Nothing was ${done}.`, ...words, ...leftOut].join(' '))
    return []
  }
  const what = partsTitle(pasted)
  if (!apply(`${verb} ${what}`, () => after)) return []
  useViewStore.getState().selectAll(pasted)
  sayDone([`${what} ${done}.`, ...words, ...leftOut].join(' '))
  return pasted
}
