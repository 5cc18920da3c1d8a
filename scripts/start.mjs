import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { buildIfNeeded } from './build.mjs'
import { main, root } from './run.mjs'
import { serve } from './serve.mjs'

/** Shows the address in the system's browser; where there is none, the printed address has to do. */
function open(address) {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[process.platform] ?? ['xdg-open', address]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref()
}

await main(async () => {
  await buildIfNeeded()
  const { address } = await serve({ root: join(root, 'out') })
  console.log(`\nGroundplan is at ${address}\nPress Ctrl+C to stop.`)
  if (process.stdout.isTTY && !process.env.CI) open(address)
})
