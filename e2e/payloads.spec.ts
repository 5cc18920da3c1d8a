import { parseSvg } from '@/components/graph/testing/parse-svg'
import { payloads } from '@/lib/design/testing/payloads'
import { mixed } from '@/lib/design/testing/payload-designs'
import { DesignerPage, fromPalette, text } from './designer.page'
import { inspector, select } from './inspector.page'
import { expect, test, type Page } from './test'

/** All that a payload must not set off. */
function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('dialog', dialog => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', cause => seen.push(`error ${cause.message}`))
  page.on('popup', popup => seen.push(`window ${popup.url()}`))
  page.on('framenavigated', frame => frame !== page.mainFrame() && seen.push(`frame ${frame.url()}`))
  page.on('console', message => {
    // The tests keep the validator of AWS away.
    const isMeant = /bindings_wasm/.test(message.location().url)
    if (message.type() === 'error' && !isMeant) seen.push(`console ${message.text()}`)
  })
  return seen
}

/** What a payload has become, other than text. */
async function made(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('*')].filter(each => {
      const attributes = [...each.attributes]
      return (
        /^(iframe|object|embed|base|video|math|animate)$/i.test(each.tagName) ||
        (/^(script|style)$/i.test(each.tagName) && /__xss|x\.example/.test(each.textContent ?? '')) ||
        attributes.some(({ name }) => name.startsWith('on')) ||
        attributes.some(
          ({ name, value }) =>
            /^(src|href|action|data|xlink:href)$/.test(name) &&
            /^x$|^\s*(javascript|data):|x\.example/i.test(value),
        )
      )
    })
    const ran = '__xss' in window ? ['window.__xss'] : []
    return [...ran, ...found.map(each => each.outerHTML.slice(0, 200))]
  })
}

/** Shows every part in the inspector, with all that can be opened there. */
async function visitParts(page: Page): Promise<void> {
  const rows = page.getByRole('tree').locator('[aria-level="2"], [aria-level="3"]')
  const count = await rows.count()
  expect(count).toBeGreaterThan(20)
  for (let at = 0; at < count; at++) {
    await rows.nth(at).click()
    await expect(inspector(page).getByRole('heading', { level: 2 })).not.toBeEmpty()
    await page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = true)))
    expect(await made(page)).toEqual([])
  }
}

async function visitPanes(designer: DesignerPage): Promise<void> {
  for (const name of ['Handlers', 'Problems', 'Requirements', 'Parameters', 'Artifact', 'Template']) {
    await designer.tab(name)
    await expect(designer.output().getByRole('tabpanel')).not.toBeEmpty()
    expect(await made(designer.page), name).toEqual([])
  }
}

async function visitDialogs(designer: DesignerPage): Promise<void> {
  const { page } = designer
  for (const [words, name] of [
    ['show your designs', 'Your designs'],
    ['show earlier states', 'Earlier states of this design'],
    ['rename this design', 'Rename this design'],
  ] as const) {
    await fromPalette(page, words)
    await expect(designer.dialog(name)).toBeVisible()
    await expect(designer.dialog(name).getByText('Reading')).toHaveCount(0)
    expect(await made(page), name).toEqual([])
    await page.keyboard.press('Escape')
    await expect(designer.dialog(name)).toBeHidden()
  }
  await page.keyboard.press('ControlOrMeta+k')
  for (const payload of ['create', ...payloads.filter(each => !/[\r\n]/.test(each)).slice(0, 12)]) {
    await page.getByRole('combobox', { name: 'Search or add' }).fill(payload)
    expect(await made(page), payload).toEqual([])
  }
  await page.keyboard.press('Escape')
}

test('payloads in every text of a design stay text, wherever the page shows them', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  const seen = watch(page)
  const design = mixed()
  await designer.openFile('payloads.json', JSON.stringify(design))
  await expect(designer.toast()).toContainText(`Opened ${design.name}`)
  await expect(designer.saved()).toHaveText('Saved in this browser')
  await select(page, 'function/create-item')
  await visitPanes(designer)
  await visitParts(page)
  await designer.chooseEnvironment('dev')
  await visitDialogs(designer)

  const download = await designer.download('Picture (SVG)')
  expect(download.suggestedFilename()).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*-graph\.svg$/)
  const { texts } = parseSvg(await text(download))
  expect(texts.join('\n')).toContain('&lt;')

  const link = await designer.shareLink('with code')
  await page.evaluate(hash => (location.hash = hash), new URL(link).hash)
  await expect(page.getByText('A shared design, read only.')).toBeVisible()
  await designer.compiled()
  expect(await made(page)).toEqual([])
  await page.getByRole('button', { name: 'Back to mine' }).click()
  await page.reload()
  await designer.compiled()
  expect(JSON.parse((await designer.stored()) ?? '')).toEqual(design)
  expect(await made(page)).toEqual([])
  expect(seen).toEqual([])
})
