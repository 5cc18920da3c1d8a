import { expect, test, type Page } from './test'
import { DesignerPage } from './designer.page'
import { heading, outline } from './inspector.page'

const option = (page: Page) => page.getByRole('listbox', { name: 'Found' }).getByRole('option')
const said = (page: Page) => page.getByRole('dialog', { name: 'Search or add' }).getByRole('status')

/** Opens the palette and types, as a person without a mouse does. */
async function say(page: Page, text: string) {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Search or add' })).toBeFocused()
  await page.keyboard.type(text)
}

test('one phrase makes the route, the function, its handler and the grant, and one undo takes all back', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await say(page, 'add route GET /things/{itemId} reads Items')
  await expect(option(page)).toHaveCount(1)
  await expect(option(page)).toContainText(
    'Adds GET /things/{itemId}, the function get-item-2 and GetItem on items',
  )
  await expect(option(page)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(designer.dialog()).toHaveCount(0)
  const route = outline(page, 'route/GET /things/{itemId}')
  await expect(route).toHaveAttribute('aria-selected', 'true')
  await expect(heading(page, 'GET /things/{itemId}')).toBeVisible()
  await expect(designer.part('get-item-2')).toBeVisible()
  await expect(designer.toast()).toContainText('Added GET /things/{itemId}')
  await expect(designer.editor().getByText('ThingsItemIdGetMethod:')).toBeVisible()
  await designer.compiled()
  const template = await designer.template()
  expect(template).toContain('PathPart: things')
  expect(template).toContain('FunctionName: !Sub ${Environment}-get-item-2')
  await page.getByRole('treeitem', { name: 'Front door' }).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(route).toBeHidden()
  await expect(designer.part('get-item-2')).toBeHidden()
})

test('an API grows by phrases alone: a table, its routes, a secret', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  for (const phrase of [
    'add table orders by tenantId, orderId',
    'add route POST /orders creates orders',
    'add route GET /orders/{orderId} reads orders',
    'add route GET /orders lists orders',
    'add secret card-key',
    'let create-order read card-key',
    'rename create-order to place-order',
  ]) {
    await say(page, phrase)
    await expect(option(page).first()).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(designer.dialog()).toHaveCount(0)
  }
  for (const name of ['orders', 'place-order', 'get-order', 'list-orders', 'card-key'])
    await expect(designer.part(name)).toBeVisible()
  await expect(designer.part('place-order')).toHaveAttribute('aria-selected', 'true')
  await designer.tab('Problems')
  await expect(designer.output().getByText(/so every call would fail/)).toHaveCount(0)
})

test('what is wrong with a phrase is said, with what would be right, and Enter does nothing', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await say(page, 'add route GET /things/{itemId} reads Itms')
  await expect(said(page)).toHaveText('There is no table Itms: did you mean items?')
  await expect(option(page)).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(designer.dialog('Search or add')).toBeVisible()
  for (let letter = 0; letter < 'Itms'.length; letter++) await page.keyboard.press('Backspace')
  await page.keyboard.type('items')
  await expect(option(page)).toContainText('Adds GET /things/{itemId}')
  await page.keyboard.press('Escape')
  await expect(designer.part('get-item-2')).toBeHidden()
})

test('a removal says what goes along and can be taken back, go to selects, and the empty palette teaches', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await say(page, 'delete function get-item')
  await expect(option(page).first()).toContainText(
    'Removes the function get-item. One route that it answers goes along',
  )
  await page.keyboard.press('Enter')
  await expect(designer.part('get-item')).toBeHidden()
  await expect(designer.toast()).toContainText('Removed the function get-item.')
  await designer.toast().getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(designer.part('get-item')).toBeVisible()

  await page.keyboard.press('ControlOrMeta+k')
  await expect(said(page)).toContainText('add route GET /orders/{orderId} reads orders')
  await expect(said(page)).toContainText('rename orders to purchases')
  await page.keyboard.type('go to clients')
  await page.keyboard.press('Enter')
  await expect(designer.part('clients')).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('treeitem', { name: 'Front door' }).focus()
  await page.keyboard.press('?')
  await expect(designer.dialog('Keys')).toContainText('takes whole changes in words')
})
