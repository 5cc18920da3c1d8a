import { expect, test } from 'vitest'
import { setValue } from '../design/commands/set-value'
import { starter } from '../design/starter'
import { compile } from './compile'
import { createPrinter, print, type LineChange } from './print'
import { toJson } from './template'
import { builtCode } from './testing/code-hash'
import { parseTemplate } from './testing/parse-template'

const template = compile(starter, builtCode)

test('what is printed is the template', () => {
  expect(parseTemplate(print(template).text)).toEqual(toJson(template))
})

test.each(['\u00a0', '\u1680', '\u2003', '\u202f', '\u3000', '\ufeff', ' '])(
  'a text keeps the space %j at its end and its start',
  space => {
    const spaced = {
      description: `${space}d${space}`,
      entries: template.entries.map(each =>
        each.section === 'Mappings' ? { ...each, value: { row: { key: `${space}a${space}` } } } : each,
      ),
    }
    expect(parseTemplate(print(spaced).text)).toEqual(toJson(spaced))
  },
)

test('every line belongs to at most one block, and a block starts with its comment or its id', () => {
  const { text, blocks } = print(template)
  const lines = text.split('\n')
  let last = 0
  for (const block of blocks) {
    expect(block.from).toBeGreaterThan(last)
    const first = lines[block.from - 1]!
    expect(first.startsWith('  # ') ? lines[block.from] : first).toMatch(new RegExp(`^  "?${block.id}"?:`))
    last = block.to
  }
})

test('each resource has a comment that says what it is for', () => {
  for (const entry of template.entries) {
    if (entry.section === 'Resources') expect(entry.comment, entry.id).toMatch(/\S/)
  }
})

test('an edit prints only what it changed, and the same text as a new printer', () => {
  const printer = createPrinter()
  expect(printer(template).reprinted).toBe(template.entries.length)
  expect(printer(template).reprinted).toBe(0)
  const edited = structuredClone(starter)
  edited.functions[0]!.memory['dev'] = 320
  const next = compile(edited, builtCode)
  const printed = printer(next)
  // The design in the Metadata, the mapping, the function, the new version and the alias.
  expect(printed.reprinted).toBe(5)
  expect(printed.text).toBe(print(next).text)
})

test('the changes lead from the text before to the text after, line by line', () => {
  const printer = createPrinter()
  const before = printer(template)
  expect(before.changes).toBeUndefined()
  const longer = compile(
    setValue(starter, ['environments', 0, 'corsOrigins'], ['https://a.example']),
    builtCode,
  )
  const after = printer(longer)
  expect(applied(before.text, after.changes!)).toBe(after.text)
  expect(applied(after.text, printer(template).changes!)).toBe(before.text)
  // Only what differs is replaced.
  const replaced = after.changes!.reduce((sum, { removed }) => sum + removed, 0)
  expect(replaced).toBeLessThan(before.text.split('\n').length / 20)
})

test('entries that move are changed where they stand; more of them or fewer leave no changes by line', () => {
  const printer = createPrinter()
  const before = printer(template)
  const resources = template.entries.toReversed().filter(entry => entry.section === 'Resources')
  const moved = printer({
    ...template,
    entries: [...template.entries.filter(entry => entry.section !== 'Resources'), ...resources],
  })
  expect(applied(before.text, moved.changes!)).toBe(moved.text)
  expect(printer({ ...template, entries: template.entries.slice(1) }).changes).toBeUndefined()
  expect(printer(template).changes).toBeUndefined()
  expect(printer({ ...template, description: 'Another' }).changes).toBeUndefined()
})

function applied(text: string, changes: readonly LineChange[]): string {
  const lines = text.split('\n')
  for (const { at, removed, lines: own } of changes.toReversed()) lines.splice(at - 1, removed, ...own)
  return lines.join('\n')
}

test('text that YAML could read as something else stays text', () => {
  for (const text of [
    'yes',
    'no',
    '1:20',
    '2012-10-17',
    '0755',
    '1e3',
    '!Ref X',
    '*a',
    '&a',
    '#',
    ': ',
    '- a',
    '=',
    '<<',
    'a\tb',
    'null',
    '~',
    "'",
    '"',
    '{{',
    '☃',
    '',
    ' ',
  ]) {
    const value = {
      section: 'Outputs',
      id: 'X',
      value: { Value: text, [text]: 1 },
      origin: { part: { kind: 'design' }, requirements: [] },
    } as const
    const { text: yaml } = print({ description: text, entries: [value] })
    expect(parseTemplate(yaml)).toMatchObject({
      Description: text,
      Outputs: { X: { Value: text, [text]: 1 } },
    })
  }
})
