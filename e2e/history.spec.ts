import { expect, test, type Page } from './test'
import { DesignerPage } from './designer.page'
import { bar } from './graph.page'
import { field, select } from './inspector.page'

const lastChange = (page: Page) =>
  page.getByRole('region', { name: 'Output' }).getByRole('group', { name: 'Last change' })
const spoken = (page: Page) => lastChange(page).locator('[aria-live=polite]')
const history = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'History' })
const steps = (page: Page) => page.getByRole('menu').getByRole('menuitemradio')
const step = (page: Page, name: string | RegExp) => page.getByRole('menuitemradio', { name })

/** Three steps of the starter: a memory, a timeout, a memory. */
async function change(page: Page) {
  await select(page, 'function/get-item')
  for (const [label, value] of [
    ['Memory in prod', '640'],
    ['Timeout in prod', '12'],
    ['Memory in dev', '384'],
  ] as const) {
    await field(page, label).fill(value)
    await field(page, label).press('Tab')
  }
}

test('the history lists the steps by name and goes to the chosen one, with the mouse and with its keys', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await history(page).click()
  await expect(page.getByRole('menu')).toContainText('No step yet')
  await page.keyboard.press('Escape')
  await change(page)
  await history(page).click()
  await expect(steps(page)).toHaveText([
    /memory in dev.*get-item/i,
    /timeout in prod.*get-item/i,
    /memory in prod.*get-item/i,
    'Before these steps',
  ])
  await expect(step(page, /memory in dev/i)).toBeChecked()
  await step(page, /memory in prod/i).click()
  await expect(field(page, 'Memory in prod')).toHaveValue('640')
  await expect(field(page, 'Timeout in prod')).toHaveValue('10')
  await expect(field(page, 'Memory in dev')).toHaveValue('256')
  await history(page).click()
  await expect(steps(page)).toHaveCount(4)
  await expect(step(page, /memory in prod/i)).toBeChecked()
  await step(page, /memory in dev/i).click()
  await expect(field(page, 'Timeout in prod')).toHaveValue('12')
  await expect(field(page, 'Memory in dev')).toHaveValue('384')
  // Until it is gone the menu takes the keys.
  await expect(page.getByRole('menu')).toHaveCount(0)

  await field(page, 'Memory in dev').focus()
  await page.keyboard.press('Alt+Shift+H')
  await expect(steps(page).first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(step(page, 'Before these steps')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(history(page)).toBeFocused()
  await expect(field(page, 'Memory in prod')).toHaveValue('512')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled()
  await history(page).press('Enter')
  await expect(step(page, 'Before these steps')).toBeChecked()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  await expect(field(page, 'Memory in dev')).toHaveValue('384')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await history(page).focus()
  await page.keyboard.press('?')
  await expect(designer.dialog('Keys')).toContainText('History')
})

test('a step is told in words, with a jump to its lines, and so is taking it back', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await expect(lastChange(page)).toContainText('What a change writes is told here.')
  await expect(lastChange(page).getByRole('button')).toHaveCount(0)
  const { height } = (await designer.editor().boundingBox())!
  await select(page, 'function/get-item')
  const memory = field(page, 'Memory in prod')
  await memory.fill('640')
  const words = 'memory of get-item in prod 512 → 640 MB; 4 lines'
  await expect(lastChange(page).getByTitle(words)).toBeVisible()
  expect((await designer.editor().boundingBox())!.height).toBe(height)
  await lastChange(page).getByRole('button', { name: 'Show the lines' }).click()
  await expect(designer.editor()).toContainText('MemorySize: 640')
  await page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click()
  await expect(lastChange(page).getByTitle(`Takes back: ${words}`)).toBeVisible()
  await page.getByRole('banner').getByRole('button', { name: /^Redo/ }).click()
  await expect(lastChange(page).getByTitle(words, { exact: true })).toBeVisible()
})

test('what a step wrote is read aloud once its gesture is over, not while it is typed', async ({ page }) => {
  await new DesignerPage(page).open()
  await select(page, 'function/get-item')
  const memory = field(page, 'Memory in prod')
  await memory.fill('640')
  await expect(lastChange(page).getByTitle(/512 → 640 MB/)).toBeVisible()
  await expect(spoken(page)).toHaveText('')
  await memory.fill('704')
  await expect(lastChange(page).getByTitle(/512 → 704 MB/)).toBeVisible()
  await expect(spoken(page)).toHaveText('')
  await memory.press('Tab')
  await expect(spoken(page)).toHaveText('memory of get-item in prod 512 → 704 MB; 4 lines')
})

test('a connection is told as the right that it gives, by the names of the shown environment', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await bar(page).getByRole('button', { name: 'Add a table' }).click()
  await expect(lastChange(page).getByTitle(/^adds the table table with 2 alarms;/)).toBeVisible()
  await designer.part('create-item').click()
  await page.keyboard.press('ControlOrMeta+z')
  await expect(lastChange(page).getByTitle(/^Takes back: adds the table table/)).toBeVisible()
  await bar(page).getByRole('button', { name: 'Add a function' }).click()
  await expect(lastChange(page).getByTitle(/gives .+ GetItem on prod-items;/)).toBeVisible()
  await designer.chooseEnvironment('dev')
  await expect(lastChange(page).getByTitle(/gives .+ GetItem on dev-items;/)).toBeVisible()
})
