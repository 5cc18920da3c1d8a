import { inBrowser, newPage, serveFloor } from './browser.mjs'
import { median, quantile } from './measure.mjs'
import { ms, printSection, times } from './report.mjs'

const edits = 50
const batch = 5
const sizes = [512, 1024]

/**
 * From the store's write to the frame with the new YAML, beside the least work that does the same in the same run: plain
 * objects, a direct writer, one minimal edit of a bare Monaco.
 */
export async function benchEdit({ folder, designs }) {
  await inBrowser(async ({ browser, address }) => {
    const floor = await serveFloor(folder, 'floor-page.ts')
    try {
      for (const design of [designs.starter, designs.ofFunctions(24)]) {
        const figures = await measure({ browser, address, floor: floor.address, design, designs })
        printSection(
          `Edit -> YAML on screen, ${design.functions.length} functions: ${edits} edits of a memory size`,
          [...rows(figures)],
        )
      }
    } finally {
      floor.server.close()
    }
  })
}

function rows({ ours, floors }) {
  const floor = floors.map(each => each.all)
  const monaco = floors.map(each => each.monaco)
  const [p95, floorP95] = [quantile(ours, 0.95), quantile(floor, 0.95)]
  return [
    {
      what: 'median',
      ours: ms(median(ours)),
      beside: ms(median(floor)),
      ratio: median(ours) / median(floor),
      target: '<= 60 ms',
      met: median(ours) <= 60,
    },
    {
      what: '95th percentile',
      ours: ms(p95),
      beside: ms(floorP95),
      ratio: p95 / floorP95,
      target: `<= ${times(2)}`,
      met: p95 <= 2 * floorP95,
    },
    {
      what: "of the floor, Monaco's edit to the next frame: median, 95th percentile",
      ours: '',
      beside: `${ms(median(monaco))}, ${ms(quantile(monaco, 0.95))}`,
    },
  ]
}

async function measure({ browser, address, floor, design, designs }) {
  const templates = sizes.map(size => designs.templateJson(designs.withMemory(design, size)))
  const [{ name }] = design.functions
  const page = await newPage(browser, design)
  await page.goto(address)
  const editor = page.locator('.monaco-editor').first()
  await editor.locator('.view-line').first().waitFor({ timeout: 60_000 })
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await outline.getByRole('treeitem', { name: new RegExp(`^${name}(?: |$)`) }).click()
  const field = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Memory in prod')
  await field.waitFor()

  const bare = await newPage(browser)
  await bare.goto(floor)
  const { width, height } = await editor.boundingBox()
  await bare.evaluate(([given, size]) => window.openFloor(given, size), [templates, { width, height }])

  const ours = []
  const theirs = []
  // The first batch warms both up.
  for (let done = -batch; done < edits; done += batch) {
    await page.bringToFront()
    for (let at = 0; at < batch; at++)
      ours.push(await editPage(page, field, sizes[(done + batch + at + 1) % 2]))
    await bare.bringToFront()
    for (let at = 0; at < batch; at++) {
      theirs.push(await bare.evaluate(which => window.editFloor(which), (done + batch + at + 1) % 2))
      await bare.waitForTimeout(50)
    }
  }
  await page.context().close()
  await bare.context().close()
  return { ours: ours.slice(batch), floors: theirs.slice(batch) }
}

/** Types another size, and asks for the two marks that the page sets: at the store's write and in the frame of the text. */
async function editPage(page, field, size) {
  await page.evaluate(() => performance.clearMarks())
  await field.fill(String(size))
  const handle = await page.waitForFunction(() => {
    const [applied] = performance.getEntriesByName('design-applied')
    const shown = performance.getEntriesByName('yaml-shown').at(-1)
    return applied && shown && { took: shown.startTime - applied.startTime }
  })
  const { took } = await handle.jsonValue()
  await page.waitForTimeout(50)
  return took
}
