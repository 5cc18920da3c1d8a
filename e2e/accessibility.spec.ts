import { expect, test, type Page } from './test'
import { expectNoViolation } from './axe'
import { DesignerPage, fromPalette } from './designer.page'
import { button, inspector, outline, select } from './inspector.page'

const topButton = (name: string) => (page: Page) =>
  page.getByRole('banner').getByRole('button', { name, exact: true }).click()

/** Takes an action by its name in the palette. */
const action = (name: string) => (page: Page) => fromPalette(page, name)

const say = (text: string) => async (page: Page) => {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(text)
}

const inForm = (key: string, name: string) => async (page: Page) => {
  await select(page, key)
  await button(page, name).click()
}

/** Everything that lies over the page: how it is opened, by the role that it has. */
const floating: Readonly<
  Record<string, readonly [role: 'dialog' | 'menu' | 'listbox', open: (page: Page) => Promise<void>]>
> = {
  'the palette with all it offers': ['dialog', say('')],
  'the palette with a phrase': ['dialog', say('add route GET /things/{itemId} reads items')],
  'the palette with a phrase that is wrong': ['dialog', say('add route GET /items reads nothing')],
  'the keys': ['dialog', action('Show all keys')],
  'the share dialog': ['dialog', topButton('Share')],
  'the dialog that opens files': ['dialog', action('Open a file or a link')],
  'the dialog that renames': ['dialog', action('Rename this design')],
  'the designs to start from': [
    'dialog',
    async page => {
      await topButton('MyAPI')(page)
      await page.getByRole('menuitem', { name: /^New design/ }).click()
    },
  ],
  'a file that is refused': ['dialog', page => new DesignerPage(page).openFile('no.json', '[]')],
  'a deletion that is asked for': ['dialog', inForm('table/items', 'Delete items')],
  'the actions of a new line': [
    'dialog',
    async page => {
      await connect(page, 'clients')
      await page.keyboard.press('Enter')
    },
  ],
  'the targets of a new line': ['listbox', page => connect(page, '')],
  'the menu of the design': ['menu', topButton('MyAPI')],
  'the menu of downloads': ['menu', topButton('Download')],
  'the history without a step': ['menu', topButton('History')],
  'the history with steps': [
    'menu',
    async page => {
      await new DesignerPage(page).addTable()
      await topButton('History')(page)
    },
  ],
  'the menu that adds more': ['menu', page => page.getByRole('button', { name: 'Add more' }).click()],
  'the menu of a table’s indexes': ['menu', inForm('table/items', 'Add an index')],
  'the menu of a function’s tables': ['menu', inForm('function/get-item', 'Grant access to a table')],
  'the menu of a function’s secrets': ['menu', inForm('function/get-item', 'Read a secret')],
  'a download that is stopped': [
    'dialog',
    async page => {
      await select(page, 'function/create-item')
      await inspector(page).getByRole('checkbox', { name: 'PutItem on items' }).click()
      await action('Download the artifact')(page)
    },
  ],
}

/** Begins a line at create-item with C, and types the beginning of its target. */
async function connect(page: Page, to: string) {
  await select(page, 'function/create-item')
  await page.getByRole('group', { name: /^create-item, function/ }).focus()
  await page.keyboard.press('c')
  await expect(page.getByRole('combobox', { name: 'Connect create-item to' })).toBeFocused()
  await page.keyboard.type(to)
}

/** The keys of all parts that the outline lists. */
async function partKeys(page: Page): Promise<string[]> {
  return page
    .getByRole('tree')
    .locator('[aria-level="2"]')
    .evaluateAll((rows: HTMLElement[]) => rows.map(each => each.dataset.key ?? ''))
}

test('axe finds nothing on the page, with the first-run card and without', async ({ page }) => {
  await new DesignerPage(page).open('', { welcome: true })
  await expectNoViolation(page, 'first run')
  await page.getByRole('button', { name: 'Close for good' }).click()
  await expectNoViolation(page, 'after it')
})

test('axe finds nothing in the form of any part', async ({ page }) => {
  test.slow()
  await new DesignerPage(page).open('', { pane: false })
  const keys = await partKeys(page)
  expect(keys.length).toBeGreaterThan(20)
  for (const key of keys) {
    await select(page, key)
    await expect(outline(page, key)).toHaveAttribute('aria-selected', 'true')
    for (const fold of await inspector(page).locator('summary').all()) await fold.click()
    await expectNoViolation(page, key, 'aside')
  }
})

test('axe finds nothing in any tab of the output', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  const tabs = designer.output().getByRole('tab')
  expect(await tabs.count()).toBeGreaterThan(4)
  for (const tab of await tabs.all()) {
    await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    const requirement = designer.output().getByRole('button', { name: /^R5/ })
    if ((await tab.innerText()) === 'Requirements') await requirement.click({ timeout: 30_000 })
    await expectNoViolation(page, await tab.innerText(), 'section[aria-label="Output"]')
  }
})

test('axe finds nothing in any dialog, menu or list that lies over the page', async ({ page }) => {
  test.slow()
  await new DesignerPage(page).open('', { pane: false })
  for (const [what, [role, open]] of Object.entries(floating)) {
    await open(page)
    await expect(page.getByRole(role), what).toBeVisible()
    await expectNoViolation(page, what, `[role="${role}"]`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole(role), what).toBeHidden()
  }
})

test('axe finds nothing on a phone, with the sheet of any part and its menu', async ({ page }) => {
  test.slow()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  const parts = page.getByRole('main').getByRole('button')
  await expect(parts.filter({ hasText: 'create-item' }).first()).toBeVisible({ timeout: 30_000 })
  await expectNoViolation(page, 'the phone')
  const count = await parts.count()
  expect(count).toBeGreaterThan(15)
  const sheet = page.getByRole('region', { name: 'Selected part' })
  const seen = new Set<string>()
  for (let at = 0; at < count; at++) {
    await parts.nth(at).evaluate((each: HTMLElement) => each.click())
    const name = (await sheet.getByRole('heading', { level: 2 }).innerText()).trim()
    if (!seen.has(name)) await expectNoViolation(page, name, 'section[aria-label="Selected part"]')
    seen.add(name)
  }
  await sheet.getByRole('button', { name: 'See its YAML' }).click()
  await expectNoViolation(page, 'its YAML')
  await sheet.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'More' }).click()
  await expectNoViolation(page, 'the menu of the phone')
})

test('the chosen theme is there before the first paint and stays', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await page.getByRole('button', { name: 'Switch to dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await designer.compiled()
  const background = await page
    .locator('.monaco-editor-background')
    .first()
    .evaluate(each => getComputedStyle(each).backgroundColor)
  expect(background).toBe('rgb(18, 19, 23)')
})
