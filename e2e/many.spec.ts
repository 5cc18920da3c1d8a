import { expect, test, type Locator, type Page } from './test'
import { blank } from '../lib/design/blank'
import { DesignerPage } from './designer.page'
import { graph, node } from './graph.page'
import { boxOf } from './hands'

const getItem = (page: Page) => node(page, /^get-item, function/)
const createItem = (page: Page) => node(page, /^create-item, function/)
const items = (page: Page) => node(page, /^items, table/)
const said = (page: Page, text: string) => graph(page).getByRole('status').filter({ hasText: text })
const view = (page: Page) => page.getByRole('toolbar', { name: 'View of the graph' })

/** How far a node moves while something is done. */
async function moved(locator: Locator, work: () => Promise<void>) {
  const before = await boxOf(locator)
  await work()
  const after = await boxOf(locator)
  return { x: Math.round(after.x - before.x), y: Math.round(after.y - before.y) }
}

async function selectThree(page: Page) {
  await node(page, /^GET \/items\/\{itemId\}, route/).click()
  await getItem(page).click({ modifiers: ['Shift'] })
  await items(page).click({ modifiers: ['ControlOrMeta'] })
  await expect(said(page, '3 selected: GET /items/{itemId}, get-item and items')).toBeAttached()
}

let designer: DesignerPage

test.beforeEach(async ({ page }) => {
  designer = await new DesignerPage(page).open('', { pane: false })
  await expect(createItem(page)).toBeVisible()
})

test('Shift, Ctrl, a rectangle and Ctrl A take nodes into the selection, and it is said', async ({
  page,
}) => {
  await selectThree(page)
  await expect(node(page, /^get-item, function.* One of 3 selected\.$/)).toBeVisible()
  await expect(node(page, /^GET \/items\/\{itemId\}, route/)).toHaveAttribute('aria-current', 'true')
  await expect(designer.inspector().getByRole('heading', { level: 2, name: '3 selected' })).toBeVisible()
  await items(page).click({ modifiers: ['Shift'] })
  await expect(said(page, '2 selected')).toBeAttached()
  await graph(page).focus()
  await page.keyboard.press('Escape')
  await expect(graph(page).getByRole('group', { name: /One of \d+ selected/ })).toHaveCount(0)
  await expect(designer.inspector().getByRole('heading', { level: 2, name: 'MyAPI' })).toBeVisible()

  const first = await boxOf(node(page, /^list-items, function/))
  const second = await boxOf(createItem(page))
  await page.keyboard.down('Shift')
  await page.mouse.move(first.x - 6, first.y - 10)
  await page.mouse.down()
  await page.mouse.move(second.x + 20, second.y + 20, { steps: 4 })
  await page.mouse.up()
  await page.keyboard.up('Shift')
  await expect(said(page, '2 selected: list-items and create-item')).toBeAttached()

  await createItem(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(said(page, '14 selected')).toBeAttached()
  await expect(designer.inspector().getByRole('heading', { level: 2, name: '14 selected' })).toBeVisible()
  await expect(node(page, /^WAF.*One of/)).toHaveCount(0)
  await expect(node(page, /^items, table.*One of/)).toBeVisible()
})

test('the keyboard extends the selection and moves all of it', async ({ page }) => {
  await node(page, /^list-items, function/).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(createItem(page)).toBeFocused()
  await expect(said(page, '2 selected: list-items and create-item')).toBeAttached()
  const other = await boxOf(getItem(page))
  const focused = await boxOf(createItem(page))
  const by = await moved(node(page, /^list-items, function/), () =>
    page.keyboard.press('Alt+Shift+ArrowRight'),
  )
  expect(by.x).toBeGreaterThan(40)
  expect(by.y).toBe(0)
  expect(Math.round((await boxOf(createItem(page))).x - focused.x)).toBe(by.x)
  expect(await boxOf(getItem(page))).toEqual(other)
  await page.keyboard.press('Shift+Space')
  await expect(said(page, 'selected')).toHaveCount(0)
})

test('a drag moves all that is selected', async ({ page }) => {
  await createItem(page).click()
  await getItem(page).click({ modifiers: ['Shift'] })
  const at = await boxOf(createItem(page))
  const by = await moved(getItem(page), async () => {
    await page.mouse.move(at.x + 60, at.y + 24)
    await page.mouse.down()
    await page.mouse.move(at.x + 90, at.y + 100, { steps: 5 })
    await page.mouse.up()
  })
  const after = await boxOf(createItem(page))
  expect(by).toEqual({ x: Math.round(after.x - at.x), y: Math.round(after.y - at.y) })
  expect(by.y).toBeGreaterThan(50)
})

test('what is copied or duplicated together comes together, in one step', async ({ page }) => {
  await selectThree(page)
  await page.keyboard.press('ControlOrMeta+c')
  await expect(designer.toast()).toContainText('3 parts copied.')
  await page.keyboard.press('ControlOrMeta+v')
  await expect(designer.toast()).toContainText('3 parts pasted.')
  await expect(node(page, /^GET \/items-2\/\{itemId\}, route\. Calls get-item-2/)).toBeFocused()
  await expect(node(page, /^get-item-2, function.*May GetItem on items-2/)).toBeVisible()
  await expect(node(page, /^items-2, table.*One of 3 selected/)).toBeVisible()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(node(page, /-2/)).toHaveCount(0)
  await expect(getItem(page)).toBeVisible()
  await selectThree(page)
  await page.keyboard.press('ControlOrMeta+d')
  await expect(designer.toast()).toContainText('3 parts duplicated.')
  await expect(node(page, /^get-item-2, function.*May GetItem on items-2/)).toBeVisible()
})

test('a copy goes into another design, which says what it lacks', async ({ page }) => {
  await node(page, /^GET \/items\/\{itemId\}, route/).click()
  await getItem(page).click({ modifiers: ['Shift'] })
  await page.keyboard.press('ControlOrMeta+c')
  await expect(designer.toast()).toContainText('2 parts copied.')
  await designer.openFile('blank.json', JSON.stringify(blank))
  await node(page, /^clients, table/).click()
  await expect(getItem(page)).toHaveCount(0)
  await page.keyboard.press('ControlOrMeta+v')
  await expect(designer.toast()).toContainText(
    '2 parts pasted. get-item has no access to items, which the design lacks.',
  )
  await expect(node(page, /^GET \/items\/\{itemId\}, route\. Calls get-item/)).toBeVisible()
})

test('anything else that is pasted is refused in words and changes nothing', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const before = await designer.outline().getByRole('treeitem').count()
  for (const text of ['hello', '{"format":"groundplan-parts","version":1}', JSON.stringify(blank)]) {
    await page.evaluate(words => navigator.clipboard.writeText(words), text)
    await graph(page).focus()
    await page.keyboard.press('ControlOrMeta+v')
    await expect(designer.toast()).toContainText('Nothing was pasted.')
    await designer.toast().getByRole('button', { name: 'Close' }).click()
    await expect(designer.toast()).toHaveCount(0)
  }
  expect(await designer.outline().getByRole('treeitem').count()).toBe(before)
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled()
})

