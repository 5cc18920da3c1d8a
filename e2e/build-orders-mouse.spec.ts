import { expect, test, type Page } from './test'
import { orders } from '@/lib/design/orders'
import { routeKey } from '@/lib/design/route'
import { DesignerPage } from './designer.page'
import { bar, graph } from './graph.page'
import { MouseHands } from './hands'
import { button, field, heading, outline, select } from './inspector.page'
import { withMotion } from './lighter'
import { expectOrders } from './orders.built'
import { Form } from './orders.form'

test.use(withMotion)

/** Adds a part from the bar over the graph, which selects it under the name that it gets by itself. */
async function add(page: Page, kind: 'route' | 'function' | 'table', name: string) {
  await bar(page)
    .getByRole('button', { name: `Add a ${kind}`, exact: true })
    .click()
  await expect(heading(page, name)).toBeVisible()
}

/** Renames what is selected by a click on its name. */
async function rename(page: Page, hands: MouseHands, from: string, to: string) {
  if (from === to) return
  await button(page, from).click()
  await hands.write(field(page, `Name of ${from}`), to)
  await hands.leave()
  await expect(heading(page, to)).toBeVisible()
}

/** Deletes what is selected, and says yes where others lose something by it. */
async function remove(page: Page, name: string) {
  await button(page, `Delete ${name}`).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Delete ${name}` })
    .click()
}

test('the Orders sample is built from blank with the mouse alone', async ({ page }) => {
  test.slow()
  const designer = await new DesignerPage(page).open('', { welcome: true, pane: false })
  const hands = new MouseHands(page)
  const form = new Form(page, hands)
  const node = (name: string) => graph(page).getByRole('group', { name: new RegExp(`^${name}, `) })

  await page.getByRole('button', { name: /^Start blank/ }).click()
  await expect(heading(page, 'Untitled')).toBeVisible()
  await form.write('Design name', orders.name)
  await form.write('Description', orders.description)
  await select(page, 'api')
  await form.write('API name', orders.api.name)
  await form.write('Description', orders.api.description)

  const authorizer = orders.functions.find(each => each.name === 'authorizer')!
  await select(page, 'function/authorizer')
  await form.function(authorizer)

  // The sample has its clients last: the table of the blank design makes way for a new one.
  await select(page, 'table/clients')
  await remove(page, 'clients')
  for (const table of orders.tables) {
    await add(page, 'table', 'table')
    await rename(page, hands, 'table', table.name)
    await form.table(table)
  }

  for (const each of orders.functions) {
    if (each === authorizer) continue
    await add(page, 'function', 'get-item')
    await rename(page, hands, 'get-item', each.name)
    await form.function(each)
  }

  // As its table, the sample's authorizer is the last of its kind: a copy takes its place.
  await select(page, 'function/authorizer')
  await button(page, 'Duplicate authorizer').click()
  await expect(heading(page, 'authorizer-2')).toBeVisible()
  await form.check('GetItem on clients', true)
  await select(page, 'authorizer')
  await form.choose('Function', 'authorizer-2')
  await select(page, 'function/authorizer')
  await button(page, 'Delete authorizer').click()
  await expect(outline(page, 'function/authorizer')).toHaveCount(0)
  await select(page, 'function/authorizer-2')
  await rename(page, hands, 'authorizer-2', 'authorizer')

  for (const route of orders.routes) {
    await add(page, 'route', 'GET /resource')
    if (routeKey(route) === 'PUT /orders/{orderId}/status') {
      await hands.draw(node('GET /resource'), node('change-order'))
      await expect(form.list('Function')).toHaveValue('change-order')
    }
    await form.route(route)
  }

  await expectOrders(await designer.download('Design file'), await designer.download('Artifact'))
})
