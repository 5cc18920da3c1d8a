import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { DesignerPage } from './designer.page'

async function expectNothing(page: Page) {
  const { violations } = await new AxeBuilder({ page }).exclude('nextjs-portal').analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.slice(0, 5).map(node => node.html.slice(0, 160)),
  }))
  expect(found).toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })

    // The forms of the inspector have a test of their own.
    test('axe finds nothing on the page, with the first-run card and with a function selected', async ({
      page,
    }) => {
      const designer = await new DesignerPage(page).open('', { welcome: true })
      await expectNothing(page)
      await designer.part('create-item').click()
      await expect(designer.inspector().getByRole('heading', { name: 'create-item' })).toBeVisible()
      await expectNothing(page)
    })

    test('axe finds nothing in any tab of the output', async ({ page }) => {
      const designer = await new DesignerPage(page).open()
      for (const tab of ['Handlers', 'Problems', 'Requirements', 'Parameters', 'Artifact']) {
        await designer.tab(tab)
        if (tab === 'Requirements') {
          await designer.output().getByRole('button', { name: /^R5/ }).click({ timeout: 30_000 })
        }
        await expectNothing(page)
      }
    })

    test('axe finds nothing in dialogs, menus and the palette', async ({ page }) => {
      await new DesignerPage(page).open()
      for (const keys of ['ControlOrMeta+k', 'ControlOrMeta+o', '?']) {
        await page.keyboard.press(keys)
        await expect(page.getByRole('dialog')).toBeVisible()
        await page.waitForTimeout(250)
        await expectNothing(page)
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
      await page.getByRole('button', { name: 'Share' }).click()
      await page.waitForTimeout(250)
      await expectNothing(page)
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Download' }).click()
      await page.waitForTimeout(250)
      await expectNothing(page)
    })

    test('axe finds nothing on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('./')
      await page.getByRole('button', { name: 'create-item' }).first().click({ timeout: 30_000 })
      await page.waitForTimeout(250)
      await expectNothing(page)
    })
  })
}

test('the chosen theme is there before the first paint and stays', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await page.getByRole('button', { name: 'Switch to dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await designer.compiled()
  const background = await page
    .locator('.monaco-editor-background')
    .first()
    .evaluate(each => getComputedStyle(each).backgroundColor)
  expect(background).toBe('rgb(18, 19, 23)')
})
