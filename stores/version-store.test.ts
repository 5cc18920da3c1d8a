import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { showNewVersion, useVersionStore } from './version-store'

const { saving, save, saved } = vi.hoisted(() => ({
  saving: { isDirty: false, status: 'saved' },
  save: vi.fn(() => Promise.resolve()),
  saved: vi.fn(() => Promise.resolve()),
}))
vi.mock('./saving', () => ({
  isDirty: () => saving.isDirty,
  useSaveStore: { getState: () => ({ status: saving.status }) },
  save,
  saved,
}))

const reload = vi.fn()
const postMessage = vi.fn()
let container: EventTarget

beforeEach(() => {
  container = new EventTarget()
  vi.stubGlobal('navigator', { serviceWorker: container })
  vi.stubGlobal('window', { location: { reload } })
  Object.assign(saving, { isDirty: false, status: 'saved' })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

const wait = (state: ServiceWorkerState) =>
  useVersionStore.setState({ waiting: { state, postMessage } as unknown as ServiceWorker })

test('a version that waits is asked to take over, and shown once it has', async () => {
  wait('installed')
  await showNewVersion()
  expect(postMessage).toHaveBeenCalledWith('take over')
  expect(reload).not.toHaveBeenCalled()
  container.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledOnce()
})

test.each<ServiceWorkerState>(['activating', 'activated', 'redundant'])(
  'a version that is %s, because another tab has loaded it, is shown at once',
  async state => {
    wait(state)
    await showNewVersion()
    expect(reload).toHaveBeenCalledOnce()
    expect(postMessage).not.toHaveBeenCalled()
  },
)

test('asked twice, the page is loaded once', async () => {
  wait('installed')
  await showNewVersion()
  await showNewVersion()
  container.dispatchEvent(new Event('controllerchange'))
  expect(reload).toHaveBeenCalledOnce()
})

test('where the page has stayed, the next time loads it', async () => {
  wait('installed')
  await showNewVersion()
  container.dispatchEvent(new Event('controllerchange'))
  wait('activated')
  await showNewVersion()
  expect(reload).toHaveBeenCalledTimes(2)
})

test('a change is saved first, but not over what another tab has saved', async () => {
  wait('installed')
  saving.isDirty = true
  save.mockImplementationOnce(() => {
    expect(postMessage).not.toHaveBeenCalled()
    return Promise.resolve()
  })
  await showNewVersion()
  expect(save).toHaveBeenCalledOnce()
  saving.status = 'conflict'
  await showNewVersion()
  expect(save).toHaveBeenCalledOnce()
  expect(saved).toHaveBeenCalledOnce()
})
