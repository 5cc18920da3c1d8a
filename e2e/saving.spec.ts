import { expect, test, type Page } from '@playwright/test'
import { DesignerPage, fromPalette } from './designer.page'

const addSecret = (page: Page) => fromPalette(page, 'add a secret')

test('a change is there again after a reload, even one made right before it', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect(designer.part('secret')).toBeVisible()
  await page.reload()
  await designer.compiled()
  await expect(designer.part('secret')).toBeVisible()
  await expect(designer.saved()).toHaveText('Saved in this browser')
})

test('damaged data is said, offered as a file, and the last good design is shown', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect.poll(() => designer.stored()).toContain('"secret"')
  await page.reload()
  await designer.compiled()
  await page.evaluate(() => localStorage.setItem('groundplan.design', '{"mark":"x","design":{"version":1,'))
  await page.reload()
  await designer.compiled()
  const dialog = designer.dialog('The design kept in this browser is damaged')
  await expect(dialog).toContainText('before your last visit')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download raw data' }).click()
  expect((await download).suggestedFilename()).toBe('groundplan-raw-data.txt')
  await page.keyboard.press('Escape')
  await expect(designer.part('secret')).toBeVisible()
  expect(await designer.stored()).toContain('"version":1,')
})

test('full storage is said and stops nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const keep = Storage.prototype.setItem
    Storage.prototype.setItem = function (key: string, value: string) {
      if (key === 'groundplan.design') throw new DOMException('full', 'QuotaExceededError')
      keep.call(this, key, value)
    }
  })
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect(designer.saved()).toHaveText('Not saved: storage is full')
  await expect(designer.part('secret')).toBeVisible()
})

test('two tabs: neither overwrites the other without asking', async ({ context }) => {
  const one = await new DesignerPage(await context.newPage()).open('', { pane: false })
  const two = await new DesignerPage(await context.newPage()).open('', { pane: false })
  await addSecret(one.page)
  await expect.poll(() => one.stored()).toContain('"secret"')
  await expect(two.page.getByText('This design was changed in another tab.')).toBeVisible()
  const kept = await one.stored()
  await fromPalette(two.page, 'add a table')
  await two.page.waitForTimeout(1000)
  expect(await two.stored()).toBe(kept)
  await two.page.getByRole('button', { name: 'Show the other one' }).click()
  await expect(two.part('secret')).toBeVisible()
  await expect(two.part('table')).toBeHidden()
  await addSecret(two.page)
  await expect(two.part('secret-2')).toBeVisible()
  await expect.poll(() => two.stored()).toContain('"secret-2"')
  await expect(one.page.getByText('This design was changed in another tab.')).toBeVisible()
  await one.page.getByRole('button', { name: 'Keep this one' }).click()
  await expect(one.saved()).toHaveText('Saved in this browser')
  await expect(two.page.getByText('This design was changed in another tab.')).toBeVisible()
})

test('the first-run card is closed for good', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { welcome: true, pane: false })
  await expect(page.getByRole('heading', { name: 'A working API, ready to change' })).toBeVisible()
  await designer
    .inspector()
    .getByRole('button', { name: /Start from this one/ })
    .click()
  await expect(page.getByRole('heading', { name: 'A working API, ready to change' })).toBeHidden()
  await page.reload()
  await designer.compiled()
  await expect(page.getByRole('heading', { name: 'A working API, ready to change' })).toBeHidden()
})
