import { expect, test, type Page } from './test'
import { decodeDesign } from '@/lib/design/read-link'
import { starter } from '@/lib/design/starter'
import { readAnyFile, type Found } from '@/lib/openapi/read-any'
import { badFiles, badLinks, badTexts } from '@/lib/openapi/testing/bad-inputs'
import { DesignerPage, text } from './designer.page'

/** All that a bad input must not set off. */
function watch(page: Page): string[] {
  const seen: string[] = []
  page.on('dialog', dialog => {
    seen.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', cause => seen.push(`error ${cause.message}`))
  page.on('console', message => message.type() === 'error' && seen.push(`console ${message.text()}`))
  // The page's own code may still come: the validator of AWS waits for a pause in the changes.
  page.on('request', request => {
    if (!request.url().includes('/_next/static/')) seen.push(`request ${request.url()}`)
  })
  return seen
}

/** The sentence that the dialog shows, which is closed again. */
async function refusal(page: Page, title: string): Promise<string> {
  const dialog = page.getByRole('dialog', { name: title })
  const said = await dialog
    .getByRole('list', { name: 'What is wrong' })
    .locator('li span')
    .first()
    .innerText()
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog).toBeHidden()
  return said
}

const sentence = (found: Found) => ('problems' in found ? found.problems[0]!.message : 'none')
const shown = (message: string) => message.replace(/\s+/g, ' ').trim()

test('every bad file is refused with its sentence, and nothing else happens', async ({ page }) => {
  test.slow()
  const designer = await new DesignerPage(page).open('', { pane: false })
  const seen = watch(page)
  for (const [name, bytes] of Object.entries(badFiles)) {
    await designer.openFile('given.bin', Buffer.from(bytes))
    expect(shown(await refusal(page, 'given.bin cannot be opened')), name).toBe(
      shown(sentence(readAnyFile(bytes))),
    )
  }
  expect(seen).toEqual([])
  expect(JSON.parse(await text(await designer.download('Design file')))).toEqual(starter)
})

test('every bad text is refused where it is pasted, and nothing else happens', async ({ page }) => {
  test.slow()
  const designer = await new DesignerPage(page).open('', { pane: false })
  const seen = watch(page)
  for (const [name, pasted] of Object.entries(badTexts)) {
    // A field of one line takes no line breaks, and nothing can be opened while it is empty.
    if (/[\r\n]/.test(pasted) || pasted.trim() === '' || pasted.length > 200_000) continue
    await designer.openLink(pasted)
    expect((await refusal(page, 'The link cannot be opened')).length, name).toBeGreaterThan(20)
  }
  expect(seen).toEqual([])
  expect(JSON.parse(await text(await designer.download('Design file')))).toEqual(starter)
})

test('every bad link is refused with its sentence, and nothing else happens', async ({ page }) => {
  test.slow()
  const designer = await new DesignerPage(page).open('', { pane: false })
  const seen = watch(page)
  for (const [name, link] of Object.entries(badLinks)) {
    await page.evaluate(hash => (location.hash = hash), link)
    expect(shown(await refusal(page, 'The link cannot be opened')), name).toBe(
      shown(sentence(decodeDesign(`#${link}`))),
    )
    expect(new URL(page.url()).hash).toBe('')
  }
  expect(seen).toEqual([])
  expect(JSON.parse(await text(await designer.download('Design file')))).toEqual(starter)
})
