import { expect, test } from './test'
import {
  button,
  choose,
  field,
  heading,
  inspector,
  open,
  outline,
  rename,
  select,
  undoButton,
} from './inspector.page'

test.beforeEach(({ page }) => open(page))

test('memory differs by environment, and a typed value undoes as one', async ({ page }) => {
  await select(page, 'function/create-item')
  await field(page, 'Memory in prod').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1024')
  await expect(field(page, 'Memory in dev')).toHaveValue('256')
  await expect(page.getByText('1,024 MB · 10 s')).toBeVisible()
  await undoButton(page).click()
  await expect(field(page, 'Memory in prod')).toHaveValue('512')
  await expect(undoButton(page)).toBeDisabled()
})

test('a value that the schema refuses is shown with its reason and changes nothing', async ({ page }) => {
  await select(page, 'function/create-item')
  const timeout = field(page, 'Timeout in prod')
  await timeout.fill('abc')
  await expect(timeout).toHaveAttribute('aria-invalid', 'true')
  await expect(timeout).toHaveAccessibleDescription(
    /Timeout in prod must be a whole number from 1 to 900 seconds\./,
  )
  await expect(undoButton(page)).toBeDisabled()
  await timeout.press('Escape')
  await expect(timeout).toHaveValue('10')
  await timeout.fill('2000')
  await button(page, 'Set 900').click()
  await expect(timeout).toHaveValue('900')
  await timeout.fill('10')
  await expect(timeout).not.toHaveAttribute('aria-invalid', 'true')
  await field(page, 'Concurrency in prod').fill('5')
  await field(page, 'Concurrency in prod').fill('')
  await expect(field(page, 'Concurrency in prod')).toHaveAttribute('placeholder', 'shared')
})

test('help comes from the schema and describes its field', async ({ page }) => {
  await select(page, 'function/create-item')
  // The sentence comes with the first compile and moves what is below it, away from the pointer.
  await expect(inspector(page)).toContainText('put items into')
  await expect(field(page, 'Timeout in dev')).toHaveAccessibleDescription(
    /Seconds until Lambda stops an invocation/,
  )
  await inspector(page).getByText('Timeout', { exact: true }).hover()
  await expect(page.getByRole('tooltip')).toHaveText(/At most 29 behind a route/)
})

