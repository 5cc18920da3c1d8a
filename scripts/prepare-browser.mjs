import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { main, run } from './run.mjs'

// The same Chromium without windows comes first: a page costs it two thirds of the work.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const places = [
  ...(process.env.PATH ?? '').split(delimiter).flatMap(folder => names.map(name => join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** On some systems the name is there but only explains how to install a browser, so it is asked for its version. */
async function starts(path) {
  if (!existsSync(path)) return false
  return process.platform === 'win32' || (await run(path, ['--version'], { quiet: true })) === 0
}

async function installed() {
  for (const path of places) if (await starts(path)) return path
  return undefined
}

const isRoot = () => process.getuid?.() === 0

async function installWithApt() {
  if (!isRoot() || (await run('apt-get', ['--version'], { quiet: true })) !== 0) return undefined
  console.log('There is no Chromium here: installing it with apt-get.')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update', '-q'], { env })) !== 0) return undefined
  // Older systems have the one with windows only.
  for (const name of ['chromium-headless-shell', 'chromium'])
    if ((await run('apt-get', ['install', '-y', '-q', name], { env })) === 0) return installed()
  return undefined
}

async function installWithPlaywright() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  console.log('There is no Chromium here: Playwright downloads one.')
  await run('playwright', ['install', 'chromium', ...(isRoot() ? ['--with-deps'] : [])])
  return existsSync(path) ? path : undefined
}

/** Finds or installs a Chromium; resolves with the variable that tells Playwright where it is. */
export async function prepareBrowser() {
  const given = process.env.CHROME_PATH
  if (given && !existsSync(given)) throw new Error(`CHROME_PATH is ${given}, but there is no such file.`)
  const path = given || (await installed()) || (await installWithApt()) || (await installWithPlaywright())
  if (!path) {
    throw new Error(
      'The browser tests need Chromium or Chrome: install one, or name its program in CHROME_PATH.',
    )
  }
  return { CHROME_PATH: path }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => console.log(`The browser is ${(await prepareBrowser()).CHROME_PATH}`))
}
