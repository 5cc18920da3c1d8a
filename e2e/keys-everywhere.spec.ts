import { keyShapes } from '@/lib/check/testing/key-shapes'
import { everyText } from '@/lib/design/testing/every-text'
import { DesignerPage } from './designer.page'
import { inspector, undoButton } from './inspector.page'
import { leave, writeDown } from './kept'
import { expect, test, type Locator, type Page } from './test'

/** What stands in a field of this name around a key. */
function inside(label: string, key: string): string {
  if (label === 'JSON Schema') return JSON.stringify({ type: 'object', title: key })
  if (/origin/i.test(label)) return `https://${key}`
  return /e-mail/i.test(label) ? `${key}@example.com` : key
}

/** What is wrong with a field's text, as soon as it stands there. */
async function complaintOf(control: Locator): Promise<string> {
  return control.evaluate(async each => {
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    return (each.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .filter(id => /-(message|note)$/.test(id))
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' ')
  })
}

let next = 0

/** Types keys into a field until it takes one, and gives its kind; nothing where the field takes none. */
async function typeKey(control: Locator, label: string): Promise<string | undefined> {
  const isLine = (await control.evaluate(each => each.tagName)) === 'INPUT'
  for (let tries = 0; tries < keyShapes.length; tries++) {
    const { kind, key } = keyShapes[next++ % keyShapes.length]!
    await control.fill(inside(label, key))
    if (isLine) await control.press('Enter')
    const complaint = await complaintOf(control)
    if (complaint === '' || complaint.includes('looks like')) return kind
    if (label.startsWith('Add ')) await control.fill('')
    else await control.press('Escape')
  }
  return undefined
}

async function labelOf(control: Locator): Promise<string> {
  return control.evaluate(
    (each: HTMLInputElement) =>
      each.getAttribute('aria-label') ??
      each.labels?.[0]?.textContent ??
      each.getAttribute('data-path') ??
      '',
  )
}

/** The fields of the part that is shown: the texts, not the numbers. */
async function fieldsOf(page: Page): Promise<Locator> {
  await page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = true)))
  return inspector(page).locator('input:not([inputmode=decimal]), textarea')
}

test('a key that is typed into any field is pointed out there, and leaves the page in no way', async ({
  page,
}) => {
  test.slow()
  const given = await writeDown(page)
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.openFile('every-text.json', JSON.stringify(everyText))
  await expect(designer.saved()).toHaveText('Saved in this browser')
  const [taking, refusing] = [new Set<string>(), new Set<string>()]
  const rows = page.getByRole('tree').locator('[aria-level="2"]')
  // First the whole design, of which nothing is selected.
  for (let row = -1; row < (await rows.count()); row++) {
    const show = async () => (row < 0 ? undefined : rows.nth(row).click())
    await show()
    const part = row < 0 ? 'design' : await rows.nth(row).getAttribute('data-key')
    const fields = await fieldsOf(page)
    for (let at = 0; at < (await fields.count()); at++) {
      const label = await labelOf(fields.nth(at))
      const name = label.replace(/\b\d+/, '1').replace(/\bdev\b/, 'prod')
      const sort = `${name} of ${part?.split('/')[0]}`
      if (taking.has(sort) || refusing.has(name)) continue
      const kind = await typeKey(fields.nth(at), label)
      if (kind === undefined) {
        refusing.add(name)
        continue
      }
      taking.add(sort)
      await expect(inspector(page).getByText(`This looks like ${kind}`).first(), sort).toBeVisible()
      await leave(page)
      await expect(designer.saved(), sort).toHaveText('Not saved: a text looks like a key')
      await undoButton(page).click()
      await expect(designer.saved(), sort).toHaveText('Saved in this browser')
      await show()
      await fieldsOf(page)
    }
  }
  expect([...refusing].sort()).toEqual([
    'Account',
    'Add IPv4 range in prod',
    'Add IPv6 range in prod',
    'Add country code',
    'IPv4 range in prod, number 1',
    'IPv6 range in prod, number 1',
    'country code, number 1',
  ])
  expect(taking.size).toBeGreaterThan(45)
  const all = await given()
  expect(keyShapes.filter(({ key }) => all.includes(JSON.stringify(key).slice(1, -1)))).toEqual([])
})
