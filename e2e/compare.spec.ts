import { addTable } from '@/lib/design/commands/tables'
import { setValue } from '@/lib/design/commands/set-value'
import { encodeDiff } from '@/lib/design/diff-link'
import { starter } from '@/lib/design/starter'
import { expectNoViolation } from './axe'
import { DesignerPage, fromPalette } from './designer.page'
import { expect, test, type Page } from './test'

const later = addTable(setValue(starter, ['functions', 1, 'memory', 'dev'], 640), 'orders')
const link = `#${encodeDiff(starter, later)}`
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Compare two designs' })
const rows = (page: Page) => dialogOf(page).getByRole('region', { name: 'What differs' }).getByRole('button')

test('a link with two designs shows them side by side: in words, on the graph and in the template', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open(link, { pane: false })
  const dialog = dialogOf(page)
  await expect(dialog).toContainText('From MyAPI, earlier to MyAPI, later')
  expect(new URL(page.url()).hash).toBe('')
  await expect(rows(page)).toHaveText([/create-item.*changed/, /orders.*added/])
  await expect(dialog).toContainText('memory of create-item in dev 256 → 640 MB')
  await expect(dialog).toContainText(/Lines of the template: \d+ added, \d+ removed, \d+ changed\./)

  const [before, after] = [dialog.locator('figure').first(), dialog.locator('figure').last()]
  await expect(before.locator('g.changed')).toHaveText([/create-item/])
  await expect(before.locator('g.added, g.removed')).toHaveCount(0)
  await expect(after.locator('g.changed')).toHaveText([/create-item/])
  await expect(after.locator('g.added')).toHaveText([/orders/])
  await after.locator('g.added').click()
  await expect(rows(page).last()).toHaveAttribute('aria-pressed', 'true')
  await expectNoViolation(page, 'the comparison', '[role="dialog"]')

  await dialog.getByRole('radio', { name: 'Template' }).click()
  const diff = dialog.locator('.monaco-diff-editor')
  await expect(diff.locator('.line-insert').first()).toBeVisible()
  await expect(diff).toContainText('OrdersTable')
  await expectNoViolation(page, 'the comparison', '[role="dialog"]')

  await dialog.getByRole('button', { name: 'Swap the sides' }).click()
  await expect(rows(page)).toHaveText([/create-item.*changed/, /orders.*removed/])
  await page.keyboard.press('Escape')
  await expect(designer.part('create-item')).toBeVisible()
  await expect(designer.part('orders')).toBeHidden()
  expect(await designer.stored()).toBeNull()
})

test('a comparison is shared as a link, and the later design kept as a copy', async ({ page, browser }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const one = await designer.shareLink()
  await fromPalette(page, 'add a table')
  await expect.poll(() => designer.stored()).toContain('"name": "table"')
  await page.evaluate(hash => (location.hash = hash), new URL(one).hash)
  await page.getByRole('button', { name: 'Compare with mine' }).click()
  await expect(rows(page)).toHaveText([/table.*removed/])
  await dialogOf(page).getByRole('button', { name: 'Swap the sides' }).click()
  await dialogOf(page).getByRole('button', { name: 'Share the comparison' }).click()
  const two = await designer.dialog('Share this comparison').getByLabel('Link').inputValue()

  const context = await browser.newContext()
  expect(two.split('#')[0]).toBe(page.url().split('#')[0])
  const other = await new DesignerPage(await context.newPage()).open(new URL(two).hash, {
    welcome: true,
    pane: false,
  })
  await expect(rows(other.page)).toHaveText([/table.*added/])
  await dialogOf(other.page).getByRole('button', { name: 'Keep a copy of the later one' }).click()
  await expect(other.part('table')).toBeVisible()
  await expect.poll(() => other.stored()).toContain('"name": "table"')
  await context.close()
})

test('an earlier state and another design are compared with the one that is open', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await fromPalette(page, 'add a table')
  await expect.poll(() => designer.stored()).toContain('"name": "table"')
  await page.clock.setSystemTime(Date.now() + 120_000)
  await fromPalette(page, 'add a secret')
  await expect.poll(() => designer.stored()).toContain('"name": "secret"')
  await fromPalette(page, 'show earlier states')
  await page.getByRole('button', { name: /^Compare what was saved/ }).click()
  await expect(rows(page)).toHaveText([/secret.*added/])
  await page.keyboard.press('Escape')

  await fromPalette(page, 'new design from the gallery')
  await designer.dialog('Gallery').getByRole('button', { name: 'Orders API' }).click()
  await expect.poll(() => designer.stored()).toContain('"Orders"')
  await fromPalette(page, 'show your designs')
  await page.getByRole('button', { name: 'Compare MyAPI with the open design' }).click()
  await expect(dialogOf(page)).toContainText('From MyAPI to Orders, open now')
  await expect(rows(page).filter({ hasText: 'removed' }).first()).toBeVisible()
})

test('a link that does not hold two designs is explained, by address and by hand', async ({ page }) => {
  const designer = await new DesignerPage(page).open('#diff=v1.AAAA', { pane: false })
  await expect(designer.dialog('The link cannot be opened')).toContainText(
    'The link does not hold two designs to compare: copy it again as a whole.',
  )
  await page.keyboard.press('Escape')
  await designer.openLink(`https://example.com/${link}`)
  await expect(dialogOf(page)).toBeVisible()
})

test('on a phone the comparison is one column', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`./${link}`)
  await expect(rows(page)).toHaveText([/create-item.*changed/, /orders.*added/])
  const [first, second] = await dialogOf(page).locator('figure').all()
  const [a, b] = [await first!.boundingBox(), await second!.boundingBox()]
  expect(b!.y).toBeGreaterThanOrEqual(a!.y + a!.height)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})
