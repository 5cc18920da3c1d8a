import { expect, test, type Page } from './test'
import { expectNoViolation } from './axe'
import { button, field, inspector, open, select, undoButton } from './inspector.page'

test.beforeEach(({ page }) => open(page))

const groups = (page: Page) =>
  inspector(page).getByRole('list', { name: 'Managed rule groups in order' }).locator('summary')
const order = ['IP reputation', 'Core rules', 'Bad inputs', 'SQL injection']
const moved = ['SQL injection', 'IP reputation', 'Core rules', 'Bad inputs']
const line = (page: Page, name: string) => inspector(page).locator('summary', { hasText: name })
const fieldLine = (page: Page, name: string) =>
  inspector(page).getByRole('group', { name: 'Fields of the body' }).locator('summary', { hasText: name })

test('a rule of the WAF is dragged by its grip, said aloud, undone as one, and dropped where it was by Esc', async ({
  page,
}) => {
  await select(page, 'waf')
  await expect(groups(page)).toContainText(order)
  const grip = inspector(page).locator('[data-grip="AWSManagedRulesSQLiRuleSet"]')
  await grip.scrollIntoViewIfNeeded()
  const from = (await grip.boundingBox())!
  const to = (await groups(page).first().boundingBox())!
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x + 12, to.y + 20, { steps: 4 })
  await page.mouse.move(to.x + 12, to.y + 2)
  await page.mouse.up()
  await expect(groups(page)).toContainText(moved)
  await expect(
    inspector(page).getByRole('status').filter({ hasText: 'SQL injection is now rule 2 of 6.' }),
  ).toBeAttached()
  await undoButton(page).click()
  await expect(groups(page)).toContainText(order)
  await expect(undoButton(page)).toBeDisabled()

  await grip.scrollIntoViewIfNeeded()
  const again = (await grip.boundingBox())!
  await page.mouse.move(again.x + again.width / 2, again.y + again.height / 2)
  await page.mouse.down()
  await page.mouse.move(again.x + again.width / 2, again.y - 60, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(groups(page)).toContainText(order)
  await expect(undoButton(page)).toBeDisabled()
})

