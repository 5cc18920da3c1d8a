import { expect, test, type Page } from './test'
import { bytes, DesignerPage, fromPalette, text } from './designer.page'
import { node } from './graph.page'
import { boxOf } from './hands'

const routes = [
  'GET /items',
  'POST /items',
  'GET /items/{itemId}',
  'PUT /items/{itemId}',
  'DELETE /items/{itemId}',
]

/** The elements of a text that the browser parses as XML, and what they say. */
async function parsed(page: Page, xml: string) {
  // On a page of its own: the site's lets no text become markup.
  const blank = await page.context().newPage()
  const found = await blank.evaluate(content => {
    const tree = new DOMParser().parseFromString(content, 'image/svg+xml')
    return {
      root: tree.documentElement.nodeName,
      isBroken: tree.querySelector('parsererror') !== null,
      names: [...new Set([...tree.querySelectorAll('*')].map(each => each.nodeName))],
      text: [...tree.querySelectorAll('text')].map(each => each.textContent),
    }
  }, xml)
  await blank.close()
  return found
}

test('the file of a picture opens again as the same design', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  await designer.addTable()
  const design = await text(await designer.download('Design file'))
  for (const [what, suffix] of [
    ['Picture (SVG)', 'graph.svg'],
    ['Picture (PNG)', 'graph.png'],
  ] as const) {
    const download = await designer.download(what)
    expect(download.suggestedFilename()).toBe(`MyAPI-${suffix}`)
    const picture = await bytes(download)
    await fromPalette(page, 'delete table table')
    await expect(designer.part('table')).toBeHidden()
    await designer.openFile(suffix, picture)
    await expect(designer.part('table')).toBeVisible()
    expect(await text(await designer.download('Design file'))).toBe(design)
  }
})

test('the SVG is XML that shows the graph, in the theme of the page, the same each time', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const light = await text(await designer.download('Picture (SVG)'))
  const { root, isBroken, names, text: texts } = await parsed(page, light)
  expect({ root, isBroken }).toEqual({ root: 'svg', isBroken: false })
  expect(names).not.toContain('script')
  expect(names).not.toContain('foreignObject')
  expect(texts).toEqual(expect.arrayContaining(['WAF', 'GET/items', 'create-item', 'PutItem', 'prod-MyAPI']))
  expect(await text(await designer.download('Picture (SVG)'))).toBe(light)
  await page.keyboard.press('Alt+Shift+d')
  expect(await text(await designer.download('Picture (SVG)'))).not.toBe(light)
})

test('a picture shows the chosen environment, and a node where it was moved to', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const before = await text(await designer.download('Picture (SVG)'))
  await designer.chooseEnvironment('dev')
  const dev = await text(await designer.download('Picture (SVG)'))
  expect((await parsed(page, dev)).text).toContain('dev-MyAPI')
  await designer.chooseEnvironment('prod')
  const box = await boxOf(node(page, /^clients, table/))
  await page.mouse.move(box.x + 60, box.y + 24)
  await page.mouse.down()
  await page.mouse.move(box.x + 20, box.y + 84, { steps: 5 })
  await page.mouse.up()
  const place = (svg: string) => /translate\(([^)]+)\)"><title>clients, table/.exec(svg)?.[1]
  const moved = place(await text(await designer.download('Picture (SVG)')))
  expect(moved).toBeDefined()
  expect(moved).not.toBe(place(before))
})

test('the PNG is a picture of twice the size without a clear spot', async ({ page }) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const picture = await bytes(await designer.download('Picture (PNG)'))
  const drawn = await page.evaluate(async base64 => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, image.width, image.height)
    const colours = new Set<number>()
    let isClear = false
    for (let at = 0; at < data.length; at += 4) {
      isClear ||= data[at + 3] !== 255
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0))
    }
    return { width: image.width, isClear, colours: colours.size }
  }, picture.toString('base64'))
  expect(drawn.isClear).toBe(false)
  expect(drawn.width).toBeGreaterThan(1600)
  expect(drawn.colours).toBeGreaterThan(50)
})

test('the Mermaid diagram names each route and what is behind it, and the palette has it and the pictures', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const download = await designer.download('Diagram (Mermaid)')
  expect(download.suggestedFilename()).toBe('MyAPI-graph.mmd')
  const diagram = await text(download)
  expect(diagram).toMatch(/^flowchart LR\n/)
  for (const route of routes) expect(diagram).toContain(`["${route}"]`)
  expect(diagram).toContain('function_create_item -->|"PutItem"| table_items')
  for (const [title, suffix] of [
    ['Download the picture (SVG)', 'svg'],
    ['Download the picture (PNG)', 'png'],
    ['Download the diagram (Mermaid)', 'mmd'],
  ] as const) {
    const taken = page.waitForEvent('download')
    await fromPalette(page, title)
    expect((await taken).suggestedFilename()).toBe(`MyAPI-graph.${suffix}`)
  }
})

test('a picture that carries no design, or half of one, is refused with a reason, and the design stays', async ({
  page,
}) => {
  const designer = await new DesignerPage(page).open('', { pane: false })
  const png = await bytes(await designer.download('Picture (PNG)'))
  const svg = await text(await designer.download('Picture (SVG)'))
  const bad: [string, string | Buffer, RegExp][] = [
    ['other.svg', '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>', /carries no design/],
    ['half.svg', svg.replace(/(<metadata[^>]*>v1\.[\w-]{200})[\w-]+/, '$1'), /cut off or damaged/],
    ['half.png', png.subarray(0, png.length / 2), /cut off or damaged/],
    [
      'changed.png',
      Buffer.from(png.map((byte, at) => (at === png.length - 40 ? byte ^ 1 : byte))),
      /damaged/,
    ],
  ]
  for (const [name, content, reason] of bad) {
    await designer.openFile(name, content)
    const dialog = designer.dialog(`${name} cannot be opened`)
    await expect(dialog).toContainText('MyAPI stays as it is.')
    await expect(dialog.getByRole('list', { name: 'What is wrong' })).toContainText(reason)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(designer.part('create-item')).toBeVisible()
  }
})
