import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Expects that axe finds nothing on the page, or in one place of it, once nothing moves any more. The dark theme differs
 * in colours alone: all else is asked in the light one.
 */
export async function expectNoViolation(page: Page, where: string, place?: string): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(each => each.finished)))
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  // The other mode opens a page of its own for each call, to join what it finds in frames: there are none here.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  if (isDark) axe.withRules(['color-contrast', 'link-in-text-block'])
  if (place !== undefined) axe.include(place)
  const { violations } = await axe.analyze()
  const found = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.slice(0, 5).map(node => node.html.slice(0, 160)),
  }))
  expect(found, where).toEqual([])
}
