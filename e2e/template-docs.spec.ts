import { expect, test, type Page } from './test'
import { DesignerPage, text } from './designer.page'

const why = (page: Page) => page.getByRole('complementary', { name: 'Why these lines' })
const hover = (page: Page) => page.locator('.monaco-hover').filter({ hasText: 'AWS documentation' })
const requirementIds = Array.from({ length: 20 }, (_, at) => `R${at + 1}`)
const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference'

test('a line says what it is, who made it, what for, and where AWS documents it, by pointer, click and keys', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await designer.part('create-item').click()
  await designer.editor().getByText('Runtime', { exact: true }).first().hover()
  await expect(hover(page)).toContainText('Runtime of AWS::Lambda::Function')
  await expect(hover(page)).toContainText('Language and version that the code runs in.')
  await expect(hover(page)).toContainText('Made by create-item')
  await expect(hover(page)).toContainText('R19 Latest runtime, kept current')

  await designer.editor().getByText('Runtime', { exact: true }).first().click()
  await expect(why(page).getByRole('status')).toHaveText(/^Runtime\. Language and version/)
  const link = why(page).getByRole('link', { name: 'AWS documentation of Runtime' })
  await expect(link).toHaveAttribute(
    'href',
    `${reference}/aws-resource-lambda-function.html#cfn-lambda-function-runtime`,
  )
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', 'noopener')

  await page.keyboard.press('ArrowDown')
  await expect(why(page)).toContainText('Processor that the code runs on')
  await expect(why(page).getByRole('status')).toBeEmpty()
  await page.keyboard.press('Enter')
  await expect(why(page).getByRole('status')).toHaveText(/^Architectures\./)
  await page.keyboard.press('F1')
  await expect(hover(page)).toContainText('Architectures of AWS::Lambda::Function')
  await page.keyboard.press('Escape')
  await expect(hover(page)).toBeHidden()

  await designer.editor().getByText('FunctionName', { exact: true }).first().click()
  await expect(why(page)).toContainText('!Sub Puts values into a text')
})

test('blocks fold and unfold by keys, and a folded one opens for a line that is asked for', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  const editor = designer.editor()
  /** How many lines are folded away between the first and the last that are shown. */
  const hidden = async () => {
    const numbers = (await editor.locator('.line-numbers').allInnerTexts()).map(Number)
    return Math.max(...numbers) - Math.min(...numbers) + 1 - numbers.length
  }
  await editor.getByText('AWSTemplateFormatVersion').click()
  await expect.poll(hidden).toBe(0)
  await page.keyboard.press('-')
  await expect.poll(hidden).toBeGreaterThan(20)
  await designer.tab('Requirements')
  await designer
    .output()
    .getByRole('button', { name: /^R17(?!\d)/ })
    .click({ timeout: 30_000 })
  await designer
    .output()
    .getByRole('button', { name: /^SupportedRegion/ })
    .click()
  await expect(editor.getByText('SupportedRegion').first()).toBeVisible()
  await editor.getByText('SupportedRegion').first().click()
  await page.keyboard.press('=')
  await expect.poll(hidden).toBe(0)
})

test('a line of the JSON is explained as well', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await designer.output().getByRole('radio', { name: 'JSON' }).click()
  await designer.editor().getByText('"AWSTemplateFormatVersion"').hover()
  await expect(hover(page)).toContainText('Edition of the template format')
})

test('each requirement leads to a line that satisfies it', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  for (const id of requirementIds) {
    await designer.tab('Requirements')
    const row = designer.output().getByRole('button', { name: new RegExp(`^${id}(?!\\d)`) })
    await row.click({ timeout: 30_000 })
    const place = designer
      .output()
      .getByRole('list', { name: 'Places in the template' })
      .getByRole('button')
      .first()
    const line = (await place.textContent())?.split(' ').at(-1) ?? ''
    await place.click()
    await expect(designer.output().getByRole('tab', { name: 'Template' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(why(page).getByRole('heading')).toHaveText(new RegExp(`^Lines? ${line}( to |$)`))
  }
})

test('a tab that breaks gives the design first, then another try; the rest of the page goes on', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await designer.tab('Requirements')
  const row = designer.output().getByRole('button', { name: /^R4(?!\d)/ })
  await expect(row).toBeVisible({ timeout: 30_000 })
  await page.evaluate(() => {
    const { toLocaleString } = Number.prototype
    Number.prototype.toLocaleString = () => {
      throw new Error('planted')
    }
    Object.assign(window, { mend: () => (Number.prototype.toLocaleString = toLocaleString) })
  })
  await row.click()
  const broken = designer.output().getByRole('alert')
  await expect(broken.getByRole('heading')).toHaveText('The tab Requirements stopped working')
  await expect(broken.getByRole('button')).toHaveText(['Save the design', 'Show it again'])
  const download = page.waitForEvent('download')
  await broken.getByRole('button', { name: 'Save the design' }).click()
  const saved = JSON.parse(await text(await download)) as { name: string }
  expect(saved.name).toBe('MyAPI')
  await page.evaluate(() => (window as unknown as { mend(): void }).mend())
  await broken.getByRole('button', { name: 'Show it again' }).click()
  await expect(broken).toBeHidden()
  await expect(designer.output().getByRole('list', { name: 'Places in the template' })).toBeVisible()
  await expect(designer.part('create-item')).toBeVisible()
})
