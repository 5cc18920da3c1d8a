import { checkDesign } from '@/lib/check/check'
import type { Design } from '@/lib/design/design'
import type { Change } from '@/lib/design/phrase/change'
import { isVisit, readPhrase } from '@/lib/design/phrase/phrase'
import { isWrong, wrong, type Wrong } from '@/lib/design/phrase/sentences'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { kinds } from '../kinds'
import { sayDone } from '../say-done'
import type { Entry } from './entries'

/** What the text says as a phrase: one entry that does it all, or what is wrong with it; nothing when it is no phrase. */
export function phraseEntry(
  text: string,
  design: Design,
  environment: string,
  readOnly: boolean,
): Entry | Wrong | undefined {
  const phrase = readPhrase(text, { design, environment, check: checkDesign })
  if (!phrase || isWrong(phrase)) return phrase
  const { says, part } = phrase
  const { hue, glyph } = kinds[part?.kind ?? 'design']
  const entry = { key: 'phrase', title: says, isPhrase: true, words: '', hue, glyph }
  if (isVisit(phrase)) return { ...entry, note: '', perform: () => useViewStore.getState().select(part) }
  if (readOnly) return wrong('This design can only be looked at: keep a copy to change it.')
  return { ...entry, note: phrase.note ?? '', perform: () => perform(phrase) }
}

function perform({ label, part, done, apply }: Change): void {
  if (!useDesignStore.getState().apply(label, apply)) return
  if (part) useViewStore.getState().select(part)
  sayDone(`${done}.`)
}
