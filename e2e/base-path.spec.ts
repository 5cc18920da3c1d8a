import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { unzipSync } from 'fflate'
import { site } from '../scripts/serve.mjs'
import { bytes, DesignerPage, fromPalette } from './designer.page'
import { expect, test as plain, type Page } from './test'

const folder = 'dist/below'
const path = '/tools/groundplan'

interface Server {
  /** What it was asked for, by pages, workers and service workers, and with which status it answered. */
  readonly answers: Readonly<Record<string, number>>
  stop(): Promise<void>
}

/** The site that was built to be hosted below a path, on a server of its own that has nothing beside that path. */
const test = plain.extend<{ server: Server & { readonly address: string } }>({
  server: async ({}, use) => {
    if (!existsSync(folder))
      throw new Error(`${folder}/ is not built: run \`node scripts/build.mjs --below\`.`)
    const answers: Record<string, number> = {}
    const answer = site(folder, path)
    const server = createServer((request, response) => {
      response.on('finish', () => (answers[request.url ?? ''] = response.statusCode))
      answer(request, response)
    })
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
    const stop = async () => {
      server.closeAllConnections()
      if (server.listening) await new Promise(done => server.close(done))
    }
    await use({ answers, stop, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
    await stop()
  },
  baseURL: async ({ server }, use) => use(`${server.address}${path}/`),
})
test.use({ serviceWorkers: 'allow' })

/** Edits a handler's code, which takes the compiler and the bundler of the page. */
async function editCode(designer: DesignerPage, name: string): Promise<void> {
  await designer.part(name).click()
  await designer.tab('Handlers')
  await designer.output().getByRole('button', { name: 'Edit the code' }).click({ timeout: 30_000 })
  const calls = designer.output().getByRole('complementary', { name: 'Calls' })
  await expect(calls.getByText('index.js')).toBeVisible({ timeout: 60_000 })
  await designer.tab('Template')
}

async function readPrivacy(page: Page): Promise<void> {
  const opened = page.context().waitForEvent('page')
  await fromPalette(page, 'what leaves this browser')
  const privacy = await opened
  await expect(privacy.getByRole('heading', { level: 1 })).toHaveText('What leaves this browser: nothing')
  expect(new URL(privacy.url()).pathname).toBe(`${path}/privacy/`)
  await privacy.getByRole('link', { name: 'Back to the designer' }).click()
  await expect(privacy.getByRole('navigation', { name: 'Outline' })).toBeVisible()
  await privacy.close()
}

test('below a path, all that the page needs is there, and it asks for nothing beside that path', async ({
  page,
  context,
  server,
  baseURL,
}) => {
  test.slow()
  const designer = await new DesignerPage(page).open('', { validator: true })
  await designer.part('GET /items').click()
  await designer.field('Path').fill('/things')
  await designer.field('Path').press('Enter')
  await expect.poll(() => designer.template()).toContain('PathPart: things')
  await editCode(designer, 'get-item')
  const artifact = unzipSync(await bytes(await designer.download('Artifact')))
  expect(Object.keys(artifact)).toEqual(expect.arrayContaining(['template.yaml', 'handlers/own/get-item.ts']))

  const link = await designer.shareLink()
  expect(link).toContain(`${baseURL}#v1.`)
  const other = await new DesignerPage(await context.newPage()).open(new URL(link).hash, { pane: false })
  await expect(other.page.getByText('A shared design, read only.')).toBeVisible()
  await expect(other.part('GET /things')).toBeVisible()
  await other.page.close()
  await readPrivacy(page)

  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
    timeout: 90_000,
  })
  const asked = Object.keys(server.answers)
  expect(asked.filter(each => !each.startsWith(`${path}/`))).toEqual([])
  expect(asked.filter(each => server.answers[each]! >= 400)).toEqual([])
  for (const file of [
    'handlers/sources.json',
    'LICENSES.txt',
    'service-worker.js',
    'esbuild.',
    'bindings_wasm',
  ])
    expect(
      asked.some(each => each.includes(file)),
      file,
    ).toBe(true)

  await server.stop()
  await page.reload()
  await designer.compiled()
  await expect(designer.part('GET /things')).toBeVisible()
  expect((await bytes(await designer.download('Artifact'))).length).toBeGreaterThan(100_000)
})
