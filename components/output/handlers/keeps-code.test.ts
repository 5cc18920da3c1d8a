import { afterEach, beforeEach, expect, test } from 'vitest'
import { blank } from '@/lib/design/blank'
import { setSource } from '@/lib/design/commands/functions'
import { starter } from '@/lib/design/starter'
import { useDesignStore } from '@/stores/design-store'
import { removeAtOnce } from '../../remove-part'
import { keepsCode } from './keeps-code'

const store = () => useDesignStore.getState()
let kept: boolean[] = []
let stop: () => void

beforeEach(() => {
  store().open(starter)
  kept = []
  stop = useDesignStore.subscribe((now, before) => kept.push(keepsCode('get-item', now, before)))
})
afterEach(() => stop())

test('the code of a function is kept while its design is edited, undone and redone', () => {
  store().apply('Edit', design => setSource(design, 'get-item', 'one'))
  removeAtOnce([{ kind: 'function', name: 'create-item' }])
  store().goTo(0)
  store().redo()
  expect(kept).toEqual([true, true, true, true])
})

test('a function that is removed does not get its code back with the next of its name', () => {
  removeAtOnce([{ kind: 'function', name: 'get-item' }])
  expect(kept).toEqual([false])
  store().undo()
  expect(kept).toEqual([false, false])
})

test('another design starts afresh: looked at, left again, or opened', () => {
  const other = { ...starter, name: 'Other' }
  store().apply('Edit', design => setSource(design, 'get-item', 'one'))
  store().preview(other)
  store().leavePreview()
  store().open(other)
  store().open(blank)
  expect(kept).toEqual([true, false, false, false, false])
})
