import { expectNoViolation } from './axe'
import { DesignerPage, fromPalette, text } from './designer.page'
import { expect, test, type Page } from './test'

/**
 * The pickers show only in a window, so files of the site's own file system stand in for what a person chooses: their handles
 * are the browser's, and differ in where they lead to alone.
 */
async function withPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const choose = async (way: string, name: string) => {
      sessionStorage.setItem('asked', `${sessionStorage.getItem('asked') ?? ''}${way} `)
      const chosen = sessionStorage.getItem('chosen') ?? name
      if (chosen === 'nothing') throw new DOMException('The user aborted a request.', 'AbortError')
      return (await navigator.storage.getDirectory()).getFileHandle(chosen, { create: true })
    }
    window.showSaveFilePicker = ({ suggestedName = '' } = {}) => choose('save', suggestedName)
    window.showOpenFilePicker = async () => [await choose('open', '')]
  })
}

const asked = (page: Page) => page.evaluate(() => sessionStorage.getItem('asked')?.trim() ?? '')
const choose = (page: Page, name: string) =>
  page.evaluate(chosen => sessionStorage.setItem('chosen', chosen), name)

/** What a file has; with a text, it is written there first, as by another program. */
async function file(page: Page, name: string, written?: string): Promise<string> {
  return page.evaluate(
    async ([name, written]) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle(name!, { create: true })
      if (written !== undefined) {
        const stream = await handle.createWritable()
        await stream.write(written)
        await stream.close()
      }
      const found = await handle.getFile()
      // In the moment that it gets another content, it has none.
      return found.text().catch(() => '')
    },
    [name, written],
  )
}

const save = (page: Page) => page.keyboard.press('Alt+Shift+s')
const title = (page: Page, name: string) => page.getByRole('banner').getByRole('button', { name })

async function chooseInDialog(designer: DesignerPage): Promise<void> {
  await designer.page.keyboard.press('ControlOrMeta+o')
  await designer.dialog('Open a file or a link').getByRole('button', { name: 'Choose a file' }).click()
}

test('a design is saved in the file that was chosen, and there again, with the bytes of a download', async ({
  page,
}) => {
  await withPickers(page)
  const designer = await new DesignerPage(page).open('', { pane: false })
  await choose(page, 'nothing')
  await save(page)
  await expect.poll(() => asked(page)).toBe('save')
  await expect(designer.toast()).toHaveCount(0)
  await choose(page, 'mine.json')
  await save(page)
  await expect(designer.toast()).toContainText('Saved in mine.json')
  expect(await file(page, 'mine.json')).toBe(await text(await designer.download('Design file')))
  await fromPalette(page, 'add a secret')
  await expect(designer.part('secret')).toBeVisible()
  await title(page, 'MyAPI').click()
  await page.getByRole('menuitem', { name: 'Save to a file' }).filter({ hasText: 'mine.json' }).click()
  await expect.poll(() => file(page, 'mine.json')).toContain('"name": "secret"')
  expect(await file(page, 'mine.json')).toBe(await text(await designer.download('Design file')))
  expect(await asked(page)).toBe('save save')
})

test('a file that somebody else has changed is asked about, one that cannot be written is said, and nothing is lost', async ({
  page,
}) => {
  await withPickers(page)
  const designer = await new DesignerPage(page).open('', { pane: false })
  await choose(page, 'mine.json')
  await save(page)
  await expect(designer.toast()).toContainText('Saved in mine.json')
  const mine = await file(page, 'mine.json')

  await file(page, 'mine.json', 'theirs')
  await save(page)
  const dialog = designer.dialog('mine.json was changed meanwhile')
  await expectNoViolation(page, 'the dialog about a changed file')
  await choose(page, 'other.json')
  await dialog.getByRole('button', { name: 'Save as another file' }).click()
  await expect(designer.toast()).toContainText('Saved in other.json')
  expect([await file(page, 'other.json'), await file(page, 'mine.json')]).toEqual([mine, 'theirs'])
  await file(page, 'other.json', 'theirs')
  await save(page)
  await designer
    .dialog('other.json was changed meanwhile')
    .getByRole('button', { name: 'Overwrite it' })
    .click()
  await expect.poll(() => file(page, 'other.json')).toBe(mine)

  await page.evaluate(() => {
    FileSystemFileHandle.prototype.createWritable = () =>
      Promise.reject(new DOMException('The request is not allowed.', 'NotAllowedError'))
  })
  await save(page)
  await expect(designer.toast()).toContainText('The browser does not let this page write other.json')
  const download = page.waitForEvent('download')
  await designer.toast().getByRole('button', { name: 'Download the design' }).click()
  expect(await text(await download)).toBe(mine)
  await page.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry('other.json'))
  await save(page)
  await expect(designer.toast()).toContainText('other.json is not where it was')
})

test('a design is saved in the file that it was opened from, and a file that only carries it stays', async ({
  page,
}) => {
  await withPickers(page)
  const designer = await new DesignerPage(page).open('', { pane: false })
  const design = await text(await designer.download('Design file'))
  const named = (name: string) => design.replace('"name": "MyAPI"', `"name": "${name}"`)
  await file(page, 'chosen.json', named('Chosen'))
  await choose(page, 'chosen.json')
  await chooseInDialog(designer)
  await expect(title(page, 'Chosen')).toBeVisible()
  await fromPalette(page, 'add a secret')
  expect(await file(page, 'chosen.json')).toBe(named('Chosen'))
  await save(page)
  await expect.poll(() => file(page, 'chosen.json')).toContain('"name": "secret"')

  await file(page, 'dropped.json', named('Dropped'))
  const transfer = await page.evaluateHandle(async () => {
    const handle = await (await navigator.storage.getDirectory()).getFileHandle('dropped.json')
    DataTransferItem.prototype.getAsFileSystemHandle = () => Promise.resolve(handle)
    const data = new DataTransfer()
    data.items.add(await handle.getFile())
    return data
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(title(page, 'Dropped')).toBeVisible()
  await fromPalette(page, 'add a table')
  await save(page)
  await expect.poll(() => file(page, 'dropped.json')).toContain('"name": "table"')
  expect(await asked(page)).toBe('open')

  const template = await designer.template()
  await file(page, 'template.yaml', template)
  await choose(page, 'template.yaml')
  await chooseInDialog(designer)
  await expect(designer.toast()).toContainText('Opened Dropped')
  await choose(page, 'nothing')
  await save(page)
  await expect.poll(() => asked(page)).toBe('open open save')
  expect(await file(page, 'template.yaml')).toBe(template)
})

test('where the browser lets no page write a file, saving is a download', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'showSaveFilePicker', { value: undefined }))
  const designer = await new DesignerPage(page).open('', { pane: false })
  const download = page.waitForEvent('download')
  await title(page, 'MyAPI').click()
  await page.getByRole('menuitem', { name: 'Save to a file' }).filter({ hasText: 'As a download' }).click()
  expect((await download).suggestedFilename()).toBe('MyAPI-design.json')
  expect(await text(await download)).toBe(await text(await designer.download('Design file')))
})
