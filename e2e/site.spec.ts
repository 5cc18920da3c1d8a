import { expect, test } from '@playwright/test'

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
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
  await expect(page).toHaveTitle(/Groundplan/)
  await page.waitForLoadState('networkidle')
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
})

test('an address that is not there answers with a page', async ({ page }) => {
  const response = await page.goto('./nowhere/')
  expect(response?.status()).toBe(404)
  await expect(page.getByText('404')).toBeVisible()
})
