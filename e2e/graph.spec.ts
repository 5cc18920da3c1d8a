import { expect, test, type Locator, type Page } from './test'
import { DesignerPage } from './designer.page'
import { bar, node } from './graph.page'
import { boxOf } from './hands'
import { inspector, rename, undoButton } from './inspector.page'
import { withMotion } from './lighter'

test.use(withMotion)

const toast = (page: Page) => page.getByRole('status').filter({ hasText: /removed/ })

async function centre(locator: Locator, at: { x?: number; y?: number } = {}) {
  const box = await boxOf(locator)
  return {
    x: box.x + (at.x ?? box.width / 2),
    y: box.y + (at.y ?? box.height / 2),
    right: box.x + box.width - 4,
  }
}

/** Draws a line from the right edge of one node to another. */
async function drawLine(
  page: Page,
  from: Locator,
  to: Locator,
  options: { row?: number; drop?: boolean } = {},
) {
  const start = await centre(from)
  const end = await centre(to, options.row === undefined ? {} : { y: 48 + 21 * options.row + 10 })
  await page.mouse.move(start.right, start.y)
  await page.mouse.down()
  await page.mouse.move((start.right + end.x) / 2, end.y, { steps: 4 })
  await page.mouse.move(end.x, end.y, { steps: 4 })
  if (options.drop ?? true) await page.mouse.up()
}

test.beforeEach(async ({ page }) => {
  await new DesignerPage(page).open('', { pane: false })
  await expect(node(page, /^create-item, function/)).toBeVisible()
})

test('a node that is selected is shown in the inspector, by Enter too, and its path is traced', async ({
  page,
}) => {
  await node(page, /^create-item, function/).click()
  await expect(node(page, /^create-item, function/)).toHaveAttribute('aria-current', 'true')
  await expect(inspector(page).getByRole('heading', { name: 'create-item' })).toBeVisible()
  await expect(page.locator('.edge-label.on')).toHaveText('PutItem')
  const said = 'create-item, function. Called by POST /items. May PutItem on items.'
  await expect(page.getByRole('group', { name: said, exact: true })).toBeVisible()
  await node(page, /^get-item, function/).focus()
  await page.keyboard.press('Enter')
  await expect(inspector(page).getByRole('heading', { name: 'get-item' })).toBeVisible()
  await expect(inspector(page).locator(':focus')).toHaveCount(1)
})

test('a rule of the WAF and a foundation can be selected by themselves', async ({ page }) => {
  await page.getByRole('button', { name: /^Rule 3, Core rules/ }).click()
  await expect(page.getByRole('button', { name: /^Rule 3, Core rules/ })).toHaveAttribute(
    'aria-current',
    'true',
  )
  await expect(inspector(page).getByRole('heading', { name: 'WAF' })).toBeVisible()
  const strip = page.getByRole('toolbar', { name: 'Foundations' })
  await expect(strip.getByRole('button', { name: /^Logs 365 days/ })).toBeVisible()
  await strip.getByRole('button', { name: /^Keys/ }).click()
  await expect(strip.getByRole('button', { name: /^Keys/ })).toHaveAttribute('aria-current', 'true')
})

test('the bar adds a route, a function and a table, selects what is new and leaves everything else where it was', async ({
  page,
}) => {
  const places = () =>
    page
      .locator('.react-flow__node:not([data-id="function/get-item-2"])')
      .evaluateAll((nodes: HTMLElement[]) => nodes.map(each => `${each.dataset.id} ${each.style.transform}`))
  const before = await places()
  await bar(page).getByRole('button', { name: 'Add a function' }).click()
  await expect(node(page, /^get-item-2, function/)).toHaveAttribute('aria-current', 'true')
  expect(await places()).toEqual(before)
  await bar(page).getByRole('button', { name: 'Add a route' }).click()
  await expect(node(page, /^GET \/resource, route/)).toHaveAttribute('aria-current', 'true')
  await bar(page).getByRole('button', { name: 'Add a table' }).click()
  await expect(node(page, /^table, table/)).toHaveAttribute('aria-current', 'true')
})

test('a line from a function to a table asks for the actions and grants them', async ({ page }) => {
  await drawLine(page, node(page, /^get-item, function/), node(page, /^clients, table/))
  const dialog = page.getByRole('dialog', { name: 'What may get-item do in clients?' })
  await expect(dialog.getByRole('checkbox', { name: 'GetItem', exact: true })).toBeFocused()
  await dialog.getByRole('checkbox', { name: 'UpdateItem' }).click()
  await dialog.getByRole('button', { name: 'Grant GetItem and UpdateItem' }).click()
  await expect(dialog).toBeHidden()
  await expect(node(page, /^get-item, function.*May GetItem and UpdateItem on clients/)).toBeVisible()
  await expect(page.locator('.edge-label', { hasText: 'GetItem · UpdateItem' })).toBeVisible()
})

