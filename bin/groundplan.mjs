#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'

const built = new URL('../dist/groundplan.mjs', import.meta.url)

if (existsSync(built)) {
  // A run is over before optimised code pays for its making: without this `template` takes a third more time.
  setFlagsFromString('--interrupt-budget=500000')
  await import(built.href)
} else {
  console.error('groundplan is not built yet: run `npm ci` (or `npm run prepare`) in its folder first.')
  process.exitCode = 1
}
