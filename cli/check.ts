import { compileForExport } from '@/lib/artifact/compile-for-export'
import { print } from '@/lib/cfn/print'
import { toProblems } from '@/lib/check/deep/findings'
import { checkRuntime } from '@/lib/check/runtimes'
import type { Design } from '@/lib/design/design'
import { hasErrors, sortProblems, type Problem } from '@/lib/problem'
import type { Arguments } from './arguments'
import type { Host } from './host'
import { problemLines } from './problem-lines'
import { readInput } from './read-input'
import { readSources } from './read-sources'

/** `groundplan check`: prints the problems of a design; 1 when one of them is an error. */
export async function check({ subject, json, deep }: Arguments, host: Host): Promise<number> {
  const reading = await readInput(subject, host)
  const problems = 'design' in reading ? await judged(reading.design, host, deep) : reading.problems
  if (json) host.out(`${JSON.stringify(problems, null, 2)}\n`)
  else host.out(problems.length === 0 ? 'No problems.\n' : problemLines(problems))
  return hasErrors(problems) ? 1 : 0
}

/** With the one problem that comes with time and not with the design. */
async function judged(design: Design, host: Host, deep: boolean): Promise<Problem[]> {
  const { template, problems } = compileForExport(design, await readSources(design))
  const own = [...problems, ...checkRuntime(host.today)]
  if (!deep) return sortProblems(design, own)
  if (!template) {
    host.err("groundplan: AWS's validator was not asked: the design has errors and so no template.\n")
    return sortProblems(design, own)
  }
  const { loadValidator } = await import('./load-validator')
  const printed = print(template)
  const findings = (await loadValidator()).validate(printed.text, design)
  return sortProblems(design, [...own, ...toProblems(findings, design, printed, own)])
}
