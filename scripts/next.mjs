import { run } from './run.mjs'

// Next itself, found in node_modules on every system and with its telemetry off.
process.exitCode = await run('next', process.argv.slice(2))
