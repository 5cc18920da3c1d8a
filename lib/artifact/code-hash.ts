import { shortHash } from '../cfn/hash'
import type { LambdaFunction } from '../design/function'
import { bundlerSha256, handlerHashes } from './generated/handler-hashes'

/**
 * The content hash of a function's zip, as the compiler and the artifact name it. Code of a function's own is named by what
 * it is made from, so that the template need not wait for the bundle; by 40 hex digits, because a stranger may have written
 * it, and with ten two sources of one name are found in seconds.
 */
export function codeHash({ handler }: LambdaFunction): string {
  const { kind, source } = handler
  if (source !== undefined) return shortHash([kind, source, bundlerSha256].join('\0'), 40)
  const hash = handlerHashes[kind]
  if (hash === undefined) throw new Error(`there is no built handler ${kind}`)
  return hash
}

/** Where a function's zip is, in the artifact and in its bucket. */
export function functionKey(each: LambdaFunction): string {
  return `functions/${each.name}-${codeHash(each)}.zip`
}
