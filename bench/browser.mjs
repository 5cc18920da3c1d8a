import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { build } from 'esbuild'
import { buildIfNeeded } from '../scripts/build.mjs'
import { prepareBrowser } from '../scripts/prepare-browser.mjs'
import { root } from '../scripts/run.mjs'
import { serve } from '../scripts/serve.mjs'

/** Builds the site if need be, serves it and opens a browser; hands both to `work` and closes them after it. */
export async function inBrowser(work) {
  await buildIfNeeded()
  const { CHROME_PATH } = await prepareBrowser()
  const site = await open(join(root, 'out'))
  const browser = await chromium.launch({
    executablePath: CHROME_PATH,
    // Chromium refuses to run its sandbox as root, which containers are.
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  })
  try {
    return await work({ browser, address: site.address })
  } finally {
    await browser.close()
    site.server.close()
  }
}

/** Bundles and serves a page with the least that does what the product does: a file of this folder that knows no product. */
export async function serveFloor(folder, file) {
  const place = join(folder, file)
  mkdirSync(place, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: { floor: `bench/${file}` },
    outdir: place,
    bundle: true,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    loader: { '.ttf': 'dataurl' },
    logLevel: 'error',
  })
  const head = '<meta charset="utf-8"><title>Floor</title><link rel="stylesheet" href="floor.css">'
  const body = '<div id="place"></div><script type="module" src="floor.js"></script>'
  writeFileSync(
    join(place, 'index.html'),
    `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
  )
  return open(place)
}

function open(folder) {
  return serve({ root: folder, env: { PORT: '0' } })
}

/** A new visitor's page, past the first-run card, with the design kept in the browser, if one is given. */
export async function newPage(browser, design) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    // What it keeps is not the page's own work.
    serviceWorkers: 'block',
  })
  const kept = design && JSON.stringify({ mark: 'bench', design })
  await context.addInitScript(text => {
    localStorage.setItem('groundplan.welcome', '"closed"')
    if (text) localStorage.setItem('groundplan.design', text)
  }, kept)
  return context.newPage()
}

/**
 * Opens the product's page with a design and waits until it has nothing left to do of its own: the template is shown, and
 * AWS's validator has judged it or given up.
 */
export async function openSettled(browser, address, design) {
  const page = await newPage(browser, design)
  await page.goto(address)
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 })
  await page.getByRole('tab', { name: 'Problems' }).click()
  await page.getByText(/AWS’s validator (adds|does not run)/).waitFor({ timeout: 120_000 })
  await page.getByRole('tab', { name: 'Template' }).click()
  return page
}
