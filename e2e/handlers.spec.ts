import { expect, test, type Locator, type Page } from './test'
import { decodeDesign } from '@/lib/design/read-link'
import { DesignerPage } from './designer.page'
import { withoutTypes } from './lighter'

/** The pane with the code, as a person meets it. */
class HandlersPage extends DesignerPage {
  readonly files = () => this.output().getByRole('listbox', { name: 'Code' })
  readonly file = (name: string): Locator =>
    this.files().getByRole('option', { name: new RegExp(`^${name.replace('.', '\\.')}(?: |$)`) })
  readonly code = (name: string) => this.output().getByRole('region', { name: `Code of ${name}` })
  readonly calls = () => this.output().getByRole('complementary', { name: 'Calls' })
  readonly called = () => this.calls().getByRole('list', { name: 'What the code calls' })

  async openCode(name: string): Promise<void> {
    await this.part(name).click()
    await this.tab('Handlers')
    await expect(this.code(name)).toBeVisible({ timeout: 30_000 })
  }

  /** Takes the built-in code over and waits until it has been bundled. */
  async edit(name: string): Promise<void> {
    await this.openCode(name)
    await this.code(name).getByRole('button', { name: 'Edit the code' }).click()
    await expect(this.calls().getByText('index.js')).toBeVisible({ timeout: 60_000 })
  }

  /** Goes to the end of the code, which may be below what is shown. */
  async toEnd(name: string): Promise<void> {
    await this.code(name).locator('.view-lines').click()
    await this.page.keyboard.press('ControlOrMeta+End')
  }

  /** Puts text at the end of the code. */
  async append(name: string, text: string): Promise<void> {
    await this.toEnd(name)
    await this.page.keyboard.insertText(text)
  }
}

async function open(page: Page, { types = false } = {}): Promise<HandlersPage> {
  if (!types) await withoutTypes(page)
  return new HandlersPage(page).open()
}

const deletes = `
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
export const remove = new DeleteCommand({ TableName: 'items', Key: {} })
`

test('built-in code is there to be read, and an error of types or syntax in what is made of it is told', async ({
  page,
}) => {
  const designer = await open(page, { types: true })
  await designer.openCode('get-item')
  await expect(designer.code('get-item').getByText('built-in code, read only')).toBeVisible()
  await expect(designer.editor().getByText('new GetCommand(')).toBeVisible()
  await expect(designer.called().getByRole('listitem')).toHaveText([/GetItem\s*items\s*granted/])

  await designer.edit('get-item')
  await expect(designer.code('get-item').getByText('types: no errors')).toBeVisible({ timeout: 60_000 })
  await designer.append('get-item', `\nexport const count: number = 'one'\n`)
  await expect(designer.code('get-item').getByText(/^types: 1 error/)).toBeVisible({ timeout: 30_000 })
  await expect(designer.calls().getByText('index.js')).toBeVisible({ timeout: 30_000 })

  await page.keyboard.insertText('\nconst = 1\n')
  const mistake = designer.calls().getByRole('list', { name: 'Mistakes' }).getByRole('button').first()
  await expect(mistake).toContainText(/line \d+/, { timeout: 30_000 })
  const [, line] = /line (\d+)/.exec(await mistake.innerText())!
  await mistake.click()
  await expect(designer.editor().locator('.active-line-number')).toHaveText(line!)
  // The error of types has a mark of its own, further up.
  const at = await designer.editor().locator('.active-line-number').boundingBox()
  const marked = () =>
    designer
      .editor()
      .locator('.squiggly-error')
      .evaluateAll((all, y) => all.some(each => Math.abs(each.getBoundingClientRect().top - y) < 12), at!.y)
  await expect.poll(marked).toBe(true)
})

test('an edited handler calls more: the right is granted, and taken away again', async ({ page }) => {
  const designer = await open(page)
  await designer.edit('get-item')
  await expect(designer.file('get-item')).toHaveAccessibleName(/code of its own/)
  await designer.append('get-item', deletes)
  await designer.calls().getByRole('button', { name: 'Grant DeleteItem on items' }).click({ timeout: 30_000 })
  await expect(designer.called().getByText('granted', { exact: true })).toHaveCount(2)
  const right = designer.inspector().getByRole('checkbox', { name: 'DeleteItem on items' })
  await expect(right).toBeChecked()

  await designer.code('get-item').getByRole('button', { name: 'Go back to the built-in code' }).click()
  await designer.calls().getByRole('button', { name: 'Take it away: DeleteItem on items' }).click()
  await expect(designer.calls().getByRole('list', { name: 'Granted, but not called' })).toBeHidden()
  await expect(right).not.toBeChecked()
})

test('without the types, code can be edited and bundled', async ({ page }) => {
  const designer = await open(page)
  await designer.edit('get-item')
  await expect(designer.code('get-item').getByText('The types could not be loaded')).toBeVisible({
    timeout: 30_000,
  })
  await page.unroute('**/types.json')
  await designer.code('get-item').getByRole('button', { name: 'Try again' }).click()
  await expect(designer.code('get-item').getByText('types: no errors')).toBeVisible({ timeout: 60_000 })
})

