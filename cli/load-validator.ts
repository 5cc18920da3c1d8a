import { createValidator, type Validator } from '@/lib/check/deep/validator'
import { Refusal } from './host'

const fromPackage = () => import('@aws/cloudformation-validate/bindings_wasm.js')

/** Starts AWS's validator from its package, which is no part of the built command: 9 MB that only `check --deep` reads. */
export async function loadValidator(bindings = fromPackage): Promise<Validator> {
  return createValidator(await bindings().catch(explain))
}

function explain(cause: NodeJS.ErrnoException): never {
  // The package or its WASM.
  if (cause.code !== 'ERR_MODULE_NOT_FOUND' && cause.code !== 'ENOENT') throw cause
  throw new Refusal(
    "AWS's validator, @aws/cloudformation-validate, is not installed: run `npm ci` in the folder of groundplan.",
  )
}
