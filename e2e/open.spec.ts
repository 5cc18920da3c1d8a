import { expect, test } from './test'
import { DesignerPage, text } from './designer.page'

test('a design file opens again as it was, chosen or dropped, and the one before is a click away', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const file = await text(await designer.download('Design file'))
  await designer.openFile('mine.json', file.replace('"name": "MyAPI"', '"name": "Second"'))
  await expect(page.getByRole('banner').getByRole('button', { name: 'Second' })).toBeVisible()
  await designer.toast().getByRole('button', { name: 'Back to MyAPI' }).click()
  await expect(page.getByRole('banner').getByRole('button', { name: 'MyAPI' })).toBeVisible()

  const transfer = await page.evaluateHandle(
    content => {
      const data = new DataTransfer()
      data.items.add(new File([content], 'dropped.json', { type: 'application/json' }))
      return data
    },
    file.replace('"name": "MyAPI"', '"name": "Dropped"'),
  )
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.getByRole('banner').getByRole('button', { name: 'Dropped' })).toBeVisible()
})

for (const format of ['YAML', 'JSON'] as const) {
  test(`a template that was made here opens as its design, from ${format}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const designer = await new DesignerPage(page).open()
    await designer.addTable()
    await designer.output().getByRole('radio', { name: format }).click()
    await expect.poll(() => designer.template()).toContain('-table')
    await designer.output().getByRole('button', { name: 'Copy the template' }).click()
    await expect(designer.toast()).toContainText('Template copied')
    const template = await page.evaluate(() => navigator.clipboard.readText())
    await page.keyboard.press('ControlOrMeta+z')
    await expect(designer.part('table')).toBeHidden()
    await designer.openFile('template.yaml', template)
    await expect(designer.part('table')).toBeVisible()
  })
}

const bad = {
  'not JSON': '{ "version": 1,',
  'no design': '[1, 2, 3]',
  'a newer version': '{ "version": 999 }',
  'a key that harms': '{ "version": 1, "__proto__": { "polluted": true } }',
  'nested too deeply': '['.repeat(20_000),
  'an unknown field': '{ "version": 1, "name": "x", "nonsense": true }',
  'a foreign template': 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n',
  'a template with a broken design':
    'AWSTemplateFormatVersion: "2010-09-09"\nMetadata:\n  Groundplan:\n    Design: v1.AAAA\n',
  'three megabytes': `"${'x'.repeat(3_000_000)}"`,
  nothing: '',
}

test('a file that is no design is refused with a reason, and the design stays', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.part('create-item').click()
  for (const [what, content] of Object.entries(bad)) {
    await designer.openFile('bad.json', content)
    const dialog = designer.dialog('bad.json cannot be opened')
    await expect(dialog, what).toContainText('MyAPI stays as it is.')
    await expect(
      dialog.getByRole('list', { name: 'What is wrong' }).getByRole('listitem').first(),
    ).not.toBeEmpty()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(designer.part('create-item'), what).toHaveAttribute('aria-selected', 'true')
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  }
})

test('text of a person stays text everywhere', async ({ page }) => {
  const payload = '<img src=x onerror="window.__broken=1">${AWS::AccountId}'
  const designer = await new DesignerPage(page).open('', { pane: false })
  const file = JSON.parse(await text(await designer.download('Design file'))) as {
    name: string
    description: string
  }
  await designer.openFile('hostile.json', JSON.stringify({ ...file, name: payload, description: payload }))
  await expect(page.getByRole('banner').getByRole('button', { name: payload })).toBeVisible()
  await expect(page.locator('img')).toHaveCount(0)
  expect(await page.evaluate(() => '__broken' in window)).toBe(false)
})
