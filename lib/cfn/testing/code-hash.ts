import { handlerHashes } from '../../artifact/generated/handler-hashes'
import type { CodeHash } from '../compile'

/** The content hashes of the handlers as they are built. */
export const builtCode: CodeHash = each => handlerHashes[each.handler.kind]!
