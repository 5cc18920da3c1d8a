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

/** A problem with its place in the code that was read: the line counts from 1, the column from 0. */
export interface CodeProblem extends Problem {
  readonly line: number
  readonly column: number
  /** The message without its line. */
  readonly because: string
}

/** The refusal as a problem that names the line. The program has to be parsed with locations. */
export function refusalProblem({ code, node, because }: Refusal): CodeProblem {
  return lineProblem(code, node.loc!.start, because)
}

export function lineProblem(
  code: string,
  { line, column }: { readonly line: number; readonly column: number },
  because: string,
): CodeProblem {
  return { ...problem(`handler-code/${code}`, `Line ${line} ${because}.`), line, column, because }
}
