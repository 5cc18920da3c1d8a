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

/** Bundles and serves the page with a bare Monaco. */
export async function serveFloor(folder) {
  const place = join(folder, 'floor')
  mkdirSync(place, { recursive: true })
  await build({
    absWorkingDir: root,
    entryPoints: { floor: 'bench/floor-page.ts' },
    outdir: place,
    bundle: true,
    minify: true,
    format: 'esm',
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
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const kept = design && JSON.stringify({ mark: 'bench', design })
  await context.addInitScript(text => {
    localStorage.setItem('groundplan.welcome', '"closed"')
    if (text) localStorage.setItem('groundplan.design', text)
  }, kept)
  return context.newPage()
}
