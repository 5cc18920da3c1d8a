import { expect, test } from './test'
import { DesignerPage } from './designer.page'
import { field, outline, select } from './inspector.page'

test('a bad memory size for dev shows at field, node, outline, list and line within 2 s', async ({
  page,
}) => {
  const output = (await new DesignerPage(page).open('', { validator: true })).output()
  await select(page, 'function/get-item')
  await output.getByRole('tab', { name: /^Problems/ }).click()
  await field(page, 'Memory in dev').fill('64')
  const within = { timeout: 2000 }
  await Promise.all([
    expect(field(page, 'Memory in dev')).toHaveAttribute('aria-invalid', 'true', within),
    expect(field(page, 'Memory in dev')).toHaveAccessibleDescription(/Lambda takes 128 to 10,240/, within),
    expect(
      page
        .locator('.react-flow__node[data-id="function/get-item"]')
        .getByRole('button', { name: /^Show the problem: get-item has 64 MB/ }),
    ).toBeVisible(within),
    expect(outline(page, 'function/get-item')).toContainText(/error/i, within),
    expect(output.getByRole('list', { name: 'Problems' })).toContainText('function/memory', within),
  ])
  const row = output.getByRole('listitem').filter({ hasText: 'function/memory' })
  await row.getByRole('button', { name: /^Line / }).click()
  await expect(page.locator('.yaml .yaml-error-line').first()).toBeVisible(within)
  await expect(page.locator('.yaml .view-lines')).toContainText('MemorySize: !FindInMap [GetItemFunction')
})

test('AWS’s validator judges the template in the page once the changes pause, and says what it does', async ({
  page,
}) => {
  test.slow()
  const output = (await new DesignerPage(page).open('', { validator: true })).output()
  await output.getByRole('tab', { name: /^Problems/ }).click()
  await expect(output).toContainText('AWS’s validator adds nothing', { timeout: 30_000 })
})

test('what the validator finds stands at field, node, list and line', async ({ page }) => {
  const range = { startLine: 12, startColumn: 3, endLine: 12, endColumn: 9 }
  const path = ['functions', 2, 'timeout', 'dev']
  const finding = { code: 'aws/E9999', severity: 'error', message: 'It is planted; undo it.', path, range }
  // No design that our rules accept makes it find anything: the answer of its worker is planted.
  await page.addInitScript(planted => {
    const { postMessage, addEventListener } = Worker.prototype
    const asked = new Set<string>()
    Worker.prototype.postMessage = function (message: { id: string; path?: string[] }, ...rest: never[]) {
      if (message.path?.[0] === 'validate') asked.add(message.id)
      return postMessage.call(this, message, ...rest)
    }
    Worker.prototype.addEventListener = function (type: string, listener: EventListener, ...rest: never[]) {
      return addEventListener.call(
        this,
        type,
        (event: Event) => {
          const { data } = event as MessageEvent<{ id: string }>
          const isAnswer = type === 'message' && asked.has(data?.id)
          listener(isAnswer ? new MessageEvent(type, { data: { ...data, value: [planted] } }) : event)
        },
        ...rest,
      )
    }
  }, finding)
  await new DesignerPage(page).open('', { validator: true })
  await select(page, 'function/get-item')
  const output = new DesignerPage(page).output()
  await output.getByRole('tab', { name: /^Problems/ }).click()
  const row = output.getByRole('listitem').filter({ hasText: 'aws/E9999' })
  await expect(row).toContainText('It is planted', { timeout: 30_000 })
  await expect(field(page, 'Timeout in dev')).toHaveAccessibleDescription(/It is planted; undo it\./)
  await expect(
    page
      .locator('.react-flow__node[data-id="function/get-item"]')
      .getByRole('button', { name: /^Show the problem: It is planted/ }),
  ).toBeVisible()
  await row.getByRole('button', { name: 'Line 12' }).click()
  await expect(page.locator('.yaml .yaml-error-line').first()).toBeVisible()
  await page.getByRole('button', { name: 'Download', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^Template/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/template\.yaml$/)
  await expect(page.getByText('AWS’s validator sees an error in this template')).toBeVisible()
})

test('without its file the validator says so, and everything else works', async ({ page }) => {
  await page.route('**/*.wasm', route => route.abort())
  const output = (await new DesignerPage(page).open('', { validator: true })).output()
  await output.getByRole('tab', { name: /^Problems/ }).click()
  await expect(output).toContainText('AWS’s validator does not run', { timeout: 30_000 })
  await select(page, 'function/get-item')
  await field(page, 'Memory in dev').fill('64')
  await expect(output.getByRole('list', { name: 'Problems' })).toContainText('function/memory')
})
