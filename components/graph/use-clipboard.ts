import { useEffect } from 'react'
import type { Part } from '@/lib/cfn/origin'
import { copyParts } from '@/lib/design/commands/copy-parts'
import { partsTitle } from '@/lib/design/parts'
import { partsText } from '@/lib/design/parts-text'
import { useDesignStore } from '@/stores/design-store'
import { showToast } from '@/stores/toast-store'
import { whatCanBeCopied } from '../copied'
import { askAndRemove } from '../remove-part'
import { later } from '../ui/later'
import { actedOn } from './acted-on'
import { focusNodeOf } from './focus'
import type { GraphModel } from './graph-model'

const putParts = later(() => import('../put-parts'))

/** Copy, cut and paste by the browser's own keys and menu, while a node or the canvas itself has the focus. */
export function useClipboard(canvas: HTMLElement | null, model: GraphModel) {
  useEffect(() => {
    if (!canvas) return
    function onClipboard(event: ClipboardEvent) {
      const focused = document.activeElement
      if (!(focused instanceof HTMLElement) || !canvas?.contains(focused)) return
      if (focused !== canvas && !focused.classList.contains('react-flow__node')) return
      event.preventDefault()
      if (event.type === 'paste') void paste(event.clipboardData?.getData('text/plain') ?? '')
      else copy(event, actedOn(model, focused.dataset.id))
    }
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('copy', onClipboard, { signal })
    document.addEventListener('cut', onClipboard, { signal })
    document.addEventListener('paste', onClipboard, { signal })
    return () => listening.abort()
  }, [canvas, model])
}

/** Adds copies of parts, and puts the focus on the first. */
export async function duplicate(parts: readonly Part[]) {
  const { duplicateParts } = await loadPutParts()
  focusFirst(duplicateParts(parts))
}

async function paste(text: string) {
  const { pasteText } = await loadPutParts()
  focusFirst(pasteText(text))
}

function focusFirst([first]: readonly Part[]) {
  if (first) focusNodeOf(first)
}

async function loadPutParts() {
  try {
    return await putParts()
  } catch (cause) {
    showToast('Nothing changed: a part of the page did not load. Load it again when you are online.')
    throw cause
  }
}

function copy(event: ClipboardEvent, parts: readonly Part[]) {
  const { copied, words } = whatCanBeCopied(parts)
  if (copied.length === 0) {
    showToast(words[0] ?? 'Nothing is selected that could be copied.')
    return
  }
  const { design, own } = useDesignStore.getState()
  event.clipboardData?.setData('text/plain', partsText(copyParts(design, copied)))
  if (event.type === 'cut' && !own) askAndRemove(copied)
  else showToast([`${partsTitle(copied)} copied.`, ...words].join(' '))
}
