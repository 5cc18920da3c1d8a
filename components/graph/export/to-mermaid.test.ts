import { expect, test } from 'vitest'
import type { Design } from '@/lib/design/design'
import { routeKey } from '@/lib/design/route'
import { samples } from '@/lib/design/samples'
import { starter } from '@/lib/design/starter'
import { hostileTexts } from '@/lib/design/testing/hostile-texts'
import { mermaidLines } from '../testing/mermaid-lines'
import type { Shown } from '../to-graph'
import { toMermaid } from './to-mermaid'

const lines = (design: Design, showing: Partial<Shown> = {}) => mermaidLines(toMermaid(design, showing))

test.each(samples)('$title: each route, function, table and secret is in the diagram once', ({ design }) => {
  const text = lines(design).join('\n')
  const names = [
    ...design.routes.map(each => `["${routeKey(each)}"]`),
    ...design.functions.map(each => `("${each.name}")`),
    ...design.tables.map(each => `[("${each.name}")]`),
    ...design.secrets.map(each => `{{"${each.name}"}}`),
  ]
  for (const name of names) expect(text.split(name), name).toHaveLength(2)
  expect(toMermaid(structuredClone(design))).toBe(toMermaid(design))
})

test('the lines say who is called, who answers and what it may do', () => {
  const text = lines(starter)
  expect(text).toEqual(
    expect.arrayContaining([
      '  waf -->|"what passes all 6"| api',
      '  authorizer --> route_POST_items',
      '  route_POST_items --> function_create_item',
      '  function_create_item -->|"PutItem"| table_items',
    ]),
  )
})

test('the foundations and what is open are in the diagram when the page shows them', () => {
  const [before, after] = [
    lines(starter),
    lines(starter, { foundations: true, alarms: 31, open: new Set(['get-item']) }),
  ]
  expect(after.filter(each => !before.includes(each))).toEqual([
    '  function_get_item("get-item + Role · Policy · Log group · 4 Alarms · Version · Alias · Rollout")',
    '  keys_data{{"data · 2"}}',
    '  keys_env{{"env · 7"}}',
    '  keys_ops{{"ops · 8"}}',
    expect.stringMatching(/^  logs\{\{"Logs · \d+ days"\}\}$/),
    '  alarms{{"Alarms · 31"}}',
    '  dashboard{{"Dashboard"}}',
    expect.stringMatching(/^  tracing\{\{"X-Ray · /),
    '  config{{"AWS Config · 9"}}',
  ])
  expect(after).toContain('  secret_auth_signing_key{{"auth-signing-key"}}')
})

test('an id says its part, so another part changes only its own lines', () => {
  const [first, ...others] = starter.routes
  const before = new Set(lines(starter))
  const after = lines({ ...starter, routes: others })
  expect(after.filter(each => !before.has(each))).toEqual([])
  expect(first && [...before].filter(each => !after.includes(each))).toHaveLength(3)
})

test('parts whose letters are the same stay two', () => {
  const [first] = starter.functions
  if (!first) throw new Error('the starter has functions')
  const functions = ['a-b', 'a_b'].map(name => ({ ...first, name, access: [], secrets: [] }))
  const text = lines({ ...starter, functions, routes: [] })
  expect(text).toEqual(expect.arrayContaining(['  function_a_b("a-b")', '  function_a_b_2("a_b")']))
})

test('text of a person stays text', () => {
  for (const hostile of [
    ...hostileTexts,
    '"] --> x',
    '%%{init: {}}%%',
    '`**x**`',
    'style x:y#z',
    '__x__',
    '#35;',
  ]) {
    const routes = starter.routes.map(each => ({ ...each, path: `/${hostile}` }))
    const tables = starter.tables.map(each => ({ ...each, name: hostile }))
    lines({ ...starter, routes, tables, api: { ...starter.api, name: hostile } })
  }
})
