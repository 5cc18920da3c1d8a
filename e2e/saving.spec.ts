import { keyShapes } from '@/lib/check/testing/key-shapes'
import { DesignerPage, fromPalette } from './designer.page'
import { expect, test, type Page } from './test'

const addSecret = (page: Page) => fromPalette(page, 'add a secret')
const kept = 'Saved in this browser'

test('a change is there again after a reload, even one made right before it', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect(designer.part('secret')).toBeVisible()
  await page.reload()
  await designer.compiled()
  await expect(designer.part('secret')).toBeVisible()
  await expect(designer.saved()).toHaveText(kept)
})

test('what a page could only note as it went is kept by the next', async ({ page }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    // As if the database did not get to it any more.
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (JSON.stringify(value).includes('"label":"Add secret')) this.transaction.abort()
      return put.call(this, value, key)
    }
  })
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect(designer.part('secret')).toBeVisible()
  await page.reload()
  await designer.compiled()
  await expect(designer.part('secret')).toBeVisible()
  await expect.poll(() => designer.stored()).toContain('"name": "secret"')
})

for (const [what, change, why] of [
  ['half written', { text: '{"version": 1,' }, 'It is not JSON at line 1, column 15: it ends too early.'],
  ['empty', { text: '' }, 'It is not JSON'],
  ['of a version to come', { text: '{"version": 999}' }, 'was made by a newer Groundplan'],
  ['of a version before the first', { text: '{"version": 0}' }, 'is too old to be read'],
  ['a record without its number', { text: 'nothing', revision: 'none' }, 'It is not JSON'],
] as const) {
  test(`data that is ${what} is said, offered as a file and stays; an earlier state is shown`, async ({
    page,
  }) => {
    const designer = await new DesignerPage(page).open('', { pane: false })
    await addSecret(page)
    await expect.poll(() => designer.stored()).toContain('"name": "secret"')
    await designer.damage(change)
    await page.reload()
    await designer.compiled()
    const dialog = designer.dialog('The design kept in this browser is damaged')
    await expect(dialog).toContainText('The damaged one stays in your list as it is.')
    await expect(dialog).toContainText(why)
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Download raw data' }).click()
    expect((await download).suggestedFilename()).toBe('groundplan-raw-data.txt')
    await page.keyboard.press('Escape')
    await expect(designer.part('secret')).toBeVisible()
    await fromPalette(page, 'show your designs')
    const list = designer.dialog('Your designs').getByRole('list', { name: 'Your designs' })
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await expect(list.getByRole('listitem').filter({ hasText: 'It cannot be read.' })).toHaveCount(1)
    await list.getByRole('button', { name: 'Download the raw data of MyAPI' }).click()
  })
}

test('full storage is said and stops nothing', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect(designer.saved()).toHaveText('Not saved: storage is full')
  await expect(designer.part('secret')).toBeVisible()
})

test('a browser that lets pages keep nothing is said, and everything else works', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect(designer.saved()).toHaveText('Not saved: this browser refuses storage')
  await expect(designer.part('secret')).toBeVisible()
  await fromPalette(page, 'show your designs')
  await expect(designer.dialog('Your designs')).toContainText('save design files instead')
})

