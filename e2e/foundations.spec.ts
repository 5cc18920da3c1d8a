import { expect, test, type Locator, type Page } from './test'
import { DesignerPage, fromPalette, text } from './designer.page'
import { graph, node } from './graph.page'
import { boxOf } from './hands'

const strip = (page: Page) => page.getByRole('toolbar', { name: 'Foundations' })
const showInGraph = (page: Page) => strip(page).getByRole('button', { name: 'Show in graph' })
const links = (page: Page) => page.locator('.way.link')
const disclosure = (page: Page, name: string) =>
  graph(page).getByRole('button', { name: `What comes with ${name}`, exact: true })

test('the column is shown by its button, has every foundation, takes arrows, and is there after a reload', async ({
  page,
}) => {
  await new DesignerPage(page).open('', { pane: false })
  await expect(node(page, /^Logs, foundation/)).toHaveCount(0)
  await expect(showInGraph(page)).toHaveAttribute('aria-pressed', 'false')
  await showInGraph(page).click()
  await expect(showInGraph(page)).toHaveAttribute('aria-pressed', 'true')
  for (const said of [
    /^data, key\. Encrypts 2 tables\.$/,
    /^env, key/,
    /^ops, key/,
    /^auth-signing-key, secret\. Read by authorizer\.$/,
    /^Logs, foundation\. 365 days/,
    /^Alarms, foundation\. \d+\. Watches 6 functions, 2 tables, the API and the WAF\.$/,
    /^Dashboard, foundation/,
    /^X-Ray, foundation/,
    /^AWS Config, foundation\. 9 rules/,
  ]) {
    await expect(node(page, said)).toBeVisible()
  }
  await node(page, /^data, key/).focus()
  await page.keyboard.press('ArrowDown')
  await expect(node(page, /^env, key/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(node(page, /^ops, key/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(graph(page).locator(':focus')).toHaveAttribute('data-id', /^table\//)
  await page.reload()
  await expect(node(page, /^Logs, foundation/)).toBeVisible()
  await showInGraph(page).click()
  await expect(node(page, /^Logs, foundation/)).toHaveCount(0)
})

test('a foundation opens in the inspector and draws its links, with the column and without', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await showInGraph(page).click()
  await expect(links(page)).toHaveCount(0)
  await node(page, /^Logs, foundation/).click()
  await expect(designer.inspector().getByRole('heading', { level: 2, name: 'Log groups' })).toBeVisible()
  await expect(strip(page).getByRole('button', { name: /^Logs/ })).toHaveAttribute('aria-current', 'true')
  await expect(links(page)).toHaveCount(8)
  await expect(node(page, /^Logs, foundation/)).toContainText('365 days')
  await designer.chooseEnvironment('dev')
  await expect(node(page, /^Logs, foundation/)).not.toContainText('365 days')
  await node(page, /^Logs, foundation/).focus()
  await page.keyboard.press('Escape')
  await expect(links(page)).toHaveCount(0)

  await showInGraph(page).click()
  await strip(page).getByRole('button', { name: /^Keys/ }).click()
  await expect(node(page, /^data, key/)).toHaveAttribute('aria-current', 'true')
  await expect(node(page, /^Logs, foundation/)).toHaveCount(0)
  // 2 tables, the variables of 6 functions, and the logs of these, the API and the WAF.
  await expect(links(page)).toHaveCount(2 + 6 + 8)
})

test('a line from a function to a secret of the column lets it read the secret, and to the logs is refused', async ({
  page,
}) => {
  await new DesignerPage(page).open('', { pane: false })
  await showInGraph(page).click()
  const from = await boxOf(node(page, /^get-item, function/))
  const drawTo = async (target: Locator) => {
    const to = await boxOf(target)
    await page.mouse.move(from.x + from.width - 3, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 6 })
  }
  await drawTo(node(page, /^Logs, foundation/))
  await expect(page.getByText('The foundations reach everything by themselves')).toBeVisible()
  await page.mouse.up()
  await drawTo(node(page, /^auth-signing-key, secret/))
  await page.mouse.up()
  await expect(node(page, /^get-item, function.*Reads auth-signing-key/)).toBeVisible()
})

test('a function opens, says what comes with it, pushes down what is below, and folds back', async ({
  page,
}) => {
  await new DesignerPage(page).open('', { pane: false })
  const [opening, below] = [node(page, /^create-item, function/), node(page, /^get-item, function/)]
  const before = [await boxOf(opening), await boxOf(below)] as const
  await expect(disclosure(page, 'create-item')).toHaveAttribute('aria-expanded', 'false')
  await disclosure(page, 'create-item').click()
  await expect(disclosure(page, 'create-item')).toHaveAttribute('aria-expanded', 'true')
  await expect(node(page, /^create-item, function.*Open, 10 resources\.$/)).toBeVisible()
  await expect(
    graph(page).getByRole('list', { name: 'Comes with create-item' }).getByRole('listitem'),
  ).toHaveText(['Role', 'Policy', 'Log group', 'Alarms4', 'Version', 'Alias', 'Rollout'])
  const opened = await boxOf(opening)
  expect(opened.y).toBe(before[0].y)
  expect((await boxOf(below)).y).toBeGreaterThanOrEqual(opened.y + opened.height)
  await disclosure(page, 'create-item').click()
  await expect.poll(() => boxOf(below)).toEqual(before[1])
})

test('a row of an open function shows its lines in the template, by the pointer and by the keyboard', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await disclosure(page, 'create-item').click()
  await graph(page).getByRole('button', { name: 'Show the log group of create-item in the template' }).click()
  await expect(designer.inspector().getByRole('heading', { level: 2, name: 'create-item' })).toBeVisible()
  await expect(designer.editor()).toContainText('CreateItemFunctionLogGroup:')
  await disclosure(page, 'create-item').click()
  await graph(page).focus()
  await page.keyboard.press('Escape')
  await expect(node(page, /^create-item, function/)).not.toHaveAttribute('aria-current', 'true')

  await node(page, /^create-item, function/).focus()
  await page.keyboard.press('o')
  await expect(disclosure(page, 'create-item')).toHaveAttribute('aria-expanded', 'true')
  await page.keyboard.press('o')
  await expect(disclosure(page, 'create-item')).toHaveAttribute('aria-expanded', 'false')
  await page.keyboard.press(' ')
  await expect(node(page, /^create-item, function/)).toHaveAttribute('aria-current', 'true')
  await page.keyboard.press('Tab')
  await expect(disclosure(page, 'create-item')).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(
    graph(page).getByRole('button', { name: 'Show the role of create-item in the template' }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(designer.editor()).toContainText('CreateItemFunctionRole:')
})

test('the palette shows the column, opens all functions and folds them', async ({ page }) => {
  await new DesignerPage(page).open('', { pane: false })
  await fromPalette(page, 'foundations in the graph')
  await expect(node(page, /^Logs, foundation/)).toBeVisible()
  await fromPalette(page, 'open all functions')
  await expect(graph(page).getByRole('list', { name: /^Comes with / })).toHaveCount(6)
  await fromPalette(page, 'fold all functions')
  await expect(graph(page).getByRole('list', { name: /^Comes with / })).toHaveCount(0)
})

test('the downloads show what the graph shows', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await showInGraph(page).click()
  await disclosure(page, 'get-item').click()
  expect(await text(await designer.download('Picture (SVG)'))).toMatch(/>Foundations<[\s\S]*>Rollout</)
  const diagram = await text(await designer.download('Diagram (Mermaid)'))
  expect(diagram).toContain('get-item + Role · Policy · Log group · 4 Alarms')
  expect(diagram).toContain('keys_data')
})

test('which are open is neither in the design nor kept for another one', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const before = await text(await designer.download('Design file'))
  await disclosure(page, 'create-item').click()
  expect(await text(await designer.download('Design file'))).toBe(before)
  await designer.openFile('same.json', before)
  await expect(disclosure(page, 'create-item')).toHaveAttribute('aria-expanded', 'false')
})
