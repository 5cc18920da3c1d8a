import { join } from 'node:path'
import { preparePackages } from '../scripts/prepare-packages.mjs'
import { root } from '../scripts/run.mjs'

const says = 'Installing the AWS CDK into bench/node_modules, to compare with: some 200 MB, once.'

/** Installs the AWS CDK into bench/node_modules unless it is there. Answers whether it can be compared with. */
export async function installCdk() {
  try {
    await preparePackages(join(root, 'bench'), says)
    return true
  } catch (cause) {
    console.error(cause.message)
    return false
  }
}
