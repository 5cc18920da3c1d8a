import { expect, type Page } from '@playwright/test'
import type { LambdaFunction } from '@/lib/design/function'
import type { Route } from '@/lib/design/route'
import { routeKey } from '@/lib/design/route'
import type { Table } from '@/lib/design/table'
import type { Hands } from './hands'
import { heading, inspector } from './inspector.page'

type Index = Table['globalIndexes'][number]
type Value = string | number | null

/** Fills in the forms of the inspector, with any hands: only what differs is touched. */
export class Form {
  constructor(
    readonly page: Page,
    readonly hands: Hands,
  ) {}

  readonly text = (label: string) => inspector(this.page).getByRole('textbox', { name: label, exact: true })
  readonly list = (label: string) => inspector(this.page).getByRole('combobox', { name: label, exact: true })
  readonly box = (label: string) => inspector(this.page).getByRole('checkbox', { name: label, exact: true })
  readonly button = (label: string) => inspector(this.page).getByRole('button', { name: label, exact: true })

  async table(table: Table) {
    await expect(heading(this.page, table.name)).toBeVisible()
    await this.key('Partition key', table.partitionKey)
    if (table.sortKey) {
      if (await this.button('Add a sort key').isVisible())
        await this.hands.press(this.button('Add a sort key'))
      await this.key('Sort key', table.sortKey)
    }
    for (const [position, { name, sortKey }] of table.localIndexes.entries()) {
      await this.index('Local index', `Name of index ${position + 1}, local`, name)
      await this.key(`Sort key of ${name}`, sortKey)
    }
    for (const [position, index] of table.globalIndexes.entries()) {
      await this.index('Global index', `Name of index ${position + 1}`, index.name)
      await this.globalIndex(index)
    }
    for (const [environment, billing] of Object.entries(table.billing)) {
      await this.choose(`Billing in ${environment}`, billing.mode)
      if (billing.mode === 'on-demand') continue
      await this.write(`Read units in ${environment}`, billing.readUnits)
      await this.write(`Write units in ${environment}`, billing.writeUnits)
    }
    await this.write('Time to live', table.timeToLiveAttribute)
    await this.choose('Stream', table.stream)
  }

  async function(each: LambdaFunction) {
    await expect(heading(this.page, each.name)).toBeVisible()
    await this.forEnvironments(each.memory, 'Memory in')
    await this.forEnvironments(each.timeout, 'Timeout in')
    await this.forEnvironments(each.concurrency, 'Concurrency in')
    const { handler } = each
    await this.choose('Handler', handler.kind)
    await this.choose('Table', handler.table)
    if (handler.kind === 'token-authorizer') {
      await this.write('Audience', handler.audience)
      await this.entries('Context', 'context attribute', handler.context)
    } else {
      if (handler.kind === 'query-items') await this.choose('Index', handler.index)
      await this.keySource('Partition key', handler.partition)
      if ('sort' in handler && handler.sort) await this.keySource('Sort key', handler.sort)
    }
    if (handler.kind === 'query-items') {
      await this.write('Page size', handler.pageSize)
      await this.check('Largest sort key first', handler.descending)
    }
    if (handler.kind === 'put-item') {
      await this.check('Replace an item with the same key', handler.overwrite)
      await this.check('Write createdAt when the body has none', handler.timestamps)
    }
    await this.write('Description', each.description)
  }

  async route(route: Route) {
    await this.choose('Method', route.method)
    await this.write('Path', route.path)
    await this.hands.leave()
    await expect(heading(this.page, routeKey(route))).toBeVisible()
    await this.choose('Function', route.function)
    for (const [position, parameter] of route.parameters.entries()) {
      const place = this.list(`Place of parameter ${position + 1}`)
      if (!(await place.isVisible())) await this.hands.press(this.button('Add a parameter'))
      await this.choose(`Place of parameter ${position + 1}`, parameter.in)
      await this.write(`Name of parameter ${position + 1}`, parameter.name)
      await this.check(`Parameter ${position + 1} is required`, parameter.required)
    }
    if (route.body) {
      await this.hands.press(this.button('Add a body model'))
      await this.write('JSON Schema', JSON.stringify(route.body.schema, null, 2))
    }
    for (const [environment, limit] of Object.entries(route.throttling)) {
      await this.check(`Own limit in ${environment}`, limit !== null)
      if (!limit) continue
      await this.write(`Rate in ${environment}`, limit.rate)
      await this.write(`Burst in ${environment}`, limit.burst)
    }
  }

