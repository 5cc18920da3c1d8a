import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from '../scripts/run.mjs'

const folder = join(root, 'bench')
const shown = () => existsSync(join(folder, 'node_modules', 'aws-cdk-lib', 'package.json'))

/** Installs the AWS CDK into bench/node_modules unless it is there. Answers whether it can be compared with. */
export async function installCdk() {
  if (shown()) return true
  console.log('Installing the AWS CDK into bench/node_modules, to compare with: some 200 MB, once.')
  const flags = [
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--no-package-lock',
    '--ignore-scripts',
    '--loglevel=error',
  ]
  return (await run('npm', ['install', ...flags])) === 0 && shown()
}
