import { strFromU8, unzipSync } from 'fflate'
import { bytes, DesignerPage, text } from './designer.page'
import { inspector, outline, select } from './inspector.page'
import { expect, test, type Page } from './test'

/** Made up, each in the shape that its issuer gives to secrets. In pieces, so that no scanner takes this file for a leak. */
const shapes: Readonly<Record<string, string>> = {
  'an AWS access key': `AKIA${'Q3EGRIVCTZQMXJ2A'}`,
  'an AWS secret key': `wJalrXUtnFEMI/K7MDENG/${'bPxRfiCYzQ4kWbTa9s'}`,
  'a private key': `-----BEGIN RSA ${'PRIVATE KEY'}-----`,
  'a GitHub token': `ghp_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'}`,
  'a GitLab token': `glpat-${'A1b2C3d4E5f6G7h8I9j0'}`,
  'a Slack token': `xoxb-${'123456789012-abcdefghij'}`,
  'a Stripe key': `sk_live_${'A1b2C3d4E5f6G7h8'}`,
  'a Google API key': `AIza${'SyA1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q'}`,
  'an npm token': `npm_${'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8'}`,
  'a SendGrid key': `SG.${'A1b2C3d4E5f6G7h8I9j0K1'}.${'A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8S9t0U1v'}`,
  'a Twilio key': `SK${'0123456789abcdef0123456789abcdef'}`,
  'a token (JWT)': `eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.${'dozjgNryP4J3jVmNHl0w5N'}`,
  'a password in a URL': `postgres://admin:${'hunter22'}@db.example.com`,
}

/** All that the browser keeps and shows in its address bar, as one text. */
async function keptBy(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const isThere = (await indexedDB.databases()).some(each => each.name === 'groundplan')
    const database = await new Promise<IDBDatabase | undefined>(done => {
      // Opened before it is there, it would be made, and empty.
      if (!isThere) return done(undefined)
      const request = indexedDB.open('groundplan')
      request.onsuccess = () => done(request.result)
      request.onerror = () => done(undefined)
    })
    const all = await Promise.all(
      [...(database?.objectStoreNames ?? [])].map(
        name =>
          new Promise<unknown>(done => {
            const request = database!.transaction(name).objectStore(name).getAll()
            request.onsuccess = () => done(request.result)
          }),
      ),
    )
    database?.close()
    return JSON.stringify([all, { ...localStorage }, { ...sessionStorage }, location.href])
  })
}

test('what looks like a secret is pointed out, and is in no storage, link, console, template or artifact', async ({
  page,
}) => {
  test.slow()
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  const designer = await new DesignerPage(page).open('', { pane: false })
  await select(page, 'function/create-item')
  const description = inspector(page).getByLabel('Description', { exact: true })
  for (const [kind, secret] of Object.entries(shapes)) {
    await description.fill(`See ${secret}`)
    await expect(
      inspector(page).getByText(`This looks like ${kind}`, { exact: false }).first(),
      kind,
    ).toBeVisible()
    await expect(designer.saved(), kind).toHaveText('Not saved: a text looks like a key')
    expect(await keptBy(page), kind).not.toContain(JSON.stringify(secret).slice(1, -1))
  }
  const [last] = Object.values(shapes).slice(-1)
  const dialog = await designer.share()
  await expect(dialog.getByRole('alert')).toContainText('There is no link while a text looks like a secret.')
  await expect(dialog.getByLabel('Link')).toHaveValue('')
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeDisabled()
  await page.keyboard.press('Escape')

  const file = await text(await designer.download('Design file'))
  expect(file).toContain(last)
  await expect(designer.toast()).toContainText('The file has what looks like a secret, at functions[')
  for (const what of ['Template', 'Artifact'] as const) {
    await page.getByRole('banner').getByRole('button', { name: 'Download' }).click()
    await page.getByRole('menuitem', { name: new RegExp(`^${what}`) }).click()
    await expect(designer.dialog(/^One error stops the/)).toBeVisible()
    await page.keyboard.press('Escape')
  }
  await page.evaluate(() => window.dispatchEvent(new Event('pagehide')))
  expect(await keptBy(page)).not.toContain(last)
  expect(said.join('\n')).not.toContain(last)

  await description.fill('Creates an item')
  await expect(designer.saved()).toHaveText('Saved in this browser')
  const artifact = unzipSync(await bytes(await designer.download('Artifact')))
  const all = Object.values(artifact)
    .map(each => strFromU8(each, true))
    .join('\n')
  for (const [kind, secret] of Object.entries(shapes)) expect(all.includes(secret), kind).toBe(false)
  await expect(outline(page, 'function/create-item')).toBeVisible()
})
