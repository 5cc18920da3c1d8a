import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { main, root, run } from './run.mjs'

/** Builds what is not in the repository but everything else expects: the shipped handlers and the command line. */
export async function prepare() {
  if (!existsSync(join(root, 'node_modules', '@aws-sdk', 'client-dynamodb'))) {
    // After `npm ci --omit=dev`, where nothing here is wanted.
    console.log('What the handlers are made of is not installed, so they and the command line are not built.')
    return
  }
  for (const script of ['scripts/build-handlers.mjs', 'scripts/build-scripts.mjs']) {
    const code = await run(process.execPath, [script])
    if (code !== 0) throw new Error(`${script} failed: see above.`)
  }
  if (existsSync(join(root, 'cli/main.ts'))) await buildCli()
}

async function buildCli() {
  const { build } = await import('esbuild')
  await build({
    absWorkingDir: root,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/groundplan.mjs',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // The validator stays a package, with nine megabytes of WASM that only check --deep reads.
    external: ['esbuild', '@aws/cloudformation-validate'],
    // CommonJS packages inside of an ES module still call require for Node's own modules.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'warning',
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(prepare)
