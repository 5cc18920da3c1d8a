import { expose } from 'comlink'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { resolve } from '@/lib/cfn/resolve'
import { checkDesign } from '@/lib/check/check'
import { checkRequirements } from '@/lib/check/requirements'
import type { Design } from '@/lib/design/design'
import { hasErrors } from '@/lib/problem'
import type { Compiled } from './compiled'

/** Proves every requirement for every environment. It takes longer than a compile, so it has a worker of its own. */
function prove(design: Design): Compiled['requirements'] {
  if (hasErrors(checkDesign(design))) return {}
  const template = compile(design, codeHash)
  return Object.fromEntries(
    design.environments.map(({ name }) => [name, checkRequirements(design, resolve(template, name), name)]),
  )
}

const requirementsWorker = { prove }
export type RequirementsWorker = typeof requirementsWorker

expose(requirementsWorker)
