import { strFromU8, unzipSync } from 'fflate'
import { keyShapes } from '@/lib/check/testing/key-shapes'
import { bytes, DesignerPage, fromPalette, text } from './designer.page'
import { button, choose, field, inspector, outline, rename, select } from './inspector.page'
import { leave, writeDown } from './kept'
import { expect, test, type Page } from './test'

const keyOf = (kind: string) => keyShapes.find(each => each.kind === kind)!.key
const github = keyOf('a GitHub token')
const aws = keyOf('an AWS secret key')
const inJson = (key: string) => JSON.stringify(key).slice(1, -1)

async function isNotSaved(designer: DesignerPage): Promise<void> {
  await leave(designer.page)
  await expect(designer.saved()).toHaveText('Not saved: a text looks like a key')
}

/** Waits until the page has saved what stands in the place of a key, under the name of that step. */
async function isSaved(designer: DesignerPage): Promise<void> {
  await leave(designer.page)
  await expect(designer.saved()).toHaveText('Saved in this browser')
}

test('a key that was a name is in no storage either, nor in the names of the steps that took it back', async ({
  page,
}) => {
  const given = await writeDown(page)
  const designer = await new DesignerPage(page).open('', { pane: false })
  for (const [kind, name] of [
    ['function', 'create-item'],
    ['table', 'items'],
    ['secret', 'auth-signing-key'],
  ] as const) {
    await select(page, `${kind}/${name}`)
    await rename(page, name, github)
    await expect(inspector(page).getByText('This looks like a GitHub token').first(), kind).toBeVisible()
    await isNotSaved(designer)
    await rename(page, github, name)
    await isSaved(designer)
  }

  await select(page, 'route/POST /items')
  await field(page, 'Path').fill(`/items/${aws}`)
  await field(page, 'Path').press('Enter')
  await expect(inspector(page).getByText('This looks like an AWS secret key').first()).toBeVisible()
  await isNotSaved(designer)
  await field(page, 'Path').fill('/items')
  await field(page, 'Path').press('Enter')
  await isSaved(designer)

  await select(page, 'function/get-item')
  await button(page, 'Add a variable to get-item').click()
  await field(page, 'Name of variable NEW_VARIABLE').fill(github)
  await field(page, 'Name of variable NEW_VARIABLE').press('Enter')
  await isNotSaved(designer)
  await choose(page, `Change variable ${github}`, 'Delete')
  await isSaved(designer)

  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.insertText(`add table ${github} by id`)
  const palette = page.getByRole('dialog', { name: 'Search or add' })
  await expect(palette).toContainText('That brings a problem: This looks like a GitHub token')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(designer.part(github)).toHaveCount(0)
  const all = await given()
  expect([github, aws].filter(key => all.includes(inJson(key)))).toEqual([])
})

test('no design gets a key for a name, and code with one is not kept', async ({ page }) => {
  test.slow()
  const given = await writeDown(page)
  const designer = await new DesignerPage(page).open()
  await fromPalette(page, 'add a secret')
  await isSaved(designer)
  await fromPalette(page, 'rename this design')
  await expectRefused(page, 'Rename this design')
  await page.keyboard.press('Escape')
  await fromPalette(page, 'new design from the gallery')
  await designer.dialog('Gallery').getByRole('button', { name: 'Orders API' }).click()
  await expect(designer.part('place-order')).toBeVisible()
  await fromPalette(page, 'show your designs')
  await designer.dialog('Your designs').getByRole('button', { name: 'Rename MyAPI' }).click()
  await expectRefused(page, 'Rename MyAPI')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')

  await designer.part('place-order').click()
  await button(page, 'Edit the code').click()
  const code = designer.output().getByRole('region', { name: 'Code of place-order' })
  await expect(code.getByText('code of its own')).toBeVisible({ timeout: 30_000 })
  await code.locator('.view-lines').click({ position: { x: 40, y: 8 } })
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText(`\n// ${github}`)
  await expect(inspector(page).getByText('This looks like a GitHub token').first()).toBeVisible()
  await isNotSaved(designer)
  expect(await given()).not.toContain(github)
})

async function expectRefused(page: Page, title: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByLabel('Name').fill(`Mine ${github}`)
  await expect(dialog).toContainText('The name looks like a GitHub token, and a design must hold none.')
  await expect(dialog.getByRole('button', { name: 'Rename the design' })).toBeDisabled()
  await dialog.getByLabel('Name').press('Enter')
  await expect(dialog).toBeVisible()
}

test('there is no link, template or artifact with a key, and what is handed out says so', async ({
  page,
}) => {
  const given = await writeDown(page)
  const designer = await new DesignerPage(page).open('', { pane: false })
  await select(page, 'function/create-item')
  const description = field(page, 'Description')
  await description.fill(`See ${github}`)
  await isNotSaved(designer)
  const dialog = await designer.share()
  await expect(dialog.getByRole('alert')).toContainText('There is no link while a text looks like a secret.')
  await expect(dialog.getByLabel('Link')).toHaveValue('')
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeDisabled()
  await page.keyboard.press('Escape')

  for (const [what, word] of [
    ['Design file', 'file'],
    ['Picture (SVG)', 'picture'],
    ['API description', 'document'],
  ] as const) {
    const file = await text(await designer.download(what))
    if (what !== 'Picture (SVG)') expect(file).toContain(github)
    const said = `The ${word} has what looks like a secret, at functions[1].description:`
    await expect(designer.toast()).toContainText(said)
  }
  expect(await text(await designer.download('Diagram (Mermaid)'))).not.toContain(github)
  for (const what of ['Template', 'Artifact'] as const) {
    await page.getByRole('banner').getByRole('button', { name: 'Download' }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${what}`) }).click()
    await expect(designer.dialog(/^One error stops the/)).toBeVisible()
    await page.keyboard.press('Escape')
  }

  await description.fill('Creates an item')
  await isSaved(designer)
  const artifact = unzipSync(await bytes(await designer.download('Artifact')))
  const all = Object.values(artifact)
    .map(each => strFromU8(each, true))
    .join('\n')
  expect(all).not.toContain(github)
  expect(await given()).not.toContain(github)
  await expect(outline(page, 'function/create-item')).toBeVisible()
})