test('a burst of typing is one step of undo, which no other function of the same name gets', async ({
  page,
}) => {
  const designer = await open(page)
  await designer.edit('get-item')
  await designer.append('get-item', '\n// tw')
  await page.keyboard.insertText('ice')
  await expect(designer.editor().getByText('// twice')).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await expect(designer.editor().getByText('// twice')).toBeHidden()
  await expect(designer.code('get-item').getByText('code of its own')).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await expect(designer.code('get-item').getByText('built-in code, read only')).toBeVisible()

  await designer.edit('get-item')
  await designer.append('get-item', '\n// before')
  await expect.poll(() => designer.stored()).toContain('// before')
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await expect(designer.editor().getByText('// before')).toBeHidden()
  await designer.part('get-item').focus()
  await page.keyboard.press('Delete')
  await expect(designer.part('get-item')).toBeHidden()
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await designer.openCode('get-item')
  await designer.code('get-item').locator('.view-lines').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(designer.code('get-item').getByText('code of its own')).toBeVisible()
  await expect(designer.editor().getByText('// before')).toBeHidden()
})

test('code of its own stays out of a link until it is taken along', async ({ page }) => {
  const designer = await open(page)
  await designer.edit('get-item')
  await designer.append('get-item', '\n// mine')
  await expect.poll(() => designer.stored()).toContain('// mine')
  const dialog = await designer.share()
  const shared = async () => {
    const reading = decodeDesign(new URL(await dialog.getByLabel('Link').inputValue()).hash)
    return 'design' in reading ? JSON.stringify(reading.design.functions) : 'unreadable'
  }
  await expect(dialog).toContainText('Code stays here: that of get-item.')
  expect(await shared()).toContain('"get-item"')
  expect(await shared()).not.toContain('"source"')
  await dialog.getByRole('button', { name: 'Take it along' }).click()
  await expect(dialog).toContainText('Code does travel: that of get-item.')
  expect(await shared()).toContain('// mine')
})

test('what vendor.js does not offer cannot be imported, and what the design does not take stays in the editor', async ({
  page,
}) => {
  const designer = await open(page)
  await designer.edit('get-item')
  await designer.append('get-item', `\nexport { S3Client } from '@aws-sdk/client-s3'\n`)
  await expect(designer.calls().getByRole('list', { name: 'Mistakes' })).toContainText('@aws-sdk/client-s3', {
    timeout: 30_000,
  })

  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.press('Delete')
  await expect(designer.code('get-item').getByRole('alert')).toContainText('The code must not be empty.')
  await designer.tab('Problems')
  await designer.tab('Handlers')
  await expect(designer.code('get-item').getByRole('alert')).toContainText('The code must not be empty.')
})

test('the undo of the editor never brings the code of another design', async ({ page }) => {
  const designer = await open(page, { types: true })
  await designer.edit('get-item')
  await designer.append('get-item', '\n// theirs')
  await expect(designer.editor().getByText('// theirs')).toBeVisible()
  const link = await designer.shareLink('with code')
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await expect(designer.editor().getByText('// theirs')).toBeHidden()
  await designer.append('get-item', '\n// mine')

  await page.evaluate(hash => (location.hash = hash), new URL(link).hash)
  await expect(page.getByText('A shared design, read only.')).toBeVisible()
  await designer.openCode('get-item')
  await designer.toEnd('get-item')
  await expect(designer.editor().getByText('// theirs')).toBeVisible()
  await page.getByRole('button', { name: 'Back to mine' }).click()
  await designer.openCode('get-item')
  await designer.toEnd('get-item')
  await expect(designer.editor().getByText('// mine')).toBeVisible()

  await designer.code('get-item').locator('.view-lines').click()
  for (let each = 0; each < 5; each++) await page.keyboard.press('ControlOrMeta+z')
  await expect(designer.editor().getByText('// mine')).toBeVisible()
  await expect(designer.editor().getByText('// theirs')).toBeHidden()
  await expect.poll(() => designer.stored()).toContain('// mine')
  expect(await designer.stored()).not.toContain('// theirs')
})

test('the code follows the selection and leads it, the inspector leads to it, and the keyboard out of it', async ({
  page,
}) => {
  const designer = await open(page)
  await designer.openCode('get-item')
  await designer.part('create-item').click()
  await expect(designer.code('create-item')).toBeVisible()
  await designer.file('get-item').focus()
  await page.keyboard.press('Enter')
  await expect(designer.part('get-item')).toHaveAttribute('aria-selected', 'true')
  await designer.file('http.ts').click()
  await expect(designer.editor().getByText('class Refusal')).toBeVisible()

  await designer.part('get-item').click()
  await designer.tab('Template')
  await designer.inspector().getByRole('button', { name: 'Edit the code' }).click()
  await expect(designer.code('get-item').getByText('code of its own')).toBeVisible({ timeout: 30_000 })
  await designer.code('get-item').locator('.view-lines').click()
  await page.keyboard.press('Tab')
  await expect(designer.editor()).toHaveClass(/focused/)
  await page.keyboard.press('Control+m')
  await page.keyboard.press('Tab')
  await expect(designer.editor()).not.toHaveClass(/focused/)
})

test('a bundler that cannot be loaded takes nothing away, and can be tried again', async ({ page }) => {
  await page.route('**/*.wasm', route => route.abort())
  const designer = await open(page)
  await designer.openCode('get-item')
  await designer.code('get-item').getByRole('button', { name: 'Edit the code' }).click()
  await expect(designer.calls().getByText('The bundler does not run')).toBeVisible({ timeout: 30_000 })
  await expect(designer.code('get-item').getByText('code of its own')).toBeVisible()
  await page.getByRole('tab', { name: 'Problems' }).click()
  const unchecked = page.getByText('Not checked is the code of get-item')
  await expect(unchecked).toBeVisible()
  await page.getByRole('tab', { name: 'Handlers' }).click()
  await page.unroute('**/*.wasm')
  await designer.calls().getByRole('button', { name: 'Try again' }).click()
  await expect(designer.calls().getByText('index.js')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('tab', { name: 'Problems' }).click()
  await expect(unchecked).toBeHidden()
})
