import { expect, test, type Locator, type Page } from './test'
import { expectNoViolation } from './axe'
import { DesignerPage, fromPalette } from './designer.page'
import { withMotion } from './lighter'

test.use(withMotion)

const titles = ['The graph', 'The inspector', 'The environments', 'The template', 'The download']

/** Starts the tour from the palette, as it can be started again at any time. */
async function startTour(page: Page) {
  await fromPalette(page, 'take the tour')
  await expect(page.getByRole('dialog', { name: 'The graph' })).toBeVisible()
}

const next = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Next', exact: true })

/** Whether the outline is around all that the target shows of itself. */
async function expectOutlined(page: Page, target: Locator) {
  await expect
    .poll(async () => {
      const around = await page.locator('.tour-outline').boundingBox()
      const inside = await target.boundingBox()
      if (!around || !inside) return false
      const slack = 4
      return (
        around.x <= inside.x + slack &&
        around.y <= inside.y + slack &&
        around.x + around.width >= inside.x + inside.width - slack &&
        around.y + around.height >= inside.y + inside.height - slack
      )
    })
    .toBe(true)
}

test('the first-run card offers the tour, which goes through five places and back', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { welcome: true })
  await designer
    .inspector()
    .getByRole('button', { name: /^Take the tour/ })
    .click()
  const banner = page.getByRole('banner')
  const targets = [
    page.getByRole('region', { name: 'Graph' }),
    designer.inspector(),
    designer.environment(),
    designer.output(),
    banner.getByRole('button', { name: 'Download' }),
  ]
  for (const [index, title] of titles.entries()) {
    const dialog = page.getByRole('dialog', { name: title })
    await expect(dialog.getByRole('status')).toContainText(`${index + 1} of 5`)
    await expectOutlined(page, targets[index]!)
    if (index < titles.length - 1) {
      await expect(next(page)).toBeFocused()
      await page.keyboard.press('Enter')
    }
  }
  await page.getByRole('dialog').getByRole('button', { name: 'Back', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'The template' })).toBeVisible()
  await next(page).click()
  await page.getByRole('button', { name: 'End the tour' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(banner.getByRole('button', { name: 'Download' })).toBeFocused()
  await page.reload()
  await designer.compiled()
  await expect(page.getByRole('heading', { name: 'A working API, ready to change' })).toBeHidden()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('Esc and Skip end it at every step, and the focus goes back to where it was', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  for (let steps = 0; steps < titles.length; steps++) {
    await designer.part('create-item').focus()
    await startTour(page)
    for (let step = 0; step < steps; step++) await next(page).click()
    const dialog = page.getByRole('dialog', { name: titles[steps]! })
    await expect(dialog).toBeVisible()
    if (steps % 2 === 0) await page.keyboard.press('Escape')
    else await dialog.getByRole('button', { name: 'Skip the tour' }).click()
    await expect(dialog).toBeHidden()
    await expect(designer.part('create-item')).toBeFocused()
  }
})

test('what is folded opens for its step', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await page.keyboard.press('ControlOrMeta+i')
  await page.keyboard.press('ControlOrMeta+j')
  await expect(designer.inspector()).toBeHidden()
  await expect(designer.editor()).toBeHidden()
  await startTour(page)
  await next(page).click()
  await expect(designer.inspector()).toBeVisible()
  await expectOutlined(page, designer.inspector())
  await next(page).click()
  await next(page).click()
  await expect(designer.editor()).toBeVisible()
  await expectOutlined(page, designer.output())
})

test('the page stays usable beside it, by the pointer and by its keys, and the list of keys starts it too', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await startTour(page)
  await designer.part('create-item').click()
  await expect(designer.inspector().getByRole('heading', { name: 'create-item' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+D')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByRole('dialog', { name: 'The graph' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(designer.part('create-item')).toBeFocused()
  await page.keyboard.press('?')
  await designer.dialog('Keys').getByRole('button', { name: 'Take the tour' }).click()
  await expect(designer.dialog('The graph')).toBeVisible()
  await expect(next(page)).toBeFocused()
})

test('nothing moves for who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await new DesignerPage(page).open()
  await startTour(page)
  const durations = await page.locator('.tour, .tour-outline').evaluateAll(all =>
    all.flatMap(each => {
      const { transitionDuration, animationDuration } = getComputedStyle(each)
      return [...transitionDuration.split(', '), ...animationDuration.split(', ')]
    }),
  )
  expect(new Set(durations)).toEqual(new Set(['0s']))
})

test('axe finds nothing at any step', async ({ page }) => {
  await new DesignerPage(page).open('', { pane: false })
  await startTour(page)
  for (const title of titles) {
    await expect(page.getByRole('dialog', { name: title })).toBeVisible()
    await expectNoViolation(page, title)
    if (title !== titles.at(-1)) await next(page).click()
  }
})
