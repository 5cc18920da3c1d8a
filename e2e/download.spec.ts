import { expect, test } from './test'
import { strFromU8, unzipSync } from 'fflate'
import { bytes, DesignerPage, text } from './designer.page'
import { button, field } from './inspector.page'

test('the template is the YAML of the pane, and the artifact’s tab lists its files with sizes and hashes', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  const download = await designer.download('Template')
  expect(download.suggestedFilename()).toBe('MyAPI-template.yaml')
  const template = await text(download)
  expect(template).toMatch(/^AWSTemplateFormatVersion: "2010-09-09"\n/)
  expect(template).toContain('Type: AWS::ApiGateway::RestApi')
  expect(template).toContain('FunctionName: !Sub ${Environment}-create-item')

  await designer.tab('Artifact')
  await designer.output().getByRole('button', { name: 'Build the artifact' }).click()
  await expect(designer.output().getByRole('row', { name: /template\.yaml/ })).toContainText(
    /kB[0-9a-f]{12}/,
    {
      timeout: 30_000,
    },
  )
})

test('a name that is still being typed is in what is handed out', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.part('create-item').click()
  await button(page, 'create-item').press('F2')
  await field(page, 'Name of create-item').fill('store-item')
  const download = page.waitForEvent('download')
  await page.keyboard.press('ControlOrMeta+Shift+s')
  expect(await text(await download)).toContain('FunctionName: !Sub ${Environment}-store-item')
})

test('the artifact is a zip with the template, code and scripts; the same design gives the same bytes', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  const first = await designer.download('Artifact')
  expect(first.suggestedFilename()).toBe('MyAPI-artifact.zip')
  const zip = await bytes(first)
  const files = unzipSync(zip)
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['README.md', 'deploy.sh', 'design.json', 'manifest.json', 'template.yaml']),
  )
  expect(
    Object.keys(files).filter(name => /^functions\/create-item-[0-9a-f]+\.zip$/.test(name)),
  ).toHaveLength(1)
  expect(strFromU8(files['template.yaml'] ?? new Uint8Array())).toBe(await designer.template())
  await page.reload()
  await designer.compiled()
  expect((await bytes(await designer.download('Artifact'))).equals(zip)).toBe(true)
})

test('an error stops template and artifact and is named; the design file still comes', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.part('create-item').click()
  await designer.inspector().getByRole('checkbox', { name: 'PutItem' }).click()
  await page.keyboard.press('ControlOrMeta+Shift+s')
  const dialog = designer.dialog(/stops? the template/)
  await expect(dialog).toContainText('create-item')
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Download the design in its place' }).click()
  expect((await download).suggestedFilename()).toBe('MyAPI-design.json')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(designer.dialog(/stops? the artifact/)).toBeVisible()
})
