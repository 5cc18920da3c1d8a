import { expect, test } from 'vitest'
import { entriesOf, type Template } from '@/lib/cfn/template'
import { entryChanges } from './entry-changes'

/** A template with a list of so many equal lines between two that tell. */
function listOf(count: number, mark: string): Template {
  const values = [`${mark}-first`, ...Array<string>(count).fill('same'), `${mark}-last`]
  const { resource } = entriesOf({ kind: 'api' })
  return { description: '', entries: [resource('Model', 'Any::Model', { values }, 'A model')] }
}

test.each([
  ['a few lines are looked through', 20, 22, { added: 2, removed: 0, changed: 2 }],
  ['of too many all between the ends are replaced', 2_500, 2_502, { added: 2, removed: 0, changed: 2_502 }],
])('%s', (_, older, newer, lines) => {
  expect(entryChanges(listOf(older, 'a'), listOf(newer, 'b'))[0]?.lines).toEqual(lines)
})
