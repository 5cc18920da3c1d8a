import { runtimes as known } from '../../cfn/runtimes'
import { unless, type Proof } from './proof'
import { nameOf, type Stack } from './stack'

const [latest] = known

/** R19: every function runs on the newest runtime that is generally available. */
export function runtimes(stack: Stack): Proof {
  return {
    holds: {
      because: `${stack.functions.length} functions run on ${latest.name}, the newest runtime, which AWS keeps until ${latest.deprecated}.`,
      resources: stack.functions.map(each => each.id),
    },
    fails: stack.functions.flatMap(each =>
      unless(
        each.Properties['Runtime'] === latest.name,
        `${nameOf(each)} does not run on ${latest.name}`,
        each.id,
      ),
    ),
  }
}