test('a line to an index offers Query only', async ({ page }) => {
  await drawLine(page, node(page, /^get-item, function/), node(page, /^items, table/), { row: 0 })
  const dialog = page.getByRole('dialog', { name: 'What may get-item do in byCreatedAt of items?' })
  await expect(dialog.getByRole('checkbox')).toHaveText(['Query'])
  await page.keyboard.press('Enter')
  await expect(node(page, /^get-item, function.*May Query on byCreatedAt/)).toBeVisible()
})

test('a line that makes no sense is refused with the reason, and Escape drops any', async ({ page }) => {
  await drawLine(page, node(page, /^GET \/items, route/), node(page, /^items, table/), { drop: false })
  await expect(page.getByText('A route cannot reach a table: a function does')).toBeVisible()
  await page.mouse.up()
  await expect(page.getByRole('dialog')).toBeHidden()
  await drawLine(page, node(page, /^get-item, function/), node(page, /^clients, table/))
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(node(page, /^get-item, function.*on clients/)).toHaveCount(0)
})

test('a line from a route lets another function answer it, and one from it to the strip lets it read the secret', async ({
  page,
}) => {
  await drawLine(page, node(page, /^GET \/items, route/), node(page, /^get-item, function/))
  await expect(node(page, /^GET \/items, route. Calls get-item/)).toBeVisible()
  await drawLine(
    page,
    node(page, /^get-item, function/),
    page.getByRole('button', { name: 'auth-signing-key' }),
  )
  await expect(node(page, /^get-item, function.*Reads auth-signing-key/)).toBeVisible()
})

test('the keyboard alone goes to a function, connects it and grants', async ({ page }) => {
  await node(page, /^GET \/items, route/).focus()
  await page.keyboard.press('ArrowRight')
  await expect(node(page, /^list-items, function/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(node(page, /^create-item, function/)).toBeFocused()
  await page.keyboard.press('c')
  await page.keyboard.type('clien')
  await expect(page.getByRole('listbox', { name: 'Targets' }).getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'What may create-item do in clients?' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(node(page, /^create-item, function.*GetItem on clients/)).toBeFocused()
})

test('A and a letter add, only while the graph has the focus, which it keeps when undo takes the node', async ({
  page,
}) => {
  await node(page, /^create-item, function/).focus()
  await page.keyboard.press('a')
  await page.keyboard.press('t')
  await expect(node(page, /^table, table/)).toBeFocused()
  await page.getByRole('button', { name: 'Share' }).focus()
  await page.keyboard.press('a')
  await page.keyboard.press('t')
  await expect(node(page, /^table-2, table/)).toHaveCount(0)
  await node(page, /^table, table/).focus()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(page.getByRole('region', { name: 'Graph' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.react-flow__node:focus')).toHaveCount(1)
})

test('Delete says what goes along and can be taken back', async ({ page }) => {
  await node(page, /^items, table/).focus()
  await page.keyboard.press('Delete')
  await expect(node(page, /^items, table/)).toHaveCount(0)
  await expect(toast(page)).toContainText('Five functions lose their access')
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(node(page, /^items, table/)).toBeVisible()

  // Once something else was changed, the message takes back neither.
  await node(page, /^items, table/).focus()
  await page.keyboard.press('Delete')
  await bar(page).getByRole('button', { name: 'Add a function' }).click()
  await toast(page).getByRole('button', { name: 'Undo' }).click()
  await expect(page.locator('.toast')).toContainText('Something was changed since then')
  await expect(node(page, /^items, table/)).toHaveCount(0)
  await expect(node(page, /^get-item-2, function/)).toBeVisible()
})

test('another environment changes the values on the nodes', async ({ page }) => {
  await expect(node(page, /^create-item, function/)).toContainText('512 MB · 10 s')
  await page.getByRole('radio', { name: 'dev' }).click()
  await expect(node(page, /^create-item, function/)).toContainText('256 MB · 10 s')
  await expect(node(page, /^WAF/)).toContainText('1,000 / 5 min')
  await expect(node(page, /^dev-MyAPI, API/)).toContainText('stage dev-v1 · 50/s')
})

test('a node can be dragged, stays there with another name, and tidying up takes it back', async ({
  page,
}) => {
  const table = node(page, /^clients, table/)
  const before = await table.boundingBox()
  const { x, y } = await centre(table)
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x - 40, y - 60, { steps: 5 })
  await page.mouse.up()
  expect(await table.boundingBox()).not.toEqual(before)
  const dragged = await boxOf(table)
  await table.click()
  await rename(page, 'clients', 'callers')
  const renamed = await boxOf(node(page, /^callers, table/))
  expect({ x: renamed.x, y: renamed.y }).toEqual({ x: dragged.x, y: dragged.y })
  await undoButton(page).click()
  await page.getByRole('button', { name: 'Tidy up' }).click()
  await expect.poll(() => table.boundingBox()).toEqual(before)
})
