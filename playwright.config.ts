import { defineConfig } from '@playwright/test'
import { basePathOf } from './scripts/build-base-path.mjs'

// Another one for a second run beside the first.
const port = Number(process.env.E2E_PORT || 4173)
const url = `http://127.0.0.1:${port}${basePathOf()}/`

export default defineConfig({
  testDir: 'e2e',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  workers: 2,
  retries: 0,
  reporter: [['list']],
  outputDir: 'test-results',
  use: {
    baseURL: url,
    trace: 'off',
    // It keeps the whole site, on every page: only what is about it wants it.
    serviceWorkers: 'block',
    viewport: { width: 1440, height: 900 },
    // Dialogs and menus come and go at once: `withMotion` is for what is about moving.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: process.env.CHROME_PATH || undefined,
      args: [
        // Chromium refuses to run its sandbox as root, which containers are.
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'node scripts/serve.mjs --strict-port',
    env: { PORT: String(port) },
    url,
    reuseExistingServer: false,
    timeout: 30_000,
  },
})
