import { beforeEach, expect, test, vi } from 'vitest'
import { useToastStore } from '@/stores/toast-store'

const ask = vi.hoisted(() => vi.fn<(question: unknown) => Promise<unknown>>())
vi.mock('@/stores/connection', () => ({ createConnection: () => ({ ask, end: () => undefined }) }))
const { loadReader, readText } = await import('./reader')

beforeEach(() => {
  ask.mockReset()
  useToastStore.getState().close()
})

test('a reader that fails at a text is a problem of the text, not silence', async () => {
  ask.mockResolvedValueOnce(true).mockRejectedValueOnce(new RangeError('Maximum call stack size exceeded'))
  expect(await readText('x')).toMatchObject({
    problems: [
      {
        code: 'file/unreadable',
        message: 'It cannot be read, because what reads designs failed at it: choose another file.',
      },
    ],
  })
})

test('a reader that cannot be loaded is told as such', async () => {
  ask.mockRejectedValue(new Error('offline'))
  await expect(readText('x')).rejects.toThrow('offline')
  expect(useToastStore.getState().toast?.text).toMatch(/^The design could not be read: a part of the page/)
})

test('what this browser kept is read also where it has more than 1 MB', async () => {
  const { readDesign } = await loadReader()
  expect(readDesign(' '.repeat(1_000_001))).toMatchObject({ problems: [{ code: 'design/not-json' }] })
})