test('a renamed function keeps its routes, its selection and its authorizer', async ({ page }) => {
  await select(page, 'function/create-item')
  await rename(page, 'create-item', 'store-item')
  await expect(heading(page, 'store-item')).toBeVisible()
  await select(page, 'route/POST /items')
  await expect(field(page, 'Function')).toHaveValue('store-item')
  await select(page, 'function/store-item')
  await undoButton(page).click()
  await expect(heading(page, 'create-item')).toBeVisible()
  await button(page, 'create-item').click()
  await field(page, 'Name of create-item').fill('get-item')
  await expect(inspector(page).getByText('Another function is called get-item.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(heading(page, 'create-item')).toBeVisible()
})

test('an environment is added, edited, renamed and deleted', async ({ page }) => {
  await button(page, 'Add an environment').click()
  await expect(heading(page, 'test')).toBeVisible()
  await rename(page, 'test', 'stage')
  await field(page, 'Stage rate').fill('75')
  await field(page, 'Retention').selectOption({ label: '90 days' })
  await field(page, 'Account').fill('12')
  await expect(field(page, 'Account')).toHaveAccessibleDescription(
    /must be the 12 digits of an AWS account id/,
  )
  await field(page, 'Account').fill('210987654321')
  await select(page, 'function/get-item')
  await expect(field(page, 'Memory in stage')).toHaveValue('512')
  await select(page, 'environment/stage')
  await expect(field(page, 'Stage rate')).toHaveValue('75')
  await button(page, 'Delete stage').click()
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.getByRole('button', { name: 'Delete stage' }).last().click()
  await expect(outline(page, 'environment/stage')).toHaveCount(0)
})

test('a route is added, moved, checked and deleted', async ({ page }) => {
  await select(page, 'function/get-item')
  await button(page, 'Add a route to get-item').click()
  await expect(heading(page, 'GET /resource')).toBeVisible()
  await field(page, 'Path').fill('/items')
  await expect(inspector(page).getByText('Another route is GET /items.')).toBeVisible()
  await field(page, 'Path').fill('/things/{thingId}')
  await field(page, 'Path').press('Enter')
  await expect(heading(page, 'GET /things/{thingId}')).toBeVisible()
  await field(page, 'Method').selectOption('PATCH')
  await expect(heading(page, 'PATCH /things/{thingId}')).toBeVisible()
  await button(page, 'Add a parameter').click()
  await field(page, 'Name of parameter 1').fill('limit')
  await inspector(page).getByRole('checkbox', { name: 'Parameter 1 is required' }).click()
  await button(page, 'Add a body model').click()
  await field(page, 'JSON Schema').fill('{ "type": ')
  await expect(field(page, 'JSON Schema')).toHaveAccessibleDescription(/The text is not JSON/)
  await field(page, 'JSON Schema').fill(
    '{"type":"object","properties":{"age":{"type":"integer","minimum":18}}}',
  )
  await expect(inspector(page).getByLabel('Example of a body')).toContainText('"age": 18')
  await inspector(page).getByRole('checkbox', { name: 'Own limit in dev' }).click()
  await field(page, 'Rate in dev').fill('7')
  await button(page, 'Delete PATCH /things/{thingId}').click()
  await expect(outline(page, 'route/PATCH /things/{thingId}')).toHaveCount(0)
})

test('a table and its indexes are added, edited and deleted', async ({ page }) => {
  await button(page, 'Add a table').click()
  await expect(heading(page, 'table')).toBeVisible()
  await rename(page, 'table', 'orders')
  await field(page, 'Partition key').fill('tenantId')
  await button(page, 'Add a sort key').click()
  await field(page, 'Sort key').fill('orderId')
  await choose(page, 'Add an index', 'Global index')
  await inspector(page).getByText('byCreatedAt', { exact: true }).click()
  await field(page, 'Name of index 1').fill('x')
  await expect(field(page, 'Name of index 1')).toHaveAccessibleDescription(/3 to 100 letters/)
  await field(page, 'Name of index 1').fill('byStatus')
  await field(page, 'Name of index 1').press('Enter')
  await field(page, 'Attributes in byStatus').selectOption('INCLUDE')
  await field(page, 'Add attribute of byStatus').fill('total')
  await field(page, 'Add attribute of byStatus').press('Enter')
  await expect(field(page, 'attribute of byStatus, number 1')).toHaveValue('total')
  await field(page, 'Billing in prod').selectOption('provisioned')
  await field(page, 'Read units in prod').fill('12')
  await button(page, 'Delete byStatus').click()
  await expect(inspector(page).getByText('byStatus')).toHaveCount(0)
  await button(page, 'Delete orders').click()
  await expect(outline(page, 'table/orders')).toHaveCount(0)
})

test('deleting asks when others lose something, with the focus on what keeps it', async ({ page }) => {
  await select(page, 'table/items')
  await button(page, 'Delete items').click()
  const dialog = page.getByRole('dialog', { name: 'Delete table items?' })
  await expect(dialog).toContainText('Five functions lose their access')
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(heading(page, 'items')).toBeVisible()
  await select(page, 'function/authorizer')
  await button(page, 'Delete authorizer').click()
  await expect(page.getByRole('dialog', { name: 'authorizer stays' })).toContainText('the authorizer asks it')
})

test('actions are granted and revoked one by one', async ({ page }) => {
  await select(page, 'function/update-item')
  const action = (name: string) =>
    inspector(page).getByRole('checkbox', { name: `${name} on items`, exact: true })
  await expect(action('UpdateItem')).toBeChecked()
  await action('GetItem').click()
  await expect(action('GetItem')).toBeChecked()
  await expect(inspector(page).getByText('differs from what the handler calls')).toBeVisible()
  await action('UpdateItem').click()
  await expect(action('UpdateItem')).toHaveAttribute('aria-invalid', 'true')
  await choose(page, 'Grant access to a table', 'clients')
  await expect(inspector(page).getByRole('checkbox', { name: 'GetItem on clients' })).toBeChecked()
})

test('rules of the WAF are added, moved, set and removed', async ({ page }) => {
  await select(page, 'waf')
  await choose(page, 'Add a WAF rule', 'Linux')
  await button(page, 'Move Linux up').click()
  await expect(inspector(page).locator('summary').nth(4)).toContainText('Linux')
  await inspector(page).locator('summary', { hasText: 'Linux' }).click()
  await field(page, 'Mode of Linux').selectOption('count')
  await field(page, 'Add counted rule of Linux').fill('LFI_QUERYSTRING')
  await field(page, 'Add counted rule of Linux').press('Enter')
  await button(page, 'Remove Linux').click()
  await expect(inspector(page).locator('summary', { hasText: 'Linux' })).toHaveCount(0)
  await inspector(page).locator('summary', { hasText: 'Rate limit' }).click()
  await field(page, 'WAF rate limit in dev').fill('5')
  await expect(field(page, 'WAF rate limit in dev')).toHaveAttribute('aria-invalid', 'true')
  await field(page, 'WAF rate limit in dev').fill('500')
  await choose(page, 'Add a WAF rule', 'Geographic')
  await inspector(page).locator('summary', { hasText: 'Geographic' }).click()
  await field(page, 'Add country code').fill('FR')
  await field(page, 'Add country code').press('Enter')
  await button(page, 'Remove the geographic rule').click()
  await expect(inspector(page).locator('summary', { hasText: 'Geographic' })).toHaveCount(0)
})

test('addresses are added one by one or pasted, and bad ones are refused', async ({ page }) => {
  await select(page, 'environment/dev')
  const add = field(page, 'Add IPv4 range in dev')
  await add.fill('300.0.113.0/24')
  await add.press('Enter')
  await expect(inspector(page).getByText('300.0.113.0/24 must be a range such as')).toBeVisible()
  await expect(field(page, 'IPv4 range in dev, number 2')).toHaveCount(0)
  await add.fill('198.51.100.0/24')
  await add.press('Enter')
  await expect(field(page, 'IPv4 range in dev, number 2')).toHaveValue('198.51.100.0/24')
  await add.evaluate(input => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', '203.0.113.0/25, 203.0.113.128/25\n2001:db8:9::/48\n192.0.2.0/24')
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(field(page, 'IPv4 range in dev, number 4')).toHaveValue('203.0.113.128/25')
  await expect(field(page, 'IPv6 range in dev, number 2')).toHaveValue('2001:db8:9::/48')
  await expect(inspector(page).getByText('One was in the list already.')).toBeVisible()
  const second = field(page, 'IPv4 range in dev, number 2')
  await second.fill('198.51.100.0')
  await expect(second).toHaveAttribute('aria-invalid', 'true')
  await button(page, 'Remove 203.0.113.128/25').click()
  await expect(field(page, 'IPv4 range in dev, number 4')).toHaveCount(0)
})

test('a secret is added, read and deleted', async ({ page }) => {
  await button(page, 'Add a secret').click()
  await rename(page, 'secret', 'mail-key')
  await expect(inspector(page)).toContainText('never part of a design')
  await field(page, 'Description').fill('Signs outgoing mail')
  await select(page, 'function/get-item')
  await choose(page, 'Read a secret', 'mail-key')
  await expect(field(page, 'Variable for mail-key')).toHaveValue('MAIL_KEY')
  await select(page, 'secret/mail-key')
  await button(page, 'Delete mail-key').click()
  await expect(page.getByRole('dialog')).toContainText('One function loses its variable MAIL_KEY.')
  await page.getByRole('button', { name: 'Delete mail-key' }).last().click()
  await expect(outline(page, 'secret/mail-key')).toHaveCount(0)
})

test('a variable is added, named, split by environment and deleted', async ({ page }) => {
  await select(page, 'function/get-item')
  await button(page, 'Add a variable to get-item').click()
  const name = field(page, 'Name of variable NEW_VARIABLE')
  await expect(name).toBeFocused()
  await name.fill('1ST')
  await expect(name).toHaveAttribute('aria-invalid', 'true')
  await name.fill('PAGE_TITLE')
  await name.press('Enter')
  await expect(field(page, 'PAGE_TITLE in all environments')).toBeFocused()
  await page.keyboard.type('Items')
  await choose(page, 'Change variable PAGE_TITLE', 'Split')
  await field(page, 'PAGE_TITLE in dev').fill('Items (dev)')
  await expect(field(page, 'PAGE_TITLE in prod')).toHaveValue('Items')
  await choose(page, 'Change variable PAGE_TITLE', 'Delete')
  await expect(button(page, 'Change variable PAGE_TITLE')).toHaveCount(0)
})
