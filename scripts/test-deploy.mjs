// Deploys artifacts into emulators of AWS with their own scripts and calls their APIs: `npm run test:deploy`.
// `node scripts/test-deploy.mjs --break role|route|authorizer` breaks the starter first, which has to fail, and
// `node scripts/test-deploy.mjs starter orders` tells these stories alone.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openAccount } from './deploy-test/account.mjs'
import { breaks } from './deploy-test/artifact.mjs'
import { report } from './deploy-test/report.mjs'
import { createRows, failedRows } from './deploy-test/rows.mjs'
import { brokenStarter, noticed } from './deploy-test/stories/broken.mjs'
import { ordersStory } from './deploy-test/stories/orders.mjs'
import { starterStory } from './deploy-test/stories/starter.mjs'
import { prepareNode } from './emulator/node.mjs'
import { prepare } from './prepare.mjs'
import { preparePython } from './prepare-python.mjs'
import { main } from './run.mjs'

/** Each story has an account of its own, and is told with its rows, the account and a folder. */
const stories = {
  starter: starterStory,
  orders: ordersStory,
  ...Object.fromEntries(Object.keys(breaks).map(kind => [kind, (...told) => noticed(kind, ...told)])),
}

function chosenStories() {
  const { values, positionals } = parseArgs({
    options: { break: { type: 'string' }, report: { type: 'string' } },
    allowPositionals: true,
  })
  const { break: broken, report: file } = values
  if (broken !== undefined && !(broken in breaks))
    throw new Error(`--break takes one of: ${Object.keys(breaks).join(', ')}.`)
  const unknown = positionals.find(name => !(name in stories))
  if (unknown) throw new Error(`There is no story ${unknown}; there are: ${Object.keys(stories).join(', ')}.`)
  const names = positionals.length > 0 ? positionals : Object.keys(stories)
  const chosen = broken
    ? [[`the starter with ${breaks[broken].what}`, (...told) => brokenStarter(broken, ...told)]]
    : names.map(name => [name, stories[name]])
  return { chosen, file }
}

async function testDeploy() {
  const { chosen, file } = chosenStories()
  await prepare()
  const tools = { python: await preparePython(), node: await prepareNode() }
  console.log(`Functions run on Node ${tools.node.version} (${tools.node.bin}).`)

  const began = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-deploy-'))
  const open = new Set()
  const stop = async () => {
    await Promise.all([...open].map(account => account.stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void stop().then(() => process.exit(1)))

  const placeholders = []
  const tell = async ([name, story]) => {
    const rows = createRows(name)
    let account
    try {
      account = await openAccount(tools, join(folder, name.replaceAll(/\W+/g, '-')))
      open.add(account)
      await story(rows, account, account.folder)
    } catch (cause) {
      await rows.add('comes to its end', 'works', () => Promise.reject(cause))
    }
    if (!account) return rows
    if (failedRows(rows.rows).length > 0)
      console.error(`The emulator of ${name} said:\n${account.emulator.log()}`)
    placeholders.push(...account.emulator.placeholders())
    await account.stop()
    open.delete(account)
    return rows
  }
  try {
    const parts = await inTwoLanes(chosen, tell)
    report(parts, { placeholders, seconds: (performance.now() - began) / 1000, file })
  } finally {
    await stop()
  }
}

/** In two lanes, for two cores; the parts in the order of the stories. */
async function inTwoLanes(chosen, tell) {
  const parts = []
  const waiting = [...chosen.entries()]
  const lane = async () => {
    for (let next; (next = waiting.shift());) parts[next[0]] = await tell(next[1])
  }
  await Promise.all([lane(), lane()])
  return parts
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(testDeploy)
