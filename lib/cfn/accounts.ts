import type { Environment } from '../design/environment'

/** Whether the design ties an environment to one account. */
export function allowsAccount(environment: Environment): environment is Environment & { account: string } {
  return environment.account !== null
}
