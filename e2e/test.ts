import { expect, test as plain } from '@playwright/test'

export * from '@playwright/test'

/**
 * Every test also fails by what no test may set off: a word of the security policy or of Trusted Types, and a request to
 * another site.
 */
export const test = plain.extend<{ quiet: void }>({
  quiet: [
    async ({ context, baseURL }, use) => {
      const seen: string[] = []
      context.on('console', message => {
        if (/Content Security Policy|Trusted ?(Type|HTML|Script)/i.test(message.text()))
          seen.push(message.text())
      })
      context.on('request', request => {
        const url = request.url()
        if (/^(https?|wss?):/.test(url) && new URL(url).hostname !== new URL(baseURL!).hostname)
          seen.push(url)
      })
      await use()
      expect(seen).toEqual([])
    },
    { auto: true },
  ],
})
