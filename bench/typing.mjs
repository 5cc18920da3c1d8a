import { openSettled } from './browser.mjs'
import { median, quantile } from './measure.mjs'
import { ms, printSection } from './report.mjs'

const text = 'Reads what a tenant has ordered, the newest first. '
/** Between two keys, in ms: a fast typist. */
const pause = 60
const atMost = 50

/** What blocks the page while a person types: the tasks of the main thread, from a trace of the browser. */
export async function benchTyping({ browser, address, designs, rounds }) {
  const cases = [
    { design: designs.starter },
    { design: designs.ofFunctions(24) },
    // No target: such a design is opened to be mended, not to be typed in all day.
    { design: designs.withProblems(), more: ' with some 500 problems', hasTarget: false },
  ]
  for (const { design, more = '', hasTarget = true } of cases) {
    const page = await openSettled(browser, address, design)
    const [{ name }] = design.functions
    const outline = page.getByRole('navigation', { name: 'Outline' })
    await outline.getByRole('treeitem', { name: new RegExp(`^${name}(?: |$)`) }).click()
    const field = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Description')
    const runs = []
    for (let round = 0; round <= rounds; round++) {
      await field.fill('')
      await page.waitForTimeout(2000)
      const tasks = await tasksOf(browser, page, () => field.pressSequentially(text, { delay: pause }))
      if (round > 0) runs.push(tasks)
    }
    await page.context().close()
    const longest = runs.map(tasks => Math.max(...tasks.map(each => each.took)))
    printSection(
      `Typing ${text.length} characters in a description, ${design.functions.length} functions${more}: ${rounds} times`,
      [
        {
          what: 'longest task of the main thread: median',
          ours: ms(median(longest)),
          ...(hasTarget && { target: `<= ${atMost} ms`, met: median(longest) <= atMost }),
        },
        { what: 'longest task: 95th percentile', ours: ms(quantile(longest, 0.95)) },
        {
          what: 'CPU time of the task with most of it: median',
          ours: ms(median(runs.map(tasks => Math.max(...tasks.map(each => each.cpu))))),
        },
        {
          what: 'tasks longer than 50 ms in all',
          ours: String(runs.flat().filter(each => each.took > atMost).length),
        },
      ],
    )
  }
}

/** The tasks of the page's main thread while `work` runs, in ms. */
async function tasksOf(browser, page, work) {
  await browser.startTracing(page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline'],
  })
  await work()
  // The answer to the last key is part of it.
  await page.waitForTimeout(500)
  const { traceEvents } = JSON.parse(await browser.stopTracing())
  // Keys arrive in the page that is typed in alone.
  const { pid, tid } = traceEvents.find(
    each => each.name === 'EventDispatch' && each.args.data?.type === 'keydown',
  )
  return (
    traceEvents
      // One that outlasts the trace has no end, and so no duration.
      .filter(
        each => each.name === 'RunTask' && each.pid === pid && each.tid === tid && each.dur !== undefined,
      )
      .map(({ dur, tdur }) => ({ took: dur / 1000, cpu: tdur / 1000 }))
  )
}
