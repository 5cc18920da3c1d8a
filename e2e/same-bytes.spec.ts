import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { bytes, DesignerPage, text } from './designer.page'

// A zip's times are local ones, so the page stands in one more time zone than the two of the command line.
test.use({ timezoneId: 'Asia/Tokyo' })

test('page and command line give the same bytes, in any time zone', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-bytes-'))
  try {
    const designer = await new DesignerPage(page).open()
    const design = join(folder, 'design.json')
    writeFileSync(design, await text(await designer.download('Design file')))
    const groundplan = (zone: string, ...args: string[]) =>
      execFileSync(process.execPath, ['bin/groundplan.mjs', ...args], {
        env: { ...process.env, TZ: zone },
        maxBuffer: 16e6,
      })
    const artifact = await bytes(await designer.download('Artifact'))
    for (const zone of ['America/Los_Angeles', 'Asia/Kolkata']) {
      const out = join(folder, zone.replace('/', '-'))
      groundplan(zone, 'build', design, '--out', out)
      expect(readFileSync(join(out, 'artifact.zip')).equals(artifact), zone).toBe(true)
    }
    expect(groundplan('UTC', 'template', design).toString('utf8')).toBe(await designer.template())
  } finally {
    rmSync(folder, { recursive: true })
  }
})
