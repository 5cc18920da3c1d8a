/**
 * Node.js runtimes of AWS Lambda that are generally available, newest first, with the day on which AWS deprecates them.
 * From cfn-lint 1.58.0 (LmbdRuntimeLifecycle.json), read on 2026-11-01; nodejs26.x is a preview and not listed.
 */
export const runtimes = [
  { name: 'nodejs24.x', deprecated: '2028-04-30' },
  { name: 'nodejs22.x', deprecated: '2027-04-30' },
] as const

/** The runtime of every function: the newest one. */
export const runtime = runtimes[0].name
