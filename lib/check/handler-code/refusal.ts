import type { AnyNode } from 'acorn'
import { problem, type Problem } from '../../problem'

/** A place in the code of which it cannot be decided what it calls. */
export interface Refusal {
  /** The second half of the problem's code. */
  readonly code: string
  readonly node: AnyNode
  /** A clause that follows `Line 12 `, with what to write instead. */
  readonly because: string
}

/** The refusal as a problem that names the line. The program has to be parsed with locations. */
export function refusalProblem({ code, node, because }: Refusal): Problem {
  return lineProblem(code, node.loc!.start.line, because)
}

export function lineProblem(code: string, line: number, because: string): Problem {
  return problem(`handler-code/${code}`, `Line ${line} ${because}.`)
}
