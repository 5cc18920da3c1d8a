import { expect, type Page } from '@playwright/test'
import { withoutPane, withoutValidator } from './lighter'

/** Opens the designer with the starter, nothing selected and the output pane folded. */
export async function open(page: Page) {
  await withoutValidator(page)
  await withoutPane(page)
  await page.goto('./')
  await expect(heading(page, 'MyAPI')).toBeVisible({ timeout: 30_000 })
}

export const inspector = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
export const heading = (page: Page, name: string) =>
  inspector(page).getByRole('heading', { level: 2, name, exact: true })
export const field = (page: Page, label: string) => inspector(page).getByLabel(label, { exact: true })
export const button = (page: Page, name: string) => inspector(page).getByRole('button', { name, exact: true })
export const outline = (page: Page, key: string) => page.getByRole('tree').locator(`[data-key="${key}"]`)
export const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ })

/** Selects a part by the outline: `function/create-item`, `waf`. */
export async function select(page: Page, key: string) {
  await outline(page, key).click()
}

/** Chooses from a menu that a button of the inspector opens. */
export async function choose(page: Page, trigger: string, item: string) {
  await button(page, trigger).click()
  await page.getByRole('menuitem', { name: item }).click()
}

export async function rename(page: Page, from: string, to: string) {
  await button(page, from).press('F2')
  await field(page, `Name of ${from}`).fill(to)
  await field(page, `Name of ${from}`).press('Enter')
}