test('what is cut goes, and is pasted again', async ({ page }) => {
  await node(page, /^GET \/items\/\{itemId\}, route/).click()
  await getItem(page).click({ modifiers: ['Shift'] })
  await page.keyboard.press('ControlOrMeta+x')
  await expect(getItem(page)).toHaveCount(0)
  await expect(designer.toast()).toContainText('2 parts removed.')
  await graph(page).focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(node(page, /^get-item, function\. Called by GET \/items\/\{itemId\}/)).toBeVisible()
})

test('several that others use are asked for once, and go in one step', async ({ page }) => {
  await getItem(page).click()
  await items(page).click({ modifiers: ['Shift'] })
  await page.keyboard.press('Delete')
  const dialog = designer.dialog('Delete 2 parts?')
  await expect(dialog).toContainText('items: Four functions lose their access')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(items(page)).toBeVisible()
  await items(page).focus()
  await page.keyboard.press('Delete')
  await dialog.getByRole('button', { name: 'Delete 2 parts' }).click()
  await expect(items(page)).toHaveCount(0)
  await expect(graph(page)).toBeFocused()
  await designer.toast().getByRole('button', { name: 'Undo' }).click()
  await expect(items(page)).toBeVisible()
  await expect(getItem(page)).toBeVisible()
})

test('the inspector sets what several functions share, and several routes', async ({ page }) => {
  await getItem(page).click()
  await designer.inspector().getByLabel('Memory in dev', { exact: true }).fill('1024')
  await createItem(page).click({ modifiers: ['Shift'] })
  const memory = designer.inspector().getByLabel('Memory in dev', { exact: true })
  await expect(memory).toHaveValue('')
  await expect(memory).toHaveAttribute('placeholder', 'mixed')
  await memory.fill('320')
  await designer.inspector().getByLabel('Architecture', { exact: true }).selectOption('x86_64')
  await designer.inspector().getByRole('button', { name: 'create-item' }).click()
  await expect(designer.inspector().getByLabel('Memory in dev', { exact: true })).toHaveValue('320')
  await expect(designer.inspector().getByLabel('Architecture', { exact: true })).toHaveValue('x86_64')
  await page.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await getItem(page).click()
  await expect(designer.inspector().getByLabel('Memory in dev', { exact: true })).toHaveValue('1024')

  await node(page, /^GET \/items, route/).click()
  await node(page, /^POST \/items, route/).click({ modifiers: ['Shift'] })
  await designer.inspector().getByLabel('Function', { exact: true }).selectOption('get-item')
  await designer.inspector().getByRole('checkbox', { name: 'Own limit in prod' }).click()
  await designer.inspector().getByLabel('Rate in prod', { exact: true }).fill('7')
  await node(page, /^POST \/items, route\. Calls get-item/).click()
  await expect(designer.inspector().getByLabel('Rate in prod', { exact: true })).toHaveValue('7')
  await expect(designer.inspector().getByLabel('Function', { exact: true })).toHaveValue('get-item')
})

test('the map is shown when it is asked for, and again on the next visit', async ({ page }) => {
  const map = graph(page).getByRole('img', { name: 'Map of the graph' })
  const button = view(page).getByRole('button', { name: 'Map of the graph' })
  await expect(map).toHaveCount(0)
  await button.click()
  await expect(map).toBeVisible()
  await page.reload()
  await expect(map).toBeVisible()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(map).toHaveCount(0)
})
