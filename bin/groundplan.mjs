#!/usr/bin/env node
import { existsSync } from 'node:fs'

const built = new URL('../dist/groundplan.mjs', import.meta.url)

if (existsSync(built)) {
  await import(built.href)
} else {
  console.error('groundplan is not built yet: run `npm ci` (or `npm run prepare`) in its folder first.')
  process.exitCode = 1
}
