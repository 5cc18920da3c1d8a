import { test as plain } from '@playwright/test'
import { expectNoViolation } from './axe'
import { expect, test } from './test'

test('the site opens on its own: no other host, nothing that its security policy blocks', async ({
  page,
  baseURL,
}) => {
  const elsewhere: string[] = []
  const complaints: string[] = []
  page.on('request', request => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(baseURL!)) elsewhere.push(request.url())
  })
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', cause => complaints.push(cause.message))

  const response = await page.goto('./')
  const policy = response?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')
  expect(policy).toBe(`${inPage}; frame-ancestors 'none'`)
  await expect(page).toHaveTitle(/Groundplan/)
  await page.waitForLoadState('networkidle')
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
})

test('an address that is not there answers with a page', async ({ page }) => {
  const response = await page.goto('./nowhere/')
  expect(response?.status()).toBe(404)
  await expect(page.getByText('404')).toBeVisible()
})

plain(
  'what somebody puts into the page does not run, and nothing becomes a script by being written',
  async ({ page }) => {
    // What the policy says of this is the point here, so it is not counted as noise.
    const blocked: string[] = []
    page.on('console', message => message.type() === 'error' && blocked.push(message.text()))
    await page.goto('./')
    await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible()
    const tried = await page.evaluate(async () => {
      const attempt = (work: () => unknown) => {
        try {
          work()
          return 'went through'
        } catch (cause) {
          return (cause as Error).name
        }
      }
      return {
        html: attempt(
          () => (document.createElement('div').innerHTML = '<img src=x onerror="window.broken=1">'),
        ),
        script: attempt(() => (document.createElement('script').text = 'window.broken=1')),
        // Later, because what the test itself runs may evaluate.
        eval: await new Promise(done =>
          setTimeout(() => done(attempt(() => Reflect.construct(Function, ['window.broken=1'])))),
        ),
        elsewhere: attempt(() => (document.createElement('script').src = 'https://example.com/a.js')),
        worker: attempt(() => new Worker('https://example.com/a.js')),
      }
    })
    expect(tried).toEqual({
      html: 'TypeError',
      script: 'TypeError',
      eval: 'EvalError',
      elsewhere: 'TypeError',
      worker: 'TypeError',
    })
    expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  },
)

test('the page that says what leaves this browser is there, and true of itself', async ({ page }) => {
  const asked: string[] = []
  page.on('request', request => asked.push(new URL(request.url()).hostname))
  await page.goto('./privacy/')
  await expect(
    page.getByRole('heading', { level: 1, name: 'What leaves this browser: nothing' }),
  ).toBeVisible()
  await expectNoViolation(page, 'the page about privacy')
  await page.getByRole('link', { name: 'Back to the designer' }).click()
  await expect(page.getByRole('navigation', { name: 'Outline' })).toBeVisible()
  expect(new Set(asked)).toEqual(new Set(['127.0.0.1']))
})
