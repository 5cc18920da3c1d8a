import { readFileSync } from 'node:fs'

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))
const basePath = process.env.BASE_PATH || ''

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  basePath,
  // A folder with index.html is the one form that every static host serves.
  trailingSlash: true,
  // `npm run types` checks them, the tests included; a second time would double the time of a build.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // The default id is random, so that two builds of the same source would differ.
  generateBuildId: () => `v${version}`,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  // AWS's validator reads its WebAssembly file from a disk, which a browser does not have.
  turbopack: { root: import.meta.dirname, resolveAlias: { fs: { browser: './workers/validator-fs.ts' } } },
}
