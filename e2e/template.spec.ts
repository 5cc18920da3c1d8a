import { expect, test } from './test'
import { DesignerPage } from './designer.page'

test('a click on a line selects the part that made it, and an edit keeps the place', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await designer.part('items').click()
  await designer.editor().getByText('AWS::DynamoDB::Table').first().click()
  await expect(designer.part('items')).toHaveAttribute('aria-selected', 'true')
  await page
    .getByRole('complementary', { name: 'Why these lines' })
    .getByRole('button', { name: /alarms/ })
    .click()
  await expect(designer.part('items')).toHaveAttribute('aria-selected', 'true')

  await designer.part('create-item').click()
  await designer.field('Memory', 'prod').fill('640')
  await page.keyboard.press('Tab')
  await expect.poll(() => designer.template()).toContain('MemorySize: 640')
  await expect(designer.editor().getByText('CreateItemFunction:')).toBeVisible()
})

test('the template can be searched, and is there as JSON too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const designer = await new DesignerPage(page).open()
  await designer.output().getByRole('button', { name: 'Find in the template' }).click()
  await page.keyboard.type('CreateItemFunctionRole')
  await expect(designer.editor().getByText('CreateItemFunctionRole:').first()).toBeVisible()
  await page.keyboard.press('Escape')

  await designer.output().getByRole('radio', { name: 'JSON' }).click()
  await expect(designer.editor().getByText('"AWSTemplateFormatVersion"')).toBeVisible()
  await designer.output().getByRole('button', { name: 'Copy the template' }).click()
  const json = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Record<string, object>
  expect(Object.keys(json['Resources'] ?? {}).length).toBeGreaterThan(100)
})

test('every requirement holds for the starter and leads to lines; eight parameters get their values', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await designer.tab('Requirements')
  await expect(designer.output().getByText('20 of 20 hold in prod and dev')).toBeVisible({ timeout: 30_000 })
  await designer.output().getByRole('button', { name: /^R5/ }).click()
  const place = designer
    .output()
    .getByRole('list', { name: 'Places in the template' })
    .getByRole('button')
    .first()
  const [id] = (await place.innerText()).split(/\s/)
  await place.click()
  await expect(designer.output().getByRole('tab', { name: 'Template' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expect(designer.editor().getByText(`${id}:`).first()).toBeVisible()

  await designer.tab('Parameters')
  await expect(designer.output().getByRole('row')).toHaveCount(9)
  await expect(designer.output().getByRole('row', { name: /ConfigRecorderMode/ })).toContainText('create')
})

test('a problem is counted, listed, and a click leads to its part', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  await designer.part('create-item').click()
  await designer.inspector().getByRole('checkbox', { name: 'PutItem' }).click()
  await page
    .getByRole('banner')
    .getByRole('button', { name: /problem/ })
    .click()
  await designer.part('WAF').click()
  await designer.output().getByRole('list', { name: 'Problems' }).getByRole('button').first().click()
  await expect(designer.part('create-item has an error')).toHaveAttribute('aria-selected', 'true')
})
