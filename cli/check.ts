import { compileForExport } from '@/lib/artifact/compile-for-export'
import { sortProblems } from '@/lib/check/check'
import { checkRuntime } from '@/lib/check/runtimes'
import type { Design } from '@/lib/design/design'
import { hasErrors, type Problem } from '@/lib/problem'
import type { Arguments } from './arguments'
import type { Host } from './host'
import { problemLines } from './problem-lines'
import { readInput } from './read-input'

/** `groundplan check`: prints the problems of a design; 1 when one of them is an error. */
export async function check({ subject, json }: Arguments, host: Host): Promise<number> {
  const reading = await readInput(subject, host)
  const problems = 'design' in reading ? judged(reading.design, host.today) : reading.problems
  if (json) host.out(`${JSON.stringify(problems, null, 2)}\n`)
  else host.out(problems.length === 0 ? 'No problems.\n' : problemLines(problems))
  return hasErrors(problems) ? 1 : 0
}

/** With the one problem that comes with time and not with the design. */
function judged(design: Design, today: string): Problem[] {
  return sortProblems(design, [...compileForExport(design).problems, ...checkRuntime(today)])
}
