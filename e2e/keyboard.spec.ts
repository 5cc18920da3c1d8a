import { expect, test } from '@playwright/test'
import { DesignerPage } from './designer.page'

test('the outline is one stop for Tab, and arrows, Home, End and Enter work inside', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
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
})

test('the find box narrows the outline', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await page.getByRole('treeitem', { name: 'Front door' }).focus()
  await page.keyboard.press('/')
  await page.keyboard.type('delete')
  await expect(designer.part('delete-item')).toBeVisible()
  await expect(designer.part('list-items')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(designer.part('list-items')).toBeVisible()
})

test('undo, redo, theme, environment and help have their keys', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await designer.part('clients').focus()
  await page.keyboard.press('Delete')
  await expect(designer.part('clients')).toBeHidden()
  await expect(designer.toast()).toContainText('clients removed.')
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

test('F6 goes round the regions', async ({ page }) => {
  await new DesignerPage(page).open()
  await page.getByRole('banner').getByRole('button', { name: 'MyAPI' }).focus()
  const seen: (string | null)[] = []
  for (let step = 0; step < 5; step++) {
    await page.keyboard.press('F6')
    seen.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-region]')?.className.split(' ')[0] ?? null,
      ),
    )
  }
  expect(seen).toEqual(['left', 'graph-place', 'pane', 'right', 'top'])
})

test('the palette finds parts by name and opens them', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('byCreated')
  await expect(page.getByRole('option', { name: /byCreatedAt/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(designer.part('items')).toHaveAttribute('aria-selected', 'true')
})

test('single letters do nothing in a field', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await designer.inspector().getByLabel('Description').first().focus()
  await page.keyboard.type('e?')
  await expect(designer.dialog()).toHaveCount(0)
  await expect(designer.part('prod-MyAPI')).toBeVisible()
})
