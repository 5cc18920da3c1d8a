import { expect, test, type Locator, type Page } from './test'
import { withProblems } from '@/lib/cfn/testing/cases'
import { DesignerPage, text } from './designer.page'
import { field, heading, inspector, outline, select, undoButton } from './inspector.page'

/** What nobody should have to be careful with. */
const hostile: Readonly<Record<string, string>> = {
  'markup with emoji':
    '<img src=x onerror="window.broken=1"></script><script>window.broken=1</script>👩‍👩‍👧‍👦 ﷽ é\u0301',
  'what CloudFormation resolves': '${AWS::AccountId} {{resolve:secretsmanager:prod/key:SecretString}}',
  'lines with control characters': 'one\r\ntwo: !Ref three\u0000b\u0007c\u001b[31md\u2028e\u202ef',
  'a megabyte': 'x'.repeat(1_000_000),
}

const parts = [
  'waf',
  'api',
  'authorizer',
  'route/POST /items',
  'function/list-items',
  'function/create-item',
  'function/authorizer',
  'table/items',
  'secret/auth-signing-key',
  'environment/prod',
  'alarms',
  'config',
] as const

/** A panel, a dialog or the compiler that a mistake of ours has stopped. */
const stopped = (page: Page) => page.getByRole('alert').filter({ hasText: /stopped/ })

/** Puts a text into a field as a paste does, and gives what the field says to it. */
async function paste(control: Locator, pasted: string) {
  return control.evaluate(async (each: HTMLInputElement | HTMLTextAreaElement, value) => {
    each.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', value)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (each.dispatchEvent(event)) {
      // The browser's own part, which no script can ask for: the setter that React does not watch, and the event.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(each), 'value')!.set!.call(each, value)
      each.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    }
    each.form?.requestSubmit()
    await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)))
    const ids = (each.getAttribute('aria-describedby') ?? '').split(' ')
    const says = ids
      .filter(id => /-(message|note)$/.test(id))
      .map(id => document.getElementById(id)?.textContent ?? '')
      .join(' ')
    return { label: each.getAttribute('aria-label') ?? each.id, isRefused: each.ariaInvalid === 'true', says }
  }, pasted)
}

for (const [what, pasted] of Object.entries(hostile)) {
  test(`${what} in any field is taken or refused at the field, and nothing is lost`, async ({ page }) => {
    test.slow()
    const designer = await new DesignerPage(page).open('', { pane: false })
    const labels = new Set<string>()
    for (const key of [undefined, ...parts]) {
      if (key !== undefined) {
        await select(page, key)
        await expect(outline(page, key)).toHaveAttribute('aria-selected', 'true')
      }
      await page.evaluate(() => document.querySelectorAll('details').forEach(each => (each.open = true)))
      const controls = inspector(page).locator('input, textarea')
      // A list may take what is pasted, and has more fields then.
      for (let at = 0; at < (await controls.count()); at++) {
        const { label, isRefused, says } = await paste(controls.nth(at), pasted)
        if (isRefused) expect(says.length, label).toBeGreaterThan(10)
        expect(says.length, label).toBeLessThan(600)
        labels.add(`${key ?? 'design'} ${label}`)
      }
    }
    expect(labels.size).toBeGreaterThan(60)
    await expect(stopped(page)).toHaveCount(0)
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
    const file = await text(await designer.download('Design file'))
    await designer.openFile('again.json', file)
    await expect(designer.toast()).toContainText('Opened')
    expect(await text(await designer.download('Design file'))).toBe(file)
  })
}

test('a part that goes while it is selected gives way to the whole design', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.addTable()
  await expect(heading(page, 'table')).toBeVisible()
  await undoButton(page).click()
  await expect(heading(page, 'MyAPI')).toBeVisible()
  await expect(stopped(page)).toHaveCount(0)
})

test('a link that cannot be read is refused with a reason, and the design stays', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.part('create-item').click()
  for (const hash of ['#v1.', '#v1.AAAA', '#v9.x', `#v1.${'A'.repeat(100_000)}`]) {
    await page.evaluate(link => (location.hash = link), hash)
    const dialog = designer.dialog('The link cannot be opened')
    await expect(dialog, hash.slice(0, 12)).toContainText('Your own design is untouched')
    await expect(dialog.getByRole('listitem').first()).not.toBeEmpty()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(designer.part('create-item')).toHaveAttribute('aria-selected', 'true')
  }
})

test('a design with more than 500 problems opens, lists them and takes what mends one', async ({ page }) => {
  test.slow()
  const designer = await new DesignerPage(page).open()
  await designer.openFile('many.json', JSON.stringify(withProblems()))
  await expect(designer.toast()).toContainText('Opened Many')
  await designer.tab('Problems')
  const rows = designer.output().getByRole('list', { name: 'Problems' }).getByRole('listitem')
  const more = designer.output().getByRole('button', { name: /^Show more of \d{3} problems$/ })
  await expect(rows).toHaveCount(100, { timeout: 30_000 })
  expect(Number(/\d+/.exec(await more.innerText())?.[0])).toBeGreaterThan(500)
  await more.click()
  await expect(rows).toHaveCount(200)
  await rows.last().scrollIntoViewIfNeeded()
  await expect(rows.last()).toBeInViewport()
  await rows.last().getByRole('button').first().click()
  const memory = inspector(page)
    .getByRole('textbox', { name: /^Memory in/ })
    .first()
  await expect(inspector(page).locator(':focus')).toHaveCount(1)
  await memory.fill('128')
  await expect(memory).not.toHaveAttribute('aria-invalid', 'true')
})

const places: Readonly<Record<string, (page: Page) => Locator>> = {
  'the graph': page => page.getByRole('region', { name: 'Graph' }),
  'the outline': page => page.getByRole('tree'),
  'a field': page => field(page, 'Description').first(),
  'the output': page => page.getByRole('region', { name: 'Output' }),
  'the top bar': page => page.getByRole('banner'),
}

test('a file that is no design, dropped anywhere, is refused by name and the design stays', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const before = await text(await designer.download('Design file'))
  for (const [what, place] of Object.entries(places)) {
    const dataTransfer = await page.evaluateHandle(() => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])], 'holiday.jpg'))
      return data
    })
    await place(page).dispatchEvent('drop', { dataTransfer })
    const dialog = designer.dialog('holiday.jpg cannot be opened')
    await expect(dialog, what).toContainText('MyAPI stays as it is.')
    await expect(dialog.getByRole('listitem').first()).not.toBeEmpty()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  expect(await text(await designer.download('Design file'))).toBe(before)
})
