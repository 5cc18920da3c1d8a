import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCompiler } from '@/workers/compiler'
import { setValue } from '@/lib/design/commands/set-value'
import { starter } from '@/lib/design/starter'
import { useCompiledStore } from './compiled-store'
import { startValidating, useValidationStore } from './validation-store'

const remote = vi.hoisted(() => ({ load: vi.fn(), validate: vi.fn() }))
vi.mock('comlink', () => ({ wrap: () => remote, proxy: (value: unknown) => value }))

const terminate = vi.fn()
const finding = {
  code: 'aws/E1',
  severity: 'error',
  message: 'It is wrong.',
  path: ['functions', 0],
} as const

function show(design: typeof starter) {
  const compiler = createCompiler()
  compiler.compile(design)
  const { judged } = useCompiledStore.getState()
  useCompiledStore.setState({
    compiled: { ...compiler.judge(), problems: judged, requirements: {} },
    of: design,
  })
}

let stop: () => void
beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal(
    'Worker',
    class {
      terminate = terminate
    },
  )
  remote.load.mockReset().mockResolvedValue(undefined)
  remote.validate.mockReset().mockResolvedValue([])
  terminate.mockReset()
  useCompiledStore.setState({ compiled: undefined, of: undefined, judged: [], findings: [] })
  stop = startValidating()
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

/** A moment more than the longest pause before it is asked, in ms. */
const untilAsked = 3100

test('changes that follow one another are validated once, after the last', async () => {
  show(starter)
  await vi.advanceTimersByTimeAsync(2000)
  const edited = setValue(starter, ['name'], 'Edited')
  show(edited)
  await vi.advanceTimersByTimeAsync(2000)
  expect(remote.validate).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1000)
  expect(remote.validate).toHaveBeenCalledOnce()
  expect(remote.validate.mock.calls[0]![0]).toMatchObject({ design: edited, known: [] })
  expect(useValidationStore.getState().state).toBe('done')
})

test('once it is loaded, a pause of a second is enough', async () => {
  show(starter)
  await vi.advanceTimersByTimeAsync(untilAsked)
  show(setValue(starter, ['name'], 'Edited'))
  await vi.advanceTimersByTimeAsync(900)
  expect(remote.validate).toHaveBeenCalledOnce()
  await vi.advanceTimersByTimeAsync(200)
  expect(remote.validate).toHaveBeenCalledTimes(2)
})

test('what is found joins the problems, unless a newer design is shown by then', async () => {
  remote.validate.mockResolvedValueOnce([finding])
  show(starter)
  await vi.advanceTimersByTimeAsync(untilAsked)
  expect(useCompiledStore.getState().compiled?.problems).toEqual([finding])

  let answer: (findings: object[]) => void = () => undefined
  remote.validate.mockReturnValueOnce(new Promise(done => (answer = done)))
  show(setValue(starter, ['name'], 'Edited'))
  await vi.advanceTimersByTimeAsync(untilAsked)
  show(setValue(starter, ['name'], 'Edited again'))
  answer([finding])
  await vi.advanceTimersByTimeAsync(0)
  expect(useCompiledStore.getState().compiled?.problems).toEqual([])
})

test('an edit that the template does not show is validated too, also while another is in flight', async () => {
  let answer: (findings: object[]) => void = () => undefined
  remote.validate.mockReturnValueOnce(new Promise(done => (answer = done)))
  remote.validate.mockResolvedValue([finding])
  show(starter)
  await vi.advanceTimersByTimeAsync(untilAsked)
  const { compiled } = useCompiledStore.getState()
  useCompiledStore.setState({ compiled, of: setValue(starter, ['environments', 0, 'account'], null) })
  answer([finding])
  await vi.advanceTimersByTimeAsync(0)
  expect(useValidationStore.getState().state).toBe('busy')
  await vi.advanceTimersByTimeAsync(untilAsked)
  expect(useValidationStore.getState().state).toBe('done')
  expect(useCompiledStore.getState().findings).toEqual([finding])
})

test('stopped while it is loaded, it starts again when it is wanted again', async () => {
  remote.load.mockReturnValueOnce(new Promise(() => undefined))
  show(starter)
  await vi.advanceTimersByTimeAsync(untilAsked)
  stop()
  await vi.advanceTimersByTimeAsync(0)
  expect(useValidationStore.getState().state).toBe('off')
  stop = startValidating()
  await vi.advanceTimersByTimeAsync(untilAsked)
  expect(useValidationStore.getState().state).toBe('done')
})

test('the worker is ended when nothing was asked of it for two minutes, and started again by the next change', async () => {
  show(starter)
  await vi.advanceTimersByTimeAsync(untilAsked)
  await vi.advanceTimersByTimeAsync(118_000)
  expect(terminate).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(3000)
  expect(terminate).toHaveBeenCalledOnce()
  show(setValue(starter, ['name'], 'Edited'))
  await vi.advanceTimersByTimeAsync(untilAsked)
  expect(remote.validate).toHaveBeenCalledTimes(2)
})

test('one that gives no answer in a minute is ended', async () => {
  remote.validate.mockReturnValueOnce(new Promise(() => undefined))
  show(starter)
  await vi.advanceTimersByTimeAsync(64_000)
  expect(useValidationStore.getState()).toEqual({ state: 'failed', reason: 'it gave no answer in 60 s' })
  expect(terminate).toHaveBeenCalledOnce()
})

test('one that cannot be loaded says why, and is tried again at the next change', async () => {
  remote.load.mockRejectedValueOnce(new Error('its file was answered with 404'))
  show(starter)
  await vi.advanceTimersByTimeAsync(untilAsked)
  expect(useValidationStore.getState()).toEqual({ state: 'failed', reason: 'its file was answered with 404' })
  show(setValue(starter, ['name'], 'Edited'))
  await vi.advanceTimersByTimeAsync(untilAsked)
  expect(useValidationStore.getState().state).toBe('done')
})
