import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { print } from '@/lib/cfn/print'
import { setValue } from '@/lib/design/commands/set-value'
import { addTable } from '@/lib/design/commands/tables'
import { starter } from '@/lib/design/starter'
import { groundplan } from './testing/groundplan'

const later = addTable(setValue(starter, ['functions', 1, 'memory', 'dev'], 640), 'orders')
let folder = ''
const at = (name: string) => join(folder, name)
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-compare-'))
  writeFileSync(at('later.json'), JSON.stringify(later))
  writeFileSync(at('earlier.yaml'), print(compile(starter, codeHash)).text)
})

test('compare tells a design from the template of an earlier one', async () => {
  const { code, out, err } = await groundplan(['compare', at('earlier.yaml'), at('later.json')])
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('~ function create-item\n    memory of create-item in dev 256 → 640 MB\n')
  expect(out).toContain('+ table orders\n    adds the table orders with ')
  expect(out).toMatch(/\nLines of the template: \d+ added, \d+ removed, \d+ changed\.\n$/)
})

test('compare prints JSON', async () => {
  const { out } = await groundplan(['compare', '-', at('later.json'), '--json'], JSON.stringify(starter))
  const { parts, lines } = JSON.parse(out) as { parts: object[]; lines: Record<string, number> }
  expect(parts).toContainEqual({
    kind: 'function',
    name: 'create-item',
    state: 'changed',
    changes: ['memory of create-item in dev 256 → 640 MB'],
  })
  expect(lines['added']).toBeGreaterThan(0)
})

test('the same design has no difference', async () => {
  const said = await groundplan(['compare', at('later.json'), at('later.json')])
  expect(said).toEqual({ code: 0, out: 'The two designs are the same.\n', err: '' })
})

test.each([
  [['compare', 'a.json'], 'Name two designs to compare'],
  [['compare', 'a.json', 'b.json', 'c.json'], 'compare takes two names, and c.json is one too many'],
  [['compare', 'a.json', 'b.json'], 'There is no file a.json'],
])('%j is refused with a sentence', async (words, sentence) => {
  const said = await groundplan(words)
  expect({ code: said.code, out: said.out }).toEqual({ code: 1, out: '' })
  expect(said.err).toContain(sentence)
})

test('what has no design is named', async () => {
  const said = await groundplan(['compare', at('later.json'), '-'], 'no design')
  expect(said.code).toBe(1)
  expect(said.err).toContain('The standard input cannot be read.\nerror ')
})

test('no control character of a design reaches the terminal', async () => {
  const after = setValue(starter, ['environments', 0, 'alarmEmail'], '\u001b[2J\u009bme@example.com')
  writeFileSync(at('hostile.json'), JSON.stringify(after))
  const { out } = await groundplan(['compare', '-', at('hostile.json')], JSON.stringify(starter))
  expect(out).toContain('\ufffd[2J\ufffdme@example.com')
  expect(out).not.toMatch(/[^\P{Cc}\n]/u)
})
