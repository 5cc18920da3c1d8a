import { readFileSync } from 'node:fs'
import { expect, test, type Page } from './test'
import { expectNoViolation } from './axe'
import { bytes, DesignerPage, text } from './designer.page'

const library = readFileSync('lib/openapi/testing/documents/library.yaml', 'utf8')
const imported = (page: Page) => page.getByRole('dialog', { name: 'library.yaml became a new design' })

test('an OpenAPI document becomes a new design, and what it leaves out is listed', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.openFile('library.yaml', library)
  await expect(imported(page)).toContainText('Town library has 10 routes, 9 functions and 3 tables.')
  const left = imported(page).getByRole('list', { name: 'What is left out' })
  await expect(left).toContainText('The body of POST /books as application/xml: only JSON is checked.')
  await expectNoViolation(page, 'the list of what is left out', '[role="dialog"]')
  await page.keyboard.press('Enter')
  await expect(imported(page)).toBeHidden()
  await expect(designer.part('POST /books')).toBeVisible()
  await expect(designer.part('copies')).toBeVisible()
  await designer.toast().getByRole('button', { name: 'Back to MyAPI' }).click()
  await expect(designer.part('create-item')).toBeVisible()
})

test('the description of the API is handed out, and opens as a design with the same routes', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const download = await designer.download('API description')
  expect(download.suggestedFilename()).toBe('MyAPI-openapi.json')
  const document = await text(download)
  expect(document).toBe(readFileSync('lib/openapi/testing/golden/starter.openapi.json', 'utf8'))
  await designer.openFile('MyAPI-openapi.json', document)
  await expect(page.getByRole('dialog')).toContainText('MyAPI has 5 routes')
})

test('an artifact opens as its design', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.addTable()
  const design = await text(await designer.download('Design file'))
  const artifact = await bytes(await designer.download('Artifact'))
  await page.keyboard.press('ControlOrMeta+z')
  await expect(designer.part('table')).toBeHidden()
  await designer.openFile('artifact.zip', artifact)
  await expect(designer.part('table')).toBeVisible()
  expect(await text(await designer.download('Design file'))).toBe(design)
})

test('a text that takes too long is given up, in words, and the next one is read', async ({ page }) => {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype
    Worker.prototype.postMessage = function (message: { path?: string[] }, ...rest: never[]) {
      // As if it were still at it.
      if (message.path?.[0] === 'file' && !('isHeld' in window))
        return Object.assign(window, { isHeld: true })
      return postMessage.call(this, message, ...rest)
    }
  })
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.openFile('slow.json', '{}')
  const refused = page.getByRole('dialog', { name: 'slow.json cannot be opened' })
  await expect(refused).toContainText('It takes longer than 2 seconds to read, so it was stopped')
  await refused.getByRole('button', { name: 'Go on' }).click()
  await designer.openFile('library.yaml', library)
  await expect(imported(page)).toBeVisible()
})
