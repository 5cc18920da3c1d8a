import { strFromU8, unzipSync } from 'fflate'
import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { samples } from '../design/samples'
import { starter } from '../design/starter'
import { buildArtifact, zipArtifact } from './artifact'
import { codeHash } from './code-hash'
import { artifactOf, partsOf } from './testing/parts'

const files = artifactOf(starter)
const text = (name: string) => strFromU8(files.find(file => file.name === name)!.bytes)
const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test('has the template, everything to deploy it and everything to read it', () => {
  const names = files.map(file => file.name)
  expect(names).toEqual(names.toSorted())
  const top = [
    'README.md',
    'deploy.data',
    'deploy.sh',
    'design.json',
    'manifest.json',
    'template.yaml',
    'token.sh',
  ]
  expect(names.filter(name => !name.includes('/'))).toEqual(top)
  expect(names).toContain('parameters/dev.json')
  expect(names).toContain('parameters/prod.json')
  expect(JSON.parse(text('design.json'))).toEqual(starter)
})

test('every function has its zip where the template looks for it', () => {
  for (const each of starter.functions) {
    const key = `functions/${each.name}-${codeHash(each)}.zip`
    expect(text('template.yaml')).toContain(`S3Key: ${key}`)
    const zip = unzipSync(files.find(file => file.name === key)!.bytes)
    expect(Object.keys(zip)).toEqual(['index.js', 'vendor.js'])
    expect(strFromU8(zip['index.js']!)).toBe(`// ${each.handler.kind}\n`)
  }
})

test('the manifest has the hash of every other file', () => {
  const manifest = JSON.parse(text('manifest.json')) as {
    files: Record<string, { sha256: string; bytes: number }>
  }
  expect(Object.keys(manifest.files)).toEqual(
    files.map(file => file.name).filter(name => name !== 'manifest.json'),
  )
  for (const { name, bytes } of files.filter(file => file.name !== 'manifest.json')) {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(manifest.files[name], name).toEqual({ sha256, bytes: bytes.length })
  }
})

test('is the same zip in every time zone', () => {
  const zips = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata'].map(each => {
    process.env.TZ = each
    return createHash('sha256')
      .update(zipArtifact(buildArtifact(starter, partsOf(starter))))
      .digest('hex')
  })
  expect(new Set(zips).size).toBe(1)
})

test('the zip says which files are programs', () => {
  const zip = zipArtifact(files)
  const view = new DataView(zip.buffer, zip.byteOffset)
  const modes = new Map<string, string>()
  // The central directory, and where it starts: the functions' zips inside have directories of their own.
  for (let at = view.getUint32(zip.length - 6, true); at < zip.length - 22; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    const name = strFromU8(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    modes.set(name, (view.getUint16(at + 40, true) & 0o777).toString(8))
  }
  expect([...modes].filter(([, mode]) => mode === '755').map(([name]) => name)).toEqual([
    'deploy.sh',
    'token.sh',
  ])
  expect([...modes].filter(([, mode]) => mode === '644')).toHaveLength(files.length - 2)
})

test('what outlives the stack is in deploy.data, with names for every environment', () => {
  const retained = text('deploy.data')
    .split('\n')
    .filter(line => line.startsWith('retained '))
  expect(retained).toContain('retained AWS::DynamoDB::Table ItemsTable ${Environment}-items -')
  expect(retained).toContain(
    'retained AWS::S3::Bucket ConfigBucket ${Environment}-config-${AWS::AccountId}-${AWS::Region} config-recorder',
  )
  expect(retained).toContain('retained AWS::Logs::LogGroup ApiExecutionLogGroup - -')
  const kept = partsOf(starter).template.entries.filter(entry =>
    ['Retain', 'RetainExceptOnCreate'].includes(
      (entry.value as { DeletionPolicy?: string }).DeletionPolicy ?? '',
    ),
  )
  const versionsAndAccount = starter.functions.length + 1
  expect(retained.filter(line => !line.includes('AWS::KMS::Alias'))).toHaveLength(
    kept.length - versionsAndAccount,
  )
})

test('text of a person stays text', () => {
  const hostile = '`$(touch pwned)` </script> [x](javascript:alert) "\' \\ é'
  const design = { ...starter, name: hostile, description: hostile }
  const readme = strFromU8(artifactOf(design).find(file => file.name === 'README.md')!.bytes)
  expect(readme.split('\n')[0]).toBe(
    '# \\`$(touch pwned)\\` \\</script\\> \\[x\\](javascript:alert) "\' \\\\ é',
  )
  const authorizer = starter.functions.find(each => each.handler.kind === 'token-authorizer')!
  const handler = { ...authorizer.handler, issuer: hostile } as typeof authorizer.handler
  const other = { ...starter, functions: [{ ...authorizer, handler }] }
  const data = strFromU8(artifactOf(other).find(file => file.name === 'deploy.data')!.bytes)
  const issuer = /^issuer (.*)$/m.exec(data)![1]!
  expect(issuer).toMatch(/^[\x20-\x7e]*$/)
  expect(JSON.parse(issuer)).toBe(hostile)
})

test.each(samples.map(each => [each.id, each.design] as const))('builds %s', (_id, design) => {
  const names = artifactOf(design).map(file => file.name)
  expect(new Set(names).size).toBe(names.length)
})
