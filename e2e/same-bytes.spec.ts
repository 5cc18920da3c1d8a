import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './test'
import { setSource } from '../lib/design/commands/functions'
import { starter } from '../lib/design/starter'
import { bytes, DesignerPage, text } from './designer.page'

// A zip's times are local ones, so the page stands in one more time zone than the two of the command line.
test.use({ timezoneId: 'Asia/Tokyo' })

let folder: string
test.beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'groundplan-bytes-'))))
test.afterEach(() => rmSync(folder, { recursive: true }))

function groundplan(zone: string, ...args: string[]): Buffer {
  return execFileSync(process.execPath, ['bin/groundplan.mjs', ...args], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 16e6,
  })
}

/** What the command line makes of a design, as a zip. */
function built(zone: string, design: string): Buffer {
  const out = join(folder, zone.replace('/', '-'))
  groundplan(zone, 'build', design, '--out', out)
  return readFileSync(join(out, 'artifact.zip'))
}

test('page and command line give the same bytes, in any time zone', async ({ page }) => {
  const designer = await new DesignerPage(page).open()
  const design = join(folder, 'design.json')
  writeFileSync(design, await text(await designer.download('Design file')))
  const artifact = await bytes(await designer.download('Artifact'))
  for (const zone of ['America/Los_Angeles', 'Asia/Kolkata']) {
    expect(built(zone, design).equals(artifact), zone).toBe(true)
  }
  expect(groundplan('UTC', 'template', design).toString('utf8')).toBe(await designer.template())
})

test('code of a function’s own is bundled to the same bytes by the page and by the command line', async ({
  page,
}) => {
  const sources = JSON.parse(readFileSync('public/handlers/sources.json', 'utf8')) as Record<string, string>
  const source = sources['get-item.ts']!.replace('There is no such item.', 'Nothing here: ä, 漢字, 🎈.')
  const design = join(folder, 'design.json')
  writeFileSync(design, JSON.stringify(setSource(starter, 'get-item', source)))

  const designer = await new DesignerPage(page).open()
  await designer.openFile('design.json', readFileSync(design))
  await designer.compiled()
  const artifact = await bytes(await designer.download('Artifact'))
  expect(built('UTC', design).equals(artifact)).toBe(true)
  expect(groundplan('UTC', 'template', design).toString('utf8')).toBe(await designer.template())
})
