import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setValue } from '@/lib/design/commands/set-value'
import { designText } from '@/lib/design/design-text'
import { starter } from '@/lib/design/starter'
import { useCompiledStore, type CompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { rememberFile, useFileStore } from '@/stores/file-store'
import { useOverlayStore } from '@/stores/overlay-store'
import { useSaveStore } from '@/stores/saving'
import { useToastStore } from '@/stores/toast-store'
import { saveDesign } from './design-file'

const downloaded = vi.hoisted(() => vi.fn())
vi.mock('./download', async original => ({
  ...(await original<typeof import('./download')>()),
  downloadDesign: downloaded,
}))

/** A file of a disk, as far as it is asked for here. */
class FakeFile {
  readonly kind = 'file'
  content = ''
  lastModified = 1
  fails: { readonly at: 'getFile' | 'createWritable' | 'write'; readonly name: string } | undefined
  constructor(readonly name: string) {}

  async getFile() {
    this.mayFail('getFile')
    return Promise.resolve({ lastModified: this.lastModified })
  }

  async createWritable() {
    this.mayFail('createWritable')
    let text = ''
    return Promise.resolve({
      write: async (part: string) => {
        this.mayFail('write')
        await Promise.resolve((text += part))
      },
      close: async () => {
        this.content = text
        await Promise.resolve(this.lastModified++)
      },
      abort: () => Promise.resolve(),
    })
  }

  private mayFail(at: string) {
    if (this.fails?.at === at) throw new DOMException('It failed.', this.fails.name)
  }
}

const picker = vi.fn()
const toast = () => useToastStore.getState().toast
const { id } = useSaveStore.getState()
let file: FakeFile

beforeEach(() => {
  file = new FakeFile('mine.json')
  picker.mockReset().mockImplementation(() => Promise.resolve(file))
  downloaded.mockReset()
  vi.stubGlobal('window', { showSaveFilePicker: picker })
  useDesignStore.getState().open(starter)
  useFileStore.setState({ files: {} })
  useToastStore.getState().close()
  useOverlayStore.getState().close()
})
afterEach(() => vi.unstubAllGlobals())

const rename = (name: string) =>
  useDesignStore.getState().apply('Name', design => setValue(design, ['name'], name))
const isOverwriteAsked = () => useOverlayStore.getState().overlay?.kind === 'file-changed'

test('the first save asks where, the next ones write there', async () => {
  await saveDesign()
  expect(file.content).toBe(designText(starter))
  expect(toast()?.text).toBe('Saved in mine.json')
  rename('Other')
  await saveDesign()
  expect(file.content).toBe(designText(useDesignStore.getState().design))
  expect(picker).toHaveBeenCalledOnce()
  expect(picker.mock.calls[0]![0]).toMatchObject({ suggestedName: 'MyAPI-design.json' })
})

test('two saves in a row write one after the other, the last one last', async () => {
  await saveDesign()
  rename('One')
  const one = saveDesign()
  rename('Two')
  await Promise.all([one, saveDesign()])
  expect(file.content).toContain('"Two"')
  expect(isOverwriteAsked()).toBe(false)
})

test('another file is asked for, and is the design’s from then on', async () => {
  await saveDesign()
  const other = new FakeFile('other.json')
  picker.mockResolvedValueOnce(other)
  await saveDesign({ asAnother: true })
  expect(picker).toHaveBeenLastCalledWith(expect.objectContaining({ startIn: file }))
  rename('Later')
  await saveDesign()
  expect(other.content).toContain('"Later"')
  expect(file.content).not.toContain('"Later"')
})

test('another design has a file of its own', async () => {
  await saveDesign()
  useSaveStore.setState({ id: 'another' })
  await saveDesign()
  useSaveStore.setState({ id })
  expect(picker).toHaveBeenCalledTimes(2)
})

test('who cancels hears nothing, and nothing is remembered', async () => {
  picker.mockRejectedValueOnce(new DOMException('The user aborted a request.', 'AbortError'))
  await saveDesign()
  expect(toast()).toBeUndefined()
  expect(useFileStore.getState().files).toEqual({})
})

test('what somebody else has changed is overwritten only when that is asked for', async () => {
  rememberFile(id, file as unknown as FileSystemFileHandle, file.lastModified)
  Object.assign(file, { content: 'theirs', lastModified: 99 })
  await saveDesign()
  expect(isOverwriteAsked()).toBe(true)
  expect(file.content).toBe('theirs')
  useOverlayStore.getState().close()
  await saveDesign({ over: true })
  await saveDesign()
  expect(isOverwriteAsked()).toBe(false)
  expect(file.content).toBe(designText(starter))
})

test.each([
  [
    'a refused permission',
    'createWritable',
    'NotAllowedError',
    'The browser does not let this page write mine.json',
  ],
  ['a full disk', 'write', 'QuotaExceededError', 'There is no room for mine.json'],
  [
    'anything else',
    'createWritable',
    'NoModificationAllowedError',
    'mine.json could not be written (It failed)',
  ],
] as const)('%s is said with the way out, and the file stays as it is', async (_, at, name, said) => {
  await saveDesign()
  rename('Later')
  file.fails = { at, name }
  await saveDesign()
  expect(file.content).toBe(designText(starter))
  expect(toast()).toMatchObject({ stays: true, action: { label: 'Download the design' } })
  expect(toast()?.text).toContain(said)
  toast()?.action?.perform()
  expect(downloaded).toHaveBeenCalledOnce()
  file.fails = undefined
  await saveDesign()
  expect(file.content).toContain('"Later"')
})

test('a file that vanished is said, and the next save asks where', async () => {
  await saveDesign()
  file.fails = { at: 'getFile', name: 'NotFoundError' }
  await saveDesign()
  expect(toast()?.text).toContain('mine.json is not where it was')
  file = new FakeFile('new.json')
  await saveDesign()
  expect(file.content).toBe(designText(starter))
})

test('what looks like a secret is pointed out, as with a download', async () => {
  const secret = { code: 'secret/in-text', severity: 'error', message: 'It is one.', path: ['description'] }
  useCompiledStore.setState({ compiled: { problems: [secret] } as unknown as CompiledStore['compiled'] })
  await saveDesign()
  expect(file.content).toBe(designText(starter))
  expect(toast()?.text).toContain('The file mine.json has what looks like a secret, at description')
  useCompiledStore.setState({ compiled: undefined })
})

test('a design that is only looked at, and a browser without files, get a download', async () => {
  useDesignStore.getState().preview(setValue(starter, ['name'], 'Theirs'))
  await saveDesign()
  useDesignStore.getState().leavePreview()
  vi.stubGlobal('window', {})
  await saveDesign()
  expect(downloaded).toHaveBeenCalledTimes(2)
  expect(picker).not.toHaveBeenCalled()
})
