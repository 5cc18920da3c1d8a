import { expect, test } from './test'
import { button, field, inspector, open, select } from './inspector.page'

test.beforeEach(({ page }) => open(page))

test('a problem leads to its field, stands under it and has its fix', async ({ page }) => {
  await select(page, 'function/update-item')
  await inspector(page).getByRole('checkbox', { name: 'UpdateItem on items', exact: true }).click()
  await button(page, 'Grant UpdateItem').click()
  await expect(
    inspector(page).getByRole('checkbox', { name: 'UpdateItem on items', exact: true }),
  ).toBeChecked()
  await expect(button(page, 'Show the field')).toHaveCount(0)
  await field(page, 'Timeout in dev').fill('60')
  await expect(field(page, 'Timeout in dev')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, 'Timeout in dev')).toHaveAccessibleDescription(/API Gateway answers 504 after 29/)
  await button(page, 'Show the field').click()
  await expect(field(page, 'Timeout in dev')).toBeFocused()
})

test('a problem inside a closed rule opens it', async ({ page }) => {
  await select(page, 'environment/dev')
  await field(page, 'Add IPv4 range in dev').fill('192.0.2.128/25')
  await field(page, 'Add IPv4 range in dev').press('Enter')
  await select(page, 'waf')
  await expect(button(page, 'Remove 192.0.2.128/25').first()).toBeVisible()
  await button(page, 'Show the field').click()
  await expect(field(page, 'IPv4 range in dev, number 2')).toBeFocused()
  await expect(field(page, 'IPv4 range in dev, number 2')).toBeInViewport()
})