test('a rule of the WAF is moved with the keyboard and keeps the focus, and each says why it stands where it stands', async ({
  page,
}) => {
  await select(page, 'waf')
  await line(page, 'SQL injection').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(groups(page).nth(2)).toContainText('SQL injection')
  await expect(line(page, 'SQL injection')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(groups(page)).toContainText(order)
  await expect(
    inspector(page).getByRole('img', { name: '1,129 of 1,500 capacity units are used' }),
  ).toBeVisible()
  await expect(inspector(page).getByText('700 WCU, 62 %')).toBeVisible()
  await line(page, 'Rate limit').click()
  await expect(inspector(page).getByText(/^First: it counts every request/)).toBeVisible()
  await line(page, 'Allow listed IPs').click()
  await expect(inspector(page).getByText(/^Last: what lets a call in ends its way/)).toBeVisible()
})

test('each threshold stands over sample values that say when the alarm would fire', async ({ page }) => {
  await select(page, 'alarms')
  const sample = (text: RegExp) => inspector(page).getByRole('img', { name: text })
  await expect(
    sample(/^5XX answers: sample values\. The alarm fires when 2 of the last 3 minutes are above/),
  ).toBeVisible()
  await expect(sample(/^4XX answers: .* all of the last 3 periods of 5 minutes/)).toBeVisible()
  await field(page, '5XX answers in prod').fill('99')
  await expect(sample(/^5XX answers: .*In prod, at 99 %, it does not fire at these values/)).toBeVisible()
  await inspector(page).getByRole('checkbox', { name: '5XX answers of the API' }).click()
  await expect(sample(/^5XX answers:/)).toHaveCount(0)
})

test('the fields of a body and its text are one schema', async ({ page }) => {
  await select(page, 'route/GET /items')
  await button(page, 'Add a body model').click()
  const text = field(page, 'JSON Schema')
  await button(page, 'Add a field to the body').click()
  await fieldLine(page, 'field').click()
  await field(page, 'Name of field').fill('name')
  await field(page, 'Name of field').press('Enter')
  await expect(inspector(page).getByText('Another field is called name.')).toBeVisible()
  await field(page, 'Name of field').fill('count')
  await field(page, 'Name of field').press('Enter')
  await field(page, 'Type of count').selectOption('integer')
  await field(page, 'Minimum of count').fill('3')
  await inspector(page).getByRole('checkbox', { name: 'count is required' }).click()
  await expect(text).toHaveValue(/"required": \[\s+"name",\s+"count"\s+\]/)
  await expect(inspector(page).getByLabel('Example of a body')).toContainText('"count": 3')
  await field(page, 'Maximum of count').fill('many')
  await expect(field(page, 'Maximum of count')).toHaveAccessibleDescription(/must be a number/)
  await field(page, 'Maximum of count').press('Escape')
  await undoButton(page).click()
  await expect(text).not.toHaveValue(/"name",\s+"count"/)

  await text.fill('{"type":"object","title":"T","properties":{"a":{"type":"string","pattern":"^a"}}}')
  await expect(
    inspector(page).getByText('2 keywords are shown in the text only: title and pattern.'),
  ).toBeVisible()
  await expect(inspector(page).getByText('The example does not follow pattern.')).toBeVisible()
  await fieldLine(page, 'a').click()
  await field(page, 'Most length of a').fill('5')
  await expect(text).toHaveValue(/"pattern": "\^a"/)
  await expect(text).toHaveValue(/"maxLength": 5/)
})

test('nested fields stand one level beneath, and a text that is not taken yet is not overwritten', async ({
  page,
}) => {
  await select(page, 'route/POST /items')
  const text = field(page, 'JSON Schema')
  await text.fill('{"type":"object","properties":{"lines":{"type":"array","items":{"type":"object"}}}}')
  await fieldLine(page, 'each item').click()
  await button(page, 'Add a field to lines[]').click()
  await expect(text).toHaveValue(/"field": \{\s+"type": "string"/)
  await text.fill('{"constructor": {}}')
  await expect(text).toHaveAccessibleDescription(/The key constructor is not allowed/)
  await expect(field(page, 'Type of lines[]')).toBeDisabled()
  await expect(button(page, 'Add a field to the body')).toBeHidden()
})

test('a keyword that API Gateway does not take is said at its field and goes with one click', async ({
  page,
}) => {
  await select(page, 'route/POST /items')
  await field(page, 'JSON Schema').fill('{"type":"object","properties":{"a":{"type":"string","const":"x"}}}')
  await fieldLine(page, 'a').click()
  const wrong = inspector(page).getByRole('group', { name: 'Fields of the body' })
  await expect(wrong.getByText(/“const” is no keyword of JSON Schema draft 4/)).toBeVisible()
  await wrong.getByRole('button', { name: 'Remove const, here' }).click()
  await expect(field(page, 'JSON Schema')).not.toHaveValue(/const/)
})

test('an address inside a listed range is said at its entry and goes with one click', async ({ page }) => {
  await select(page, 'environment/dev')
  await field(page, 'Add IPv4 range in dev').fill('192.0.2.7/32')
  await field(page, 'Add IPv4 range in dev').press('Enter')
  const entry = field(page, 'IPv4 range in dev, number 2')
  await expect(entry).toHaveAccessibleDescription(/192\.0\.2\.7\/32 is inside 192\.0\.2\.0\/24/)
  await inspector(page).getByRole('button', { name: 'Remove 192.0.2.7/32, here' }).click()
  await expect(entry).toHaveCount(0)
})

test('a term of AWS is explained, by the keyboard too', async ({ page }) => {
  await select(page, 'table/items')
  await button(page, 'Partition key').focus()
  await page.keyboard.press('Enter')
  const explained = page.getByRole('dialog', { name: 'Partition key' })
  await expect(explained).toContainText('A query names exactly one value of it')
  await expect(explained.getByRole('link', { name: 'AWS documentation' })).toHaveAttribute(
    'href',
    /^https:\/\/docs\.aws\.amazon\.com\//,
  )
  await page.keyboard.press('Escape')
  await expect(explained).toHaveCount(0)
  await expect(button(page, 'Partition key')).toBeFocused()
})

test('axe finds no fault in an explained term and in open fields', async ({ page }) => {
  await select(page, 'route/POST /items')
  await inspector(page).evaluate(root => root.querySelectorAll('details').forEach(each => (each.open = true)))
  await expectNoViolation(page, 'open fields', '[data-inspector]')
  await select(page, 'waf')
  await button(page, 'capacity units').click()
  await expect(page.getByRole('dialog', { name: 'Web ACL capacity unit (WCU)' })).toBeVisible()
  await expectNoViolation(page, 'an explained term', '.term-text')
})
