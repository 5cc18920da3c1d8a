import { expose } from 'comlink'
import { compileForExport } from '@/lib/artifact/compile-for-export'
import { resolve } from '@/lib/cfn/resolve'
import { checkRequirements } from '@/lib/check/requirements'
import type { Design } from '@/lib/design/design'
import type { Compiled } from './compiled'

/** Proves every requirement for every environment. It takes longer than a compile, so it has a worker of its own. */
function prove(design: Design): Compiled['requirements'] {
  const { template } = compileForExport(design, {})
  if (!template) return {}
  return Object.fromEntries(
    design.environments.map(({ name }) => [name, checkRequirements(design, resolve(template, name), name)]),
  )
}

const requirementsWorker = { prove }
export type RequirementsWorker = typeof requirementsWorker

expose(requirementsWorker)
