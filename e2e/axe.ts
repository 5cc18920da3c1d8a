import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Expects that axe finds nothing on the page, or in one place of it, once nothing moves any more: in the light theme all
 * that it knows, in the dark one, which differs in colours alone, what it knows of these. The page stays in the light one.
 */
export async function expectNoViolation(page: Page, where: string, place?: string): Promise<void> {
  await expectNone(page, `${where}, light`, place)
  await show(page, 'dark')
  await expectNone(page, `${where}, dark`, place, ['color-contrast', 'link-in-text-block'])
  await show(page, 'light')
}

/** Ends when the editor has the theme too, which it takes from the page's state. */
async function show(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
}

async function expectNone(page: Page, where: string, place?: string, rules?: string[]): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(each => each.finished)))
  // The other mode opens a page of its own for each call, to join what it finds in frames: there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (rules) axe.withRules(rules)
  if (place !== undefined) axe.include(place)
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.slice(0, 5).map(node => node.html.slice(0, 160)),
  }))
  expect(found, where).toEqual([])
}
