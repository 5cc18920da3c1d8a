import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Download } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { orders } from '@/lib/design/orders'

/** Expects that a design file is the Orders sample, and that `check --deep` accepts the design inside an artifact. */
export async function expectOrders(design: Download, artifact: Download) {
  expect(JSON.parse(readFileSync(await design.path(), 'utf8'))).toEqual(orders)
  const inside = unzipSync(readFileSync(await artifact.path()))['design.json']
  if (!inside) throw new Error('The artifact has no design.json')
  expect(JSON.parse(strFromU8(inside))).toEqual(orders)
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-orders-'))
  try {
    const file = join(folder, 'design.json')
    writeFileSync(file, inside)
    // A status other than 0 throws.
    execFileSync(process.execPath, ['bin/groundplan.mjs', 'check', '--deep', file])
  } finally {
    rmSync(folder, { recursive: true })
  }
}