  async write(label: string, value: Value) {
    const wanted = String(value ?? '')
    if ((await this.text(label).inputValue()) !== wanted) await this.hands.write(this.text(label), wanted)
    await expect(this.text(label)).toHaveValue(wanted)
  }

  async choose(label: string, value: Value) {
    const wanted = value ?? ''
    if ((await this.list(label).inputValue()) !== wanted)
      await this.hands.choose(this.list(label), String(wanted))
    await expect(this.list(label)).toHaveValue(String(wanted))
  }

  async check(label: string, isOn: boolean) {
    if ((await this.box(label).getAttribute('aria-checked')) !== String(isOn))
      await this.hands.press(this.box(label))
    await expect(this.box(label)).toHaveAttribute('aria-checked', String(isOn))
  }

  private async forEnvironments(values: Readonly<Record<string, Value>>, label: string) {
    for (const [environment, value] of Object.entries(values))
      await this.write(`${label} ${environment}`, value)
  }

  private async key(label: string, key: { name: string; type: string }) {
    await this.write(label, key.name)
    await this.choose(`Type of ${label}`, key.type)
  }

  private async keySource(label: string, source: { from: string; name: string }) {
    await this.choose(`${label} comes from`, source.from)
    await this.write(`${label} is named`, source.name)
  }

  /** Adds an index unless it is there, opens it and gives it its name. */
  private async index(kind: 'Local index' | 'Global index', nameLabel: string, name: string) {
    const folder = (text: string | RegExp) =>
      inspector(this.page).locator('summary').filter({ hasText: text })
    if (await folder(name).isVisible()) return
    const item = this.page.getByRole('menuitem', { name: new RegExp(`^${kind}`) })
    await this.hands.take(this.button('Add an index'), item)
    const word = kind === 'Local index' ? /local$/ : /global$/
    await this.hands.press(folder(word).last())
    await this.write(nameLabel, name)
    await this.hands.leave()
  }

  private async globalIndex({ name, partitionKeys, sortKeys, projection }: Index) {
    for (const [position, key] of partitionKeys.entries()) {
      if (position > 0) await this.hands.press(this.button(`Add a partition key attribute to ${name}`))
      await this.key(`Partition key ${position > 0 ? `${position + 1} ` : ''}of ${name}`, key)
    }
    for (const key of sortKeys) await this.key(`Sort key of ${name}`, key)
    await this.choose(`Attributes in ${name}`, projection.kind)
    await this.entries(`Included attributes of ${name}`, `attribute of ${name}`, projection.attributes)
  }

  /** Makes a list have these entries, where the form shows it. */
  private async entries(label: string, entry: string, wanted: readonly string[]) {
    const group = inspector(this.page).getByRole('group', { name: label, exact: true })
    if (wanted.length === 0 && (await group.count()) === 0) return
    const shown = await group
      .getByRole('textbox', { name: new RegExp(`^${entry}, number`) })
      .evaluateAll((inputs: HTMLInputElement[]) => inputs.map(each => each.value))
    for (const gone of shown.filter(each => !wanted.includes(each)))
      await this.hands.press(group.getByRole('button', { name: `Remove ${gone}`, exact: true }))
    for (const fresh of wanted.filter(each => !shown.includes(each))) {
      await this.hands.write(group.getByRole('textbox', { name: `Add ${entry}`, exact: true }), fresh)
      await this.hands.press(group.getByRole('button', { name: 'Add', exact: true }))
    }
  }
}