test('two tabs: neither overwrites the other without asking, and neither loses what it has', async ({
  context,
}) => {
  const one = await new DesignerPage(await context.newPage()).open('', { pane: false })
  await fromPalette(one.page, 'add a table')
  await expect.poll(() => one.stored()).toContain('"name": "table"')
  const two = await new DesignerPage(await context.newPage()).open('', { pane: false })
  await expect(two.part('table')).toBeVisible()
  await addSecret(one.page)
  await expect.poll(() => one.stored()).toContain('"name": "secret"')
  const asked = (tab: DesignerPage) => tab.page.getByText('This design was changed in another tab.')
  await expect(asked(two)).toBeVisible()
  const before = await one.stored()
  await fromPalette(two.page, 'add a function')
  await two.page.waitForTimeout(1000)
  expect(await two.stored()).toBe(before)
  await two.page.getByRole('button', { name: 'Show the other one' }).click()
  await expect(two.part('secret')).toBeVisible()
  await expect(two.part('function')).toBeHidden()
  await fromPalette(two.page, 'show your designs')
  const list = two.dialog('Your designs').getByRole('list', { name: 'Your designs' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await two.page.keyboard.press('Escape')
  await addSecret(two.page)
  await expect.poll(() => two.stored()).toContain('"secret-2"')
  await expect(asked(one)).toBeVisible()
  // A change that comes while this one is being kept is kept as well.
  await one.page.evaluate(() => {
    for (const name of ['Keep this one', 'Undo'])
      [...document.querySelectorAll('button')]
        .find(each => (each.ariaLabel ?? each.textContent).startsWith(name))!
        .click()
  })
  await expect(one.part('secret')).toBeHidden()
  await expect(one.saved()).toHaveText(kept)
  expect(await one.stored()).not.toContain('"name": "secret')
  await expect(asked(two)).toBeVisible()
  // What looks like a key is noted nowhere as a page goes, so the browser asks before.
  await two.inspector().getByLabel('Description').first().fill(keyShapes[0]!.key)
  const asks = two.page.waitForEvent('dialog')
  await two.page.evaluate(() => setTimeout(() => location.reload()))
  const dialog = await asks
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
})

/** Opens another design in place of the present one. */
async function openOrders(page: Page) {
  await fromPalette(page, 'new design from the gallery')
  await page.getByRole('dialog', { name: 'Gallery' }).getByRole('button', { name: 'Orders API' }).click()
}

test('what another tab has overtaken is kept apart when the design is left', async ({ context }) => {
  const one = await new DesignerPage(await context.newPage()).open('', { pane: false })
  await fromPalette(one.page, 'add a table')
  await expect.poll(() => one.stored()).toContain('"name": "table"')
  const two = await new DesignerPage(await context.newPage()).open('', { pane: false })
  await addSecret(one.page)
  await expect(two.page.getByText('This design was changed in another tab.')).toBeVisible()
  await fromPalette(two.page, 'add a table')
  await openOrders(two.page)
  await expect(two.toast()).toContainText('what this one had is kept beside it, in your designs.')
  await fromPalette(two.page, 'show your designs')
  await two.page.getByRole('button', { name: 'MyAPI (kept apart)', exact: true }).click()
  await expect(two.part('table-2')).toBeVisible()
  await expect(two.part('secret')).toBeHidden()
})

test('a design that cannot be kept is one click away after it was left, and the browser asks before it goes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
  const designer = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect(designer.saved()).toHaveText('Not saved: storage is full')
  await openOrders(page)
  await expect(designer.toast()).toContainText('because the storage of this browser is full')
  await designer.toast().getByRole('button', { name: 'Back to MyAPI' }).click()
  await expect(designer.saved()).toHaveText('Not saved: storage is full')
  const asks = page.waitForEvent('dialog')
  await page.evaluate(() => setTimeout(() => location.reload()))
  const dialog = await asks
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(designer.part('secret')).toBeVisible()
})

test('a database that never answers stops nothing, and says so', async ({ page }) => {
  await page.clock.install()
  await page.addInitScript(() => {
    localStorage.setItem('groundplan.open', '"there"')
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  })
  const designer = await new DesignerPage(page).open('', { pane: false })
  await page.clock.fastForward(11_000)
  await addSecret(page)
  await expect(designer.part('secret')).toBeVisible()
  await expect(designer.toast()).toContainText('what you change is not saved', { timeout: 15_000 })
})

test('what an earlier Groundplan kept is taken over', async ({ page }) => {
  const first = await new DesignerPage(page).open('', { pane: false })
  await addSecret(page)
  await expect.poll(() => first.stored()).toContain('"name": "secret"')
  const text = (await first.stored()) ?? ''
  await page.evaluate(async design => {
    await new Promise(done => (indexedDB.deleteDatabase('groundplan').onsuccess = done))
    localStorage.clear()
    sessionStorage.clear()
    localStorage.setItem('groundplan.design', `{"mark":"x","design":${design}}`)
    localStorage.setItem(
      'groundplan.shelf',
      `[{"at":1,"name":"Other","design":${design.replace('"MyAPI"', '"Other"')}}]`,
    )
  }, text)
  await page.reload()
  await first.compiled()
  await expect(first.part('secret')).toBeVisible()
  await expect.poll(() => first.stored()).toBe(text.trimEnd())
  await fromPalette(page, 'show your designs')
  await expect(first.dialog('Your designs').getByRole('button', { name: 'Other', exact: true })).toBeVisible()
  expect(await page.evaluate(() => localStorage.getItem('groundplan.design'))).toBeNull()
})

test('the first-run card is closed for good', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { welcome: true, pane: false })
  await expect(page.getByRole('heading', { name: 'A working API, ready to change' })).toBeVisible()
  await designer
    .inspector()
    .getByRole('button', { name: /Start from this one/ })
    .click()
  await expect(page.getByRole('heading', { name: 'A working API, ready to change' })).toBeHidden()
  await page.reload()
  await designer.compiled()
  await expect(page.getByRole('heading', { name: 'A working API, ready to change' })).toBeHidden()
})
