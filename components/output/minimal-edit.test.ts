import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { minimalEdit } from './minimal-edit'

test('equal texts need no edit', () => {
  expect(minimalEdit('a\nb', 'a\nb')).toBeUndefined()
})

test('replaces only what lies between the common start and the common end', () => {
  expect(minimalEdit('Memory: 512\nTimeout: 10', 'Memory: 640\nTimeout: 10')).toEqual({
    from: 8,
    to: 11,
    text: '640',
  })
})

test('an edit makes the new text of the old one, whatever they are', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const edit = minimalEdit(before, after)
      const made = edit ? before.slice(0, edit.from) + edit.text + before.slice(edit.to) : before
      expect(made).toBe(after)
    }),
  )
})
