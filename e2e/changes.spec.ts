import { createHash } from 'node:crypto'
import { expect, test, type Page } from './test'
import { bytes, DesignerPage } from './designer.page'
import { bar, graph } from './graph.page'
import { field, inspector } from './inspector.page'

async function addMore(page: Page, item: string | RegExp) {
  await bar(page).getByRole('button', { name: 'Add more' }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** What is added on the graph, how it is edited, and what then stands in the template. */
const changes = [
  {
    noun: 'an environment',
    add: (page: Page) => addMore(page, /environment/i),
    edit: async (page: Page) => {
      await graph(page)
        .getByRole('group', { name: /^test, environment/ })
        .click()
      await field(page, 'Stage rate').fill('77')
    },
    added: /AllowedValues:\n\s+- prod\n\s+- dev\n\s+- test\n/,
    edited: /Rate: 77\n/,
  },
  {
    noun: 'a route',
    add: (page: Page) => bar(page).getByRole('button', { name: 'Add a route' }).click(),
    edit: async (page: Page) => {
      await graph(page)
        .getByRole('group', { name: /^GET \/resource, route/ })
        .click()
      await field(page, 'Path').fill('/things')
      await field(page, 'Path').press('Enter')
    },
    added: /PathPart: resource\n/,
    edited: /PathPart: things\n/,
  },
  {
    noun: 'a table',
    add: (page: Page) => bar(page).getByRole('button', { name: 'Add a table' }).click(),
    edit: async (page: Page) => {
      await graph(page)
        .getByRole('group', { name: /^table, table/ })
        .click()
      await field(page, 'Partition key').fill('orderId')
    },
    added: /TableName: !Sub \$\{Environment\}-table\n/,
    edited: /AttributeName: orderId\n/,
  },
  {
    noun: 'a WAF rule',
    add: (page: Page) => addMore(page, /Linux/),
    edit: async (page: Page) => {
      await graph(page).getByRole('button', { name: /Linux/ }).click()
      await field(page, 'Mode of Linux').selectOption('count')
    },
    added: /Name: AWSManagedRulesLinuxRuleSet\n/,
    edited: /Name: !Sub \$\{Environment\}-linux\n\s+Priority: 5\n\s+OverrideAction:\n\s+Count: \{\}\n/,
  },
]

interface Outcome {
  readonly template: string
  readonly artifact: string
  readonly design: string
  readonly link: string
}

/** Everything that leaves the page. */
async function outcome(designer: DesignerPage): Promise<Outcome> {
  const hash = async (what: 'Artifact' | 'Design file') =>
    createHash('sha256')
      .update(await bytes(await designer.download(what)))
      .digest('hex')
  return {
    template: await designer.template(),
    artifact: await hash('Artifact'),
    design: await hash('Design file'),
    link: await designer.shareLink(),
  }
}

for (const { noun, add, edit, added, edited } of changes) {
  test(`${noun} added and edited on the graph changes the template, the downloads and the link`, async ({
    page,
  }) => {
    const designer = await new DesignerPage(page).open()
    const before = await outcome(designer)
    expect(before.template).not.toMatch(added)
    await add(page)
    await expect(inspector(page)).toBeVisible()
    await expect.poll(() => designer.template()).toMatch(added)
    const between = await outcome(designer)
    await edit(page)
    await expect.poll(() => designer.template()).toMatch(edited)
    const after = await outcome(designer)
    for (const what of ['template', 'artifact', 'design', 'link'] as const) {
      expect(new Set([before[what], between[what], after[what]]).size, what).toBe(3)
    }
  })
}
