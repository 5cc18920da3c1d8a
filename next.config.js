import { readFileSync } from 'node:fs'
import { basePathOf } from './scripts/build-base-path.mjs'

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))
const basePath = basePathOf()
// Of a second site beside out/, for a test.
const folder = process.env.SITE_FOLDER

/** @type {import('next').NextConfig} */
export default {
  output: 'export',
  basePath,
  // Of an export it is where the site goes; what is made on the way stays in .next. What is kept there of another path would
  // double the time.
  ...(folder && { distDir: folder, experimental: { turbopackFileSystemCacheForBuild: false } }),
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
