import { expect, test } from './test'
import { DesignerPage, fromPalette } from './designer.page'
import { node } from './graph.page'
import { button, select } from './inspector.page'
import { withMotion } from './lighter'

test.use(withMotion)

test('the outline is one stop for Tab, has keys of its own, and is narrowed by its find box', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await page.getByRole('tree').getByRole('treeitem', { name: 'Front door' }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(designer.part('WAF')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(designer.part('WAF')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('treeitem', { name: 'Front door' })).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await expect(page.getByRole('treeitem').last()).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('tree').locator(':focus')).toHaveCount(0)

  await page.getByRole('treeitem', { name: 'Front door' }).focus()
  await page.keyboard.press('/')
  await page.keyboard.type('delete')
  await expect(designer.part('delete-item')).toBeVisible()
  await expect(designer.part('list-items')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(designer.part('list-items')).toBeVisible()
})

test('undo, redo, theme, environment and help have their keys', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.part('clients').focus()
  await page.keyboard.press('Delete')
  await expect(designer.part('clients')).toBeHidden()
  await expect(designer.toast()).toContainText('clients removed.')
  await expect(page.getByRole('tree').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+z')
  await expect(designer.part('clients')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(designer.part('clients')).toBeHidden()
  await designer.toast().getByRole('button', { name: 'Undo' }).click()
  await expect(designer.part('clients')).toBeVisible()
  await page.getByRole('treeitem', { name: 'Front door' }).focus()
  await page.keyboard.press('e')
  await expect(designer.part('dev-MyAPI')).toBeVisible()
  await page.keyboard.press('Alt+Shift+D')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.keyboard.press('?')
  await expect(designer.dialog('Keys')).toContainText('Download the artifact')
})

test('F6 goes round the regions, and lands where the work of each begins, never on what divides it', async ({
  page,
}) => {
  await new DesignerPage(page).open()
  await page.getByRole('banner').getByRole('button', { name: 'MyAPI' }).focus()
  const seen: (string | null)[] = []
  const landed: string[] = []
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('F6')
    seen.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-region]')?.className.split(' ')[0] ?? null,
      ),
    )
    const now = page.locator(':focus')
    landed.push(`${await now.getAttribute('role')} ${(await now.getAttribute('aria-label')) ?? ''}`.trim())
  }
  expect(seen).toEqual(['left', 'graph-place', 'pane', 'right', 'top'])
  expect(landed).toEqual(['treeitem', 'null Graph', 'tab', 'null', 'null'])
  await expect(page.getByRole('banner').getByRole('button', { name: 'MyAPI' })).toBeFocused()
  await page.keyboard.press('Shift+F6')
  await expect(page.getByRole('complementary').getByRole('button', { name: 'MyAPI' })).toBeFocused()
})

test('after the palette, the focus is on the node of what was chosen, or where it was before', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const share = page.getByRole('button', { name: 'Share' })
  await share.focus()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(designer.dialog()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(share).toBeFocused()
  for (const [said, label] of [
    ['create-item', /^create-item, function/],
    ['add a table', /^table, table/],
    ['add secret card-key', /^card-key, secret/],
  ] as const) {
    await fromPalette(page, said)
    await expect(node(page, label)).toBeFocused()
  }
  await share.focus()
  await page.keyboard.press('?')
  await expect(designer.dialog('Keys')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(share).toBeFocused()
  await page.getByRole('banner').getByRole('button', { name: 'MyAPI' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Rename' }).press('Enter')
  await expect(designer.dialog('Rename this design')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('banner').getByRole('button', { name: 'MyAPI' })).toBeFocused()
})

test('the space key opens and closes a line of a form, and single letters do nothing in a field', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.inspector().getByLabel('Description').first().focus()
  await page.keyboard.type('e?')
  await expect(designer.dialog()).toHaveCount(0)
  await expect(designer.part('prod-MyAPI')).toBeVisible()
  await designer.part('items').click()
  const fold = designer.inspector().locator('details').filter({ hasText: 'byCreatedAt' })
  await fold.locator('summary').focus()
  await page.keyboard.press('Space')
  await expect(fold).toHaveAttribute('open')
  await page.keyboard.press('Space')
  await expect(fold).not.toHaveAttribute('open')
})

test('the palette finds parts by name and opens them', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('byCreated')
  await expect(page.getByRole('option', { name: /byCreatedAt/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(designer.part('items')).toHaveAttribute('aria-selected', 'true')
})

test('a menu goes as an item of it is taken, and gives the focus back, also for who asked for less motion', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await new DesignerPage(page).open('', { pane: false })
  await select(page, 'table/items')
  for (const steps of [0, 1]) {
    await button(page, 'Add an index').press('Enter')
    await expect(page.getByRole('menuitem', { name: 'Global index' })).toBeFocused()
    for (let step = 0; step < steps; step++) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('menu')).toHaveCount(0)
    await expect(button(page, 'Add an index')).toBeFocused()
  }
})
