import { beforeEach, expect, test, vi } from 'vitest'
import { starter } from '@/lib/design/starter'
import { useDesignStore } from '@/stores/design-store'

const readLink = vi.hoisted(() => vi.fn<(link: string) => Promise<unknown>>())
const openDiff = vi.hoisted(() => vi.fn<(link: string) => Promise<void>>())
vi.mock('./reader', () => ({ readLink, loadReader: () => undefined }))
vi.mock('./open-design', () => ({ openDiff, openFile: () => undefined, refuseLink: () => undefined }))
vi.mock('@/stores/saving', () => ({ startSaving: () => undefined }))
vi.mock('@/stores/drawn-store', () => ({ startDrawing: () => undefined }))
vi.mock('@/stores/saved/place', () => ({ mayKeep: () => false }))
const { startSession } = await import('./session')

const location = { hash: '', pathname: '/', search: '' }
beforeEach(() => {
  useDesignStore.getState().open(starter)
  vi.stubGlobal('window', { location, addEventListener: () => undefined })
  vi.stubGlobal('history', { replaceState: () => (location.hash = '') })
})

test.each([
  ['a link', '#v1.abc'],
  ['a link of two designs', '#diff=v1.abc~v1.abc'],
])('%s is in the address until it is read, so that a reload reads it again', async (_, hash) => {
  const answer = vi.fn(() => {
    expect(location.hash).toBe(hash)
    return Promise.reject(new Error('offline'))
  })
  readLink.mockImplementation(answer)
  openDiff.mockImplementation(answer)
  location.hash = hash
  await startSession().catch(() => undefined)
  expect(answer).toHaveBeenCalledOnce()
  expect(location.hash).toBe(hash)

  readLink.mockResolvedValue({ design: { ...starter, name: 'Shared' } })
  openDiff.mockResolvedValue()
  await startSession()
  expect(location.hash).toBe('')
})

test('another link that came meanwhile stays', async () => {
  location.hash = '#v1.abc'
  readLink.mockImplementation(() => {
    location.hash = '#v1.def'
    return Promise.resolve({ design: starter })
  })
  await startSession()
  expect(location.hash).toBe('#v1.def')
})
