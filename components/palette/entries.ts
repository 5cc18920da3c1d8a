import type { Design } from '@/lib/design/design'
import { useLayoutStore } from '@/stores/layout-store'
import { panes, useViewStore } from '@/stores/view-store'
import { actions, type Action } from '../actions'
import { add, additions } from '../adding'
import { kinds } from '../kinds'
import { toGroups } from '../outline/to-groups'
import type { GlyphName } from '../ui/glyph'
import type { Hue } from '../ui/tile'

/** Something that the palette offers. */
export interface Entry {
  readonly key: string
  readonly title: string
  readonly note: string
  readonly hue: Hue
  readonly glyph: GlyphName
  readonly keys?: string
  /** A name that AWS or code will see. */
  readonly isCode?: boolean
  /** A sentence that may need more than one line. */
  readonly isPhrase?: boolean
  /** What else it is found by. */
  readonly words: string
  perform(): void
}

const mostFound = 60

/** Everything that can be found, added or done, parts first. */
export function entries(design: Design, environment: string, readOnly: boolean): Entry[] {
  const parts = toGroups(design, environment, undefined).flatMap(group =>
    group.rows.map(({ key, part, text, glyph, method, isIndex }): Entry => {
      const title = method ? `${method} ${text}` : text
      const note = isIndex ? `Index of ${part.name}` : kinds[part.kind].title
      return {
        key,
        title,
        note: note === title ? '' : note,
        hue: kinds[part.kind].hue,
        glyph,
        isCode: method !== undefined,
        words: `${title} ${note}`,
        perform: () => useViewStore.getState().select(part),
      }
    }),
  )
  const adding = additions.map((addition): Entry => ({
    key: `add/${addition.title}`,
    title: `Add a ${addition.title.replace(/^[A-Z](?=[a-z])/, letter => letter.toLowerCase())}`.replace(
      'a environment',
      'an environment',
    ),
    note: addition.note,
    hue: kinds[addition.kind].hue,
    glyph: 'plus',
    words: `add new ${addition.title} ${addition.note}`,
    perform: () => add(addition),
  }))
  const tabs = panes.map((pane): Entry => ({
    key: `pane/${pane}`,
    title: `Show the ${pane}`,
    note: 'Pane',
    hue: 'watch',
    glyph: 'outline',
    words: `show ${pane} pane`,
    perform() {
      useViewStore.getState().showPane(pane)
      useLayoutStore.getState().setOpen('pane', true)
    },
  }))
  const doing = (Object.entries(actions) as [string, Action][])
    .filter(([name]) => name !== 'search')
    .map(([name, action]): Entry => ({
      key: `action/${name}`,
      title: action.label,
      note: '',
      hue: 'watch',
      glyph: 'enter',
      ...(action.keys === undefined ? {} : { keys: action.keys }),
      words: action.label,
      perform: action.perform,
    }))
  return [...parts, ...(readOnly ? [] : adding), ...tabs, ...doing]
}

/** The entries that have every word of the text; those whose title begins with it come first. */
export function findEntries(all: readonly Entry[], text: string): Entry[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const found = all.filter(entry => {
    const within = `${entry.title} ${entry.words}`.toLowerCase()
    return words.every(word => within.includes(word))
  })
  const first = words.join(' ')
  const rank = (entry: Entry) => (first !== '' && entry.title.toLowerCase().startsWith(first) ? 0 : 1)
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostFound)
}
