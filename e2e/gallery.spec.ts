import { expect, test, type Page } from './test'
import { expectNoViolation } from './axe'
import { DesignerPage, text } from './designer.page'

const titles = [
  'Items API',
  'Orders API',
  'Bookings API',
  'Device readings',
  'Feature flags',
  'Customer notes',
  'Webhook inbox',
  'Blank API',
]

/** Opens the gallery from the menu of the design that is open. */
async function openGallery(page: Page, design = 'MyAPI') {
  await page.getByRole('banner').getByRole('button', { name: design, exact: true }).click()
  await page.getByRole('menuitem', { name: /^New design/ }).click()
  const gallery = page.getByRole('dialog', { name: 'Gallery' })
  await expect(gallery.getByRole('searchbox', { name: 'Find a design' })).toBeFocused()
  const cards = gallery.getByRole('list', { name: 'Designs to start from' })
  return { gallery, cards, card: (title: string) => cards.getByRole('button', { name: title, exact: true }) }
}

test('each design has a card that says what it is, what it is made of and how much it takes, and axe finds nothing', async ({
  page,
}) => {
  await new DesignerPage(page).open('', { pane: false })
  const { cards, card } = await openGallery(page)
  await expect(cards.getByRole('button')).toHaveCount(titles.length)
  for (const title of titles) {
    await expect(card(title).locator('svg')).toBeVisible()
    await expect(card(title)).toContainText(/\d+ resources/)
    await expect(card(title)).toContainText(/Up to [\d.]+ million requests a month/)
    await expect(card(title)).toContainText(title === 'Blank API' ? '1 problem' : 'No problems')
  }
  await expect(card('Orders API')).toContainText('12 routes · 8 functions · 4 tables')
  await expect(card('Items API')).toContainText(
    'Up to 130 million requests a month, with peaks of 500 a second in prod, 10 times the mean',
  )
  await expectNoViolation(page, 'the gallery')
})

test('a card opens as a new design with as many resources as it says, and the earlier one stays', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await designer.addTable()
  const before = await text(await designer.download('Design file'))
  const { card } = await openGallery(page)
  const size = await card('Customer notes').textContent()
  await card('Customer notes').click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Notes', exact: true })).toBeVisible()
  await expect(designer.environment().getByRole('radio')).toHaveText(['prod', 'staging', 'dev'])
  const resources = /(\d+) resources/.exec(size ?? '')?.[1]
  await expect(
    designer.output().getByText(new RegExp(`^${resources} resources · [\\d,]+ lines`)),
  ).toBeVisible({
    timeout: 30_000,
  })
  const { gallery } = await openGallery(page, 'Notes')
  await gallery.getByRole('button', { name: 'Your designs' }).click()
  const own = page.getByRole('dialog', { name: 'Your designs' })
  await own.getByRole('button', { name: 'MyAPI', exact: true }).click()
  await expect(designer.part('table')).toBeVisible()
  expect(await text(await designer.download('Design file'))).toBe(before)
})

test('the search narrows the cards, says when nothing is left, and Esc gives the focus back', async ({
  page,
}) => {
  await new DesignerPage(page).open('', { pane: false })
  const { gallery, cards } = await openGallery(page)
  const field = gallery.getByRole('searchbox', { name: 'Find a design' })
  await field.fill('byGuest')
  await expect(cards.getByRole('button')).toHaveText(/Bookings API/)
  await expect(gallery.getByRole('status')).toHaveText('1 design')
  await field.fill('castle')
  await expect(cards.getByRole('button')).toHaveCount(0)
  await expect(gallery.getByRole('status')).toContainText('No design here is about “castle”.')
  await gallery.getByRole('button', { name: 'Show all designs' }).click()
  await expect(cards.getByRole('button')).toHaveCount(titles.length)
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(gallery).toBeHidden()
  await expect(page.getByRole('banner').getByRole('button', { name: 'MyAPI', exact: true })).toBeFocused()
})

test('arrows go from the field to the cards, along them and between their rows', async ({ page }) => {
  await new DesignerPage(page).open('', { pane: false })
  const { gallery, card } = await openGallery(page)
  await page.keyboard.press('ArrowDown')
  await expect(card('Items API')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(card('Orders API')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(card('Feature flags')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowLeft')
  await expect(card('Items API')).toBeFocused()
  await page.keyboard.press('End')
  await expect(card('Blank API')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(gallery).toBeHidden()
  await expect(page.getByRole('banner').getByRole('button', { name: 'Flags', exact: true })).toBeVisible()
})
