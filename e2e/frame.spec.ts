import { expect, test } from './test'
import { DesignerPage } from './designer.page'

test('shows outline, graph, output and inspector of the starter, and asks no other host for anything', async ({
  page,
}) => {
  const hosts = new Set<string>()
  page.on('request', request => hosts.add(new URL(request.url()).origin))
  const failures: string[] = []
  page.on('pageerror', cause => failures.push(cause.message))
  const designer = await new DesignerPage(page).open()
  await expect(page.getByRole('banner').getByRole('button', { name: 'MyAPI' })).toBeVisible()
  await expect(designer.part('create-item')).toBeVisible()
  await expect(designer.inspector()).toBeVisible()
  await expect(page.getByRole('banner').getByText('123456789012 · us-west-2')).toBeVisible()
  expect([...hosts].filter(each => !each.startsWith('blob:') && each !== 'null')).toEqual([
    new URL(page.url()).origin,
  ])
  expect(failures).toEqual([])
})

test('one selection is shown by inspector, template and reasons, and one environment by all', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await designer.part('create-item').click()
  await expect(designer.part('create-item')).toHaveAttribute('aria-selected', 'true')
  await expect(designer.inspector().getByRole('heading', { name: 'create-item' })).toBeVisible()
  await expect(designer.editor().getByText('CreateItemFunction:')).toBeVisible()
  const why = page.getByRole('complementary', { name: 'Why these lines' })
  await expect(why).toContainText('Made by create-item')
  await expect(why.getByRole('button', { name: /^Function/ })).toHaveAttribute('aria-current', 'true')

  await designer.chooseEnvironment('dev')
  await expect(designer.part('dev-MyAPI')).toBeVisible()
  await expect(page.getByRole('banner').getByText('any account · us-west-2')).toBeVisible()
})

test('a splitter moves with keys, remembers its place and goes back on a double click', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const splitter = page.getByRole('separator', { name: 'Width of the outline' })
  await splitter.focus()
  await page.keyboard.press('ArrowRight')
  await expect(splitter).toHaveAttribute('aria-valuenow', '208')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(splitter).toHaveAttribute('aria-valuenow', '272')
  await page.keyboard.press('End')
  await expect(splitter).toHaveAttribute('aria-valuenow', '320')
  await page.reload()
  await designer.compiled()
  await expect(splitter).toHaveAttribute('aria-valuenow', '320')
  await splitter.dblclick()
  await expect(splitter).toHaveAttribute('aria-valuenow', '192')
})

test('outline, pane and inspector fold away and come back, and the pane takes the place of the graph', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open()
  await page.keyboard.press('ControlOrMeta+b')
  await expect(page.getByRole('tree')).toBeHidden()
  await page.keyboard.press('ControlOrMeta+b')
  await expect(page.getByRole('tree')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+i')
  await expect(designer.inspector()).toBeHidden()
  await page.keyboard.press('ControlOrMeta+j')
  await expect(designer.editor()).toBeHidden()
  await designer.tab('Parameters')
  await expect(page.getByRole('rowheader', { name: 'ArtifactBucket' })).toBeVisible()

  await designer.output().getByRole('button', { name: 'Let the pane take the place of the graph' }).click()
  await expect(page.getByRole('rowheader', { name: 'SigningKeyVersionId' })).toBeInViewport()
  await designer.output().getByRole('button', { name: 'Show the graph again' }).click()
  await expect(page.getByRole('rowheader', { name: 'SigningKeyVersionId' })).not.toBeInViewport()
  await expect(page.getByText('Foundations', { exact: true })).toBeVisible()
})

test('at 1100 the outline is a rail, at 800 the inspector lies over the graph', async ({ page }) => {
  await page.setViewportSize({ width: 1100, height: 800 })
  await new DesignerPage(page).page.goto('./')
  await expect(page.getByRole('button', { name: 'Open the outline' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
  await page.setViewportSize({ width: 800, height: 700 })
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden()
  await page.getByRole('button', { name: 'Open the outline' }).click()
  await page.getByRole('treeitem', { name: 'create-item', exact: true }).click()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible()
  await page.getByRole('button', { name: 'Close the inspector' }).click()
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeHidden()
})

test('a phone shows the paths, and a sheet with the chosen part', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('./')
  await expect(page.getByText('5 routes, after 6 WAF rules and the authorizer')).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('button', { name: 'create-item' }).first().click()
  const sheet = page.getByRole('region', { name: 'Selected part' })
  await expect(sheet.getByRole('heading', { name: 'create-item' })).toBeVisible()
  await sheet.getByRole('button', { name: 'See its YAML' }).click()
  await expect(sheet.getByText('CreateItemFunction:')).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(sheet).toBeHidden()
})
