import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { basePathOf } from '../scripts/build-base-path.mjs'
import { site } from '../scripts/serve.mjs'
import { bytes, DesignerPage, fromPalette } from './designer.page'
import { expect, test, type Page } from './test'

test.use({ serviceWorkers: 'allow' })

/** The built site on a server of its own, where a new version of it can be put. */
let server: Server
let folder = ''
/** Addresses that it does not have any more. */
const gone = new Set<string>()
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'groundplan-offline-'))
  for (const name of readdirSync('out')) {
    if (name === 'service-worker.js' || name === 'index.html') cpSync(join('out', name), join(folder, name))
    else symlinkSync(resolve('out', name), join(folder, name))
  }
  gone.clear()
  const answer = site(folder, basePathOf())
  server = createServer((request, response) => {
    if (!gone.has(request.url ?? '')) return answer(request, response)
    response.writeHead(404).end()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
})
test.afterEach(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}${basePathOf()}/`

/** Opens the page on that server, and waits until all of it is kept. */
async function openKept(page: Page): Promise<DesignerPage> {
  await page.addInitScript(() => localStorage.setItem('groundplan.welcome', '"closed"'))
  await page.goto(address())
  const designer = new DesignerPage(page)
  await designer.compiled()
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 90_000,
  })
  return designer
}

test('without a network, a visit after the first has everything: editing, code, the artifact', async ({
  page,
}) => {
  test.slow()
  const designer = await openKept(page)
  server.closeAllConnections()
  await new Promise(done => server.close(done))
  await page.reload()
  await designer.compiled()
  await fromPalette(page, 'add a table')
  await expect(designer.part('table')).toBeVisible()
  expect((await bytes(await designer.download('Artifact'))).length).toBeGreaterThan(100_000)
  await expect(designer.saved()).toHaveText('Saved in this browser')
})

/** Puts a newer version there: its page says that it is, and it does not have one of the hashed files. */
function putNewer(without: string): void {
  const index = readFileSync(join(folder, 'index.html'), 'utf8')
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8')
  const hash = (text: string) => createHash('sha256').update(text).digest('base64')
  const newer = index.replace('<html ', '<html data-newer ')
  const version = /"([0-9a-f]{16})"/.exec(worker)![1]!
  writeFileSync(join(folder, 'index.html'), newer)
  writeFileSync(
    join(folder, 'service-worker.js'),
    worker
      .replaceAll(hash(index), hash(newer))
      .replaceAll(version, version.split('').reverse().join(''))
      .replace(new RegExp(`"${without}":"[^"]*",`), ''),
  )
  gone.add(new URL(without, address()).pathname)
}

test('a new version says so, waits to be asked for, and is then all that is shown, in each tab', async ({
  page,
  context,
}) => {
  test.slow()
  const designer = await openKept(page)
  const other = await context.newPage()
  await openKept(other)
  const media = readdirSync('out/_next/static/media').find(name => /^esbuild\..*\.wasm$/.test(name))!
  const late = `_next/static/media/${media}`
  putNewer(late)
  await page.reload()
  const notice = page.getByRole('status', { name: 'New version' })
  await expect(notice).toContainText('A new version of Groundplan is ready.', { timeout: 60_000 })
  const newerPage = page.locator('html[data-newer]')
  await expect(newerPage).toHaveCount(0)
  await fromPalette(page, 'add a table')
  await expect(designer.part('table')).toBeVisible()
  await notice.getByRole('button', { name: 'Load it' }).click()
  await expect(newerPage).toHaveCount(1, { timeout: 30_000 })
  await designer.compiled()
  await expect(designer.part('table')).toBeVisible()

  // The other tab still has the version before, and all of it.
  await expect(other.locator('html[data-newer]')).toHaveCount(0)
  const status = await other.evaluate(
    async path => (await fetch(path, { cache: 'no-store' })).status,
    new URL(late, address()).pathname,
  )
  expect(status).toBe(200)
  expect((await page.evaluate(() => caches.keys())).length).toBe(2)
  await other.getByRole('status', { name: 'New version' }).getByRole('button', { name: 'Load it' }).click()
  await expect(other.locator('html[data-newer]')).toHaveCount(1, { timeout: 30_000 })
})
