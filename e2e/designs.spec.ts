import { expectNoViolation } from './axe'
import { DesignerPage, fromPalette } from './designer.page'
import { expect, test, type Page } from './test'

const title = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('button', { name, exact: true })

async function openList(page: Page) {
  await fromPalette(page, 'show your designs')
  const dialog = page.getByRole('dialog', { name: 'Your designs' })
  const list = dialog.getByRole('list', { name: 'Your designs' })
  return { dialog, list, card: (name: string) => list.getByRole('button', { name, exact: true }) }
}

/** MyAPI with a secret, and Orders, which is open. */
async function withTwo(page: Page): Promise<DesignerPage> {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await fromPalette(page, 'add a secret')
  await expect.poll(() => designer.stored()).toContain('"name": "secret"')
  await fromPalette(page, 'new design from the gallery')
  await page.getByRole('dialog', { name: 'Gallery' }).getByRole('button', { name: 'Orders API' }).click()
  await expect(title(page, 'Orders')).toBeVisible()
  await expect.poll(() => designer.stored()).toContain('"Orders"')
  return designer
}

test('every design that was worked on is in the list, and one click away', async ({ page }) => {
  const designer = await withTwo(page)
  const { list, card } = await openList(page)
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(card('Orders')).toHaveAttribute('aria-current', 'true')
  await expect(card('MyAPI').locator('rect').first()).toBeVisible()
  await card('MyAPI').click()
  await expect(designer.part('secret')).toBeVisible()
  await page.reload()
  await designer.compiled()
  await expect(designer.part('secret')).toBeVisible()
  await fromPalette(page, 'add a table')
  const again = await openList(page)
  await again.card('Orders').click()
  await designer.toast().getByRole('button', { name: 'Back to MyAPI' }).click()
  await expect(designer.part('table')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(designer.part('table')).toBeHidden()
})

test('a design of the list is renamed, duplicated, deleted, and brought back', async ({ page }) => {
  await withTwo(page)
  const { dialog, list, card } = await openList(page)
  await list.getByRole('button', { name: 'Rename MyAPI' }).click()
  const field = page.getByRole('dialog', { name: 'Rename MyAPI' }).getByLabel('Name')
  await field.fill('Second')
  await field.press('Enter')
  await expect(card('Second')).toBeVisible()
  await list.getByRole('button', { name: 'Duplicate Second' }).click()
  await expect(card('Second copy')).toBeVisible()
  await list.getByRole('button', { name: 'Delete Second', exact: true }).click()
  await expect(card('Second')).toBeHidden()
  await expect(dialog).toContainText('Second is deleted.')
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(card('Second')).toBeVisible()
  await list.getByRole('button', { name: 'Delete Second copy' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('button', { name: 'Delete Orders' })).toHaveCount(0)
})

test('an earlier state comes back as a step, and undo takes it back', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await fromPalette(page, 'add a table')
  await expect.poll(() => designer.stored()).toContain('"name": "table"')
  // Two states of the same minute are one, except the first.
  await page.clock.setSystemTime(Date.now() + 120_000)
  await fromPalette(page, 'add a secret')
  await expect.poll(() => designer.stored()).toContain('"name": "secret"')
  await fromPalette(page, 'show earlier states')
  const states = page.getByRole('list', { name: 'Earlier states' }).getByRole('listitem')
  await expect(states).toHaveCount(2)
  await expect(states.first().getByRole('button')).toBeDisabled()
  await states.last().getByRole('button').first().click()
  await expect(designer.part('secret')).toBeHidden()
  await expect(designer.part('table')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(designer.part('secret')).toBeVisible()
})

test('axe finds nothing in the lists of designs and of states', async ({ page }) => {
  await withTwo(page)
  const { card } = await openList(page)
  await expect(card('MyAPI').locator('rect').first()).toBeVisible()
  await expectNoViolation(page, 'the designs', '[role="dialog"]')
  await page.keyboard.press('Escape')
  await fromPalette(page, 'show earlier states')
  await expect(page.getByRole('list', { name: 'Earlier states' }).getByRole('button')).toHaveCount(1)
  await expectNoViolation(page, 'the states', '[role="dialog"]')
})
