import { expect, test } from './test'
import { DesignerPage, fromPalette } from './designer.page'

test('a link opens in another browser as the same design, read only, until a copy is kept', async ({
  page,
  browser,
}) => {
  const designer = await new DesignerPage(page).open()
  await fromPalette(page, 'add a table')
  await expect(designer.part('table')).toBeVisible()
  const link = await designer.shareLink()
  const template = await designer.template()

  const context = await browser.newContext()
  expect(link.split('#')[0]).toBe(page.url().split('#')[0])
  const other = await new DesignerPage(await context.newPage()).open(new URL(link).hash, { welcome: true })
  await expect(other.page.getByText('A shared design, read only.')).toBeVisible()
  await expect(other.part('table')).toBeVisible()
  expect(new URL(other.page.url()).hash).toBe('')
  expect(await other.template()).toBe(template)
  expect(await other.stored()).toBeNull()
  await expect(other.page.getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await other.page.getByRole('button', { name: 'Keep a copy' }).click()
  await expect(other.saved()).toHaveText('Saved in this browser')
  await expect.poll(() => other.stored()).toContain('"name": "table"')
  await context.close()
})

test('a link opens at the part that it was made at, and says when its design has none', async ({
  page,
  browser,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.part('get-item').click()
  const dialog = await designer.share()
  await dialog.getByRole('button', { name: 'Open it at Function get-item' }).click()
  await expect(dialog).toContainText('It opens at Function get-item.')
  const link = await dialog.getByLabel('Link').inputValue()

  const context = await browser.newContext()
  const other = await new DesignerPage(await context.newPage()).open(new URL(link).hash, {
    welcome: true,
    pane: false,
  })
  await expect(other.page.getByText('A shared design, read only.')).toBeVisible()
  await expect(other.part('get-item')).toHaveAttribute('aria-selected', 'true')
  const gone = new URL(link.replace('get-item', 'nobody')).hash
  await other.page.evaluate(hash => (location.hash = hash), gone)
  await expect(other.toast()).toContainText(
    'The link leads to function nobody, which this design does not have.',
  )
  await expect(other.part('get-item')).toBeVisible()
  await context.close()
})

test('a person’s own design is not touched by looking at another', async ({ page, browser }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const link = await designer.shareLink()
  const context = await browser.newContext()
  const other = await new DesignerPage(await context.newPage()).open('', { pane: false })
  await fromPalette(other.page, 'add a secret')
  await expect.poll(() => other.stored()).toContain('"name": "secret"')
  const before = await other.stored()
  await other.page.evaluate(hash => (location.hash = hash), new URL(link).hash)
  await expect(other.page.getByText('A shared design, read only.')).toBeVisible()
  await expect(other.part('secret')).toBeHidden()
  await other.page.getByRole('button', { name: 'Back to mine' }).click()
  await expect(other.part('secret')).toBeVisible()
  expect(await other.stored()).toBe(before)
  await context.close()
})

for (const [what, hash] of [
  ['cut', 'v1.7VjbbuM2EP0'],
  ['of no kind that is known', 'v9.AAAA'],
  ['of a hundred thousand characters', `v1.${'A'.repeat(100_000)}`],
] as const) {
  test(`a link ${what} is explained, and the design stays`, async ({ page }) => {
    const designer = await new DesignerPage(page).open(`#${hash}`, { pane: false })
    await expect(designer.dialog('The link cannot be opened')).toContainText('Your own design is untouched.')
    await page.keyboard.press('Escape')
    await expect(designer.part('create-item')).toBeVisible()
    expect(new URL(page.url()).hash).toBe('')
  })
}

test('the link is copied, its length explained, and account, addresses and e-mail can be left out', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const designer = await new DesignerPage(page).open('', { pane: false })
  const dialog = await designer.share()
  await expect(dialog).toContainText(/[\d,]+ characters/)
  await dialog.getByRole('button', { name: 'Copy link' }).click()
  await expect(designer.toast()).toContainText('Link copied')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await dialog.getByLabel('Link').inputValue(),
  )
  await expect(dialog).toContainText('account 123456789012, 5 address ranges')
  const link = dialog.getByLabel('Link')
  const long = await link.inputValue()
  await dialog.getByRole('button', { name: 'Leave them out' }).click()
  await expect(link).not.toHaveValue(long)
  const bare = await link.inputValue()
  await page.keyboard.press('Escape')
  await designer.openLink(bare)
  await expect(page.getByRole('banner').getByText('any account · us-west-2')).toBeVisible()
})
