import { readFileSync } from 'node:fs'

// Next reads this when it starts to collect, after this file is loaded: nothing about a build leaves the machine.
process.env.NEXT_TELEMETRY_DISABLED = '1'

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))
const basePath = process.env.BASE_PATH || ''

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  basePath,
  // A folder with index.html is the one form that every static host serves.
  trailingSlash: true,
  images: { unoptimized: true },
  // The default id is random, so that two builds of the same source would differ.
  generateBuildId: () => `v${version}`,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  turbopack: { root: import.meta.dirname },
}
