import { expect, test, type Page } from './test'
import { orders } from '@/lib/design/orders'
import { routeKey } from '@/lib/design/route'
import { DesignerPage } from './designer.page'
import { graph } from './graph.page'
import { holdsFocus, KeyboardHands } from './hands'
import { heading, inspector } from './inspector.page'
import { expectOrders } from './orders.built'
import { Form } from './orders.form'

/** Says a whole change, or where to go, in the palette. */
async function say(page: Page, phrase: string) {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: 'Search or add' })).toBeFocused()
  await page.keyboard.insertText(phrase)
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('the Orders sample is built from blank with the keyboard alone', async ({ page }) => {
  test.slow()
  const designer = await new DesignerPage(page).open('', { welcome: true, pane: false })
  const hands = new KeyboardHands(page)
  const form = new Form(page, hands)
  const { keyboard } = page

  /** Waits until the part's node has the focus: the palette gives it last, and a key pressed before is nobody's. */
  async function reach(name: string) {
    await expect(heading(page, name)).toBeVisible()
    await expect.poll(() => holdsFocus(graph(page))).toBe(true)
  }
  /** From the node that has the focus to the form of its part. */
  async function edit(name: string) {
    await reach(name)
    await keyboard.press('Enter')
    await expect.poll(() => holdsFocus(inspector(page))).toBe(true)
  }
  async function fillTable(name: string) {
    await edit(name)
    await form.table(orders.tables.find(each => each.name === name)!)
  }
  async function fillFunction(name: string) {
    await say(page, `go to function ${name}`)
    await edit(name)
    await form.function(orders.functions.find(each => each.name === name)!)
  }
  async function fillRoute(key: string) {
    await form.route(orders.routes.find(each => routeKey(each) === key)!)
  }
  async function sayRoute(key: string, work: string) {
    await say(page, `add route ${key} ${work}`)
    await edit(key)
    await fillRoute(key)
  }

  await hands.go(inspector(page))
  await hands.reach(page.getByRole('button', { name: /^Start blank/ }))
  await keyboard.press('Enter')
  await expect(heading(page, 'Untitled')).toBeVisible()
  await hands.go(inspector(page))
  await form.write('Design name', orders.name)
  await form.write('Description', orders.description)

  await hands.go(designer.outline())
  await keyboard.press('/')
  await keyboard.type('prod-MyAPI')
  await keyboard.press('Enter')
  await expect(heading(page, 'MyAPI')).toBeVisible()
  await hands.go(inspector(page))
  await form.write('API name', orders.api.name)
  await form.write('Description', orders.api.description)
  await fillFunction('authorizer')

  // The sample has its clients last: the table of the blank design makes way for a new one.
  await say(page, 'go to table clients')
  await reach('clients')
  await keyboard.press('Delete')
  await expect(designer.part('clients')).toHaveCount(0)
  await say(page, 'add table orders by shopId, orderId')
  await fillTable('orders')
  await say(page, 'add table order-lines by orderId, lineId')
  await fillTable('order-lines')
  await say(page, 'add table products by productId')
  await fillTable('products')
  await hands.go(graph(page))
  await keyboard.press('a')
  await keyboard.press('t')
  await reach('table')
  await keyboard.press('F2')
  await expect(form.text('Name of table')).toBeFocused()
  await keyboard.type('clients')
  await keyboard.press('Enter')
  await hands.go(graph(page))
  await fillTable('clients')

  await sayRoute('GET /orders', 'lists orders by byCreatedAt')
  await fillFunction('list-orders')
  await say(page, 'add function place-order creates orders')
  await fillFunction('place-order')
  await sayRoute('POST /orders', 'calls place-order')
  await sayRoute('GET /orders/{orderId}', 'reads orders')
  await fillFunction('get-order')
  await sayRoute('HEAD /orders/{orderId}', 'calls get-order')
  await sayRoute('PATCH /orders/{orderId}', 'changes orders')
  await fillFunction('change-order')
  await sayRoute('PUT /orders/{orderId}/address', 'calls change-order')
  await sayRoute('PUT /orders/{orderId}/contact', 'calls change-order')

  await hands.go(graph(page))
  await keyboard.press('a')
  await keyboard.press('r')
  await reach('GET /resource')
  await keyboard.press('c')
  await expect(page.getByRole('combobox', { name: /^Connect GET \/resource to/ })).toBeFocused()
  await keyboard.type('change-order')
  await keyboard.press('Enter')
  await edit('GET /resource')
  await expect(form.list('Function')).toHaveValue('change-order')
  await fillRoute('PUT /orders/{orderId}/status')

  await say(page, 'add function list-lines lists order-lines')
  await fillFunction('list-lines')
  await sayRoute('GET /orders/{orderId}/lines', 'calls list-lines')
  await hands.go(graph(page))
  await keyboard.press('ControlOrMeta+d')
  await edit('GET /orders/{orderId}/lines-2')
  await fillRoute('GET /orders/{orderId}/packing-list')
  const writing = 'PUT /orders/{orderId}/lines/{lineId}'
  await say(page, `add route ${writing} writes order-lines`)
  await say(page, 'rename write-order-line to write-line')
  await say(page, `go to route ${writing}`)
  await edit(writing)
  await fillRoute(writing)
  await fillFunction('write-line')
  await sayRoute('GET /products', 'lists products by byCategory')
  await fillFunction('list-products')

  // As its table, the sample's authorizer is the last of its kind: a copy takes its place.
  await say(page, 'go to function authorizer')
  await reach('authorizer')
  await keyboard.press('ControlOrMeta+d')
  await expect(heading(page, 'authorizer-2')).toBeVisible()
  await say(page, 'grant GetItem on clients to authorizer-2')
  await say(page, 'Authorizer')
  await edit('Authorizer')
  await form.choose('Function', 'authorizer-2')
  await say(page, 'delete function authorizer')
  await say(page, 'rename authorizer-2 to authorizer')

  const design = page.waitForEvent('download')
  await say(page, 'Download the design')
  const file = await design
  const artifact = page.waitForEvent('download')
  await keyboard.press('ControlOrMeta+s')
  await expectOrders(file, await artifact)
})
