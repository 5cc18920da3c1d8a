import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, run } from './run.mjs'

/**
 * Installs what a folder's own package-lock.json pins into its node_modules, once, and again when the lock has changed;
 * `says` is the sentence printed before. Resolves with the path of that node_modules.
 */
export async function preparePackages(folder, says) {
  const modules = join(folder, 'node_modules')
  const stamp = join(modules, '.made-from')
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return modules
  console.log(says)
  if ((await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder })) !== 0) {
    throw new Error(
      `npm could not install the packages of ${relative(root, folder)}: see above; it needs the network once.`,
    )
  }
  writeFileSync(stamp, wanted)
  return modules
}
