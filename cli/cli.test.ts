import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { samples } from '@/lib/design/samples'
import { starter } from '@/lib/design/starter'
import { loadValidator } from './load-validator'
import { groundplan } from './testing/groundplan'

const text = JSON.stringify(starter)
let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-cli-'))
  writeFileSync(at('starter.json'), text)
})

test('helps, and tells its version', async () => {
  expect((await groundplan(['--help'])).out).toContain('Usage: groundplan')
  expect((await groundplan(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test.each([
  [[], 'Name a command'],
  [['frob'], 'There is no command frob'],
  [['check', 'a', 'b'], 'b is one too many'],
  [['check', '--frob'], "Unknown option '--frob'"],
  [['check', '--out', 'x'], 'check has no option --out'],
  [['build', '--out'], "'--out"],
  [['build', 'nowhere.json', '--out', ''], '--out needs a name'],
  [['new', '--out='], '--out needs a name'],
  [['check', 'nowhere.json'], 'There is no file nowhere.json'],
  [['check', tmpdir()], 'is a folder'],
  [
    ['template', '-', '--environment', 'test'],
    'There is no environment test in the design: choose from prod, dev.',
  ],
  [
    ['new', 'castle'],
    'There is no sample castle: choose from items, orders, bookings, readings, flags, notes, webhooks, blank.',
  ],
])('%j is refused with a sentence', async (words, sentence) => {
  const said = await groundplan(words, text)
  expect(said.code).toBe(1)
  expect(said.out).toBe('')
  expect(said.err).toContain(sentence)
  expect(said.err.trim().split('\n')).toHaveLength(1)
})

test.each(samples.map(each => each.id))(
  'new writes %s, which can be read, and never over a file',
  async id => {
    expect((await groundplan(['new', id, '--out', at('design.json')])).code).toBe(0)
    expect((await groundplan(['check', at('design.json')])).out).not.toContain(' design/')
    expect((await groundplan(['new', id, '--out', at('design.json')])).err).toContain('exists already')
  },
)

test('check prints a line for each problem and fails on an error', async () => {
  const broken = {
    ...starter,
    functions: starter.functions.map(each => ({ ...each, timeout: { prod: 60, dev: 60 } })),
  }
  const said = await groundplan(['check', '-'], JSON.stringify(broken))
  expect(said.code).toBe(1)
  for (const line of said.out.trim().split('\n'))
    expect(line).toMatch(/^(error|warning|info) [a-z-]+\/[a-z-]+ \S+: \S.*\.$/)
  const json = JSON.parse((await groundplan(['check', '-', '--json'], JSON.stringify(broken))).out) as {
    code: string
  }[]
  expect(json.map(each => each.code)).toEqual(
    said.out
      .trim()
      .split('\n')
      .map(line => line.split(' ')[1]),
  )
})

test.each([
  ['', 'design/'],
  ['{', 'design/'],
  ['{"version":1}', 'design/'],
  [`{"version":1,"name":"${'x'.repeat(2_000_000)}"}`, 'design/too-large'],
  [Buffer.from([0xff, 0xfe, 0x00]), 'design/'],
])('check refuses what is no design', async (input, code) => {
  const said = await groundplan(['check', '-'], input)
  expect(said.code).toBe(1)
  expect(said.out).toContain(`error ${code}`)
})

test('template prints YAML or JSON, for all environments or for one', async () => {
  const yaml = await groundplan(['template', at('starter.json')])
  expect(yaml.code, yaml.err).toBe(0)
  expect(yaml.out).toContain('TableName: !Sub ${Environment}-items')
  const json = JSON.parse((await groundplan(['template', '-', '--json'], text)).out) as { Resources: object }
  const prod = await groundplan(['template', '-', '--environment', 'prod'], text)
  expect(prod.out).toContain('TableName: prod-items')
  const resolved = await groundplan(['template', '-', '--environment', 'prod', '--json'], text)
  const silent = { logLevel: 'silent' as const }
  expect(Object.keys((parse(prod.out, silent) as { Resources: object }).Resources)).toEqual(
    Object.keys((JSON.parse(resolved.out) as { Resources: object }).Resources),
  )
  expect(Object.keys(json.Resources).length).toBeGreaterThan(100)
})

test('a design with errors gets neither a template nor an artifact', async () => {
  const broken = JSON.stringify({ ...starter, tables: [] })
  for (const words of [
    ['template', '-'],
    ['build', '-', '--out', at('out')],
  ]) {
    const said = await groundplan(words, broken)
    expect(said.code).toBe(1)
    expect(said.out).toBe('')
    expect(said.err).toContain('The design has errors.\nerror ')
  }
  expect(existsSync(at('out'))).toBe(false)
})

test('build writes the artifact, and in place of an earlier one only', async () => {
  const out = at('out')
  const said = await groundplan(['build', at('starter.json'), '--out', out])
  expect(said.code, said.err).toBe(0)
  const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    files: Record<string, unknown>
  }
  for (const name of Object.keys(manifest.files)) expect(existsSync(join(out, name)), name).toBe(true)
  expect(statSync(join(out, 'deploy.sh')).mode & 0o111).toBe(0o111)
  const first = readFileSync(join(out, 'artifact.zip'))
  expect((await groundplan(['build', at('starter.json'), '--out', out])).code).toBe(0)
  expect(readFileSync(join(out, 'artifact.zip')).equals(first)).toBe(true)

  writeFileSync(join(out, 'mine.txt'), 'mine')
  expect((await groundplan(['new', 'orders', '--out', at('orders.json')])).code).toBe(0)
  expect((await groundplan(['build', at('orders.json'), '--out', out])).code).toBe(0)
  const stale = Object.keys(manifest.files).filter(name => name.startsWith('functions/create-item'))
  expect(stale).toHaveLength(1)
  expect(existsSync(join(out, stale[0]!))).toBe(false)
  expect(existsSync(join(out, 'mine.txt'))).toBe(true)
})

test('build touches no folder that holds something else', async () => {
  mkdirSync(at('other'))
  writeFileSync(at('other/file.txt'), 'x')
  expect((await groundplan(['build', at('starter.json'), '--out', at('other')])).err).toContain(
    'holds something else',
  )
  expect((await groundplan(['build', at('starter.json'), '--out', at('starter.json')])).err).toContain(
    'cannot be written',
  )
})

test('check warns of a runtime that ends, and does not fail for it', async () => {
  const { code, out } = await groundplan(['check', at('starter.json')], '', '2040-01-01')
  expect(code).toBe(0)
  expect(out).toContain('runtime/ended')
})

test('check --deep asks the validator of AWS too, which has nothing to say of the starter', async () => {
  const plain = await groundplan(['check', at('starter.json')])
  const deep = await groundplan(['check', at('starter.json'), '--deep'])
  expect(deep).toEqual(plain)
  expect(deep.code).toBe(0)
})

test('check --deep reports what the validator alone finds, and fails on an error', async () => {
  const finding = {
    environment: 'prod',
    ruleId: 'F3034',
    message: 'too small',
    startLine: 1,
    severity: 'FATAL',
  } as const
  vi.doMock('./load-validator', () => ({
    loadValidator: () => Promise.resolve({ validate: () => [finding] }),
  }))
  const said = await groundplan(['check', at('starter.json'), '--deep']).finally(() =>
    vi.doUnmock('./load-validator'),
  )
  expect(said.code).toBe(1)
  expect(said.out).toContain('error aws/F3034 (design): The template: too small.\n')
})

test('check --deep says when it has no template to ask about', async () => {
  const said = await groundplan(['check', '-', '--deep'], JSON.stringify({ ...starter, tables: [] }))
  expect(said.code).toBe(1)
  expect(said.err).toContain('was not asked')
})

test.each(['ERR_MODULE_NOT_FOUND', 'ENOENT'])(
  'a validator that is not installed (%s) is a sentence',
  async code => {
    const missing = () => Promise.reject(Object.assign(new Error('gone'), { code }))
    await expect(loadValidator(missing)).rejects.toThrow('npm ci')
  },
)

test('a validator that breaks for another reason is no missing one', async () => {
  await expect(loadValidator(() => Promise.reject(new Error('unreachable')))).rejects.toThrow('unreachable')
})
