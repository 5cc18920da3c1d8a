import { compileForExport } from '@/lib/artifact/compile-for-export'
import { hasErrors } from '@/lib/problem'
import type { Arguments } from './arguments'
import type { Host } from './host'
import { problemLines } from './problem-lines'
import { readInput } from './read-input'

/** `groundplan check`: prints the problems of a design; 1 when one of them is an error. */
export async function check({ subject, json }: Arguments, host: Host): Promise<number> {
  const reading = await readInput(subject, host)
  const problems = 'design' in reading ? compileForExport(reading.design).problems : reading.problems
  if (json) host.out(`${JSON.stringify(problems, null, 2)}\n`)
  else host.out(problems.length === 0 ? 'No problems.\n' : problemLines(problems))
  return hasErrors(problems) ? 1 : 0
}
