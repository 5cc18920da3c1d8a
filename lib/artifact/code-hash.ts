import type { LambdaFunction } from '../design/function'
import { handlerHashes } from './generated/handler-hashes'

/** The content hash of a function's zip, as the compiler and the artifact name it. */
export function codeHash({ handler }: LambdaFunction): string {
  const hash = handlerHashes[handler.kind]
  if (hash === undefined) throw new Error(`there is no built handler ${handler.kind}`)
  return hash
}

/** Where a function's zip is, in the artifact and in its bucket. */
export function functionKey(each: LambdaFunction): string {
  return `functions/${each.name}-${codeHash(each)}.zip`
}
