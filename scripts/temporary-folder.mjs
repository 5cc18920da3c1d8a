import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Vitest's global setup: whatever the tests leave in the folder for temporary files goes with one folder at the end. */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-unit-'))
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
