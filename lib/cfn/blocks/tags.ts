import { ref, sub } from '../intrinsics'
import type { Value } from '../template'

/** The tags of every resource that takes them as a list. */
export const environmentTags: Value = [{ Key: 'Environment', Value: ref('Environment') }]

/** Tags of a resource that has no name of its own. */
export function namedTags(name: string): Value {
  return [{ Key: 'Name', Value: sub(name) }, ...(environmentTags as Value[])]
}
