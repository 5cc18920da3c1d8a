/** How much a problem matters: an error stops every export, a warning and an info do not. */
export type Severity = (typeof severities)[number]

/** The gravest first. */
export const severities = ['error', 'warning', 'info'] as const

/** Where in the design a problem sits: keys and list positions from the root, `['functions', 2, 'memory', 'dev']`. */
export type DesignPath = readonly (string | number)[]

/** Anything reported to the user about a design, a file or a link. The message is one sentence that names the fix. */
export interface Problem {
  /** `subject/what`, stable: tests, exit codes and documentation rely on it. */
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly path: DesignPath
}

export function problem(
  code: string,
  message: string,
  path: DesignPath = [],
  severity: Severity = 'error',
): Problem {
  return { code, severity, message, path }
}

export function warning(code: string, message: string, path: DesignPath = []): Problem {
  return problem(code, message, path, 'warning')
}

/** Whether any of the problems stops an export. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(each => each.severity === 'error')
}

/** `functions[2].memory.dev`, as messages and the command line print a path. */
export function pathText(path: DesignPath): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? key : `${text}.${key}`
  }, '')
}

/** Errors before warnings before infos; within them as the design is read, from its first key to its last. */
export function sortProblems<P extends Problem>(design: object, problems: readonly P[]): P[] {
  return problems.toSorted((a, b) => rank(a) - rank(b) || compare(design, a.path, b.path))
}

const rank = ({ severity }: Problem) => severities.indexOf(severity)

function compare(value: unknown, [a, ...restOfA]: DesignPath, [b, ...restOfB]: DesignPath): number {
  if (a === undefined || b === undefined) return (a === undefined ? 0 : 1) - (b === undefined ? 0 : 1)
  if (a !== b) return position(value, a) - position(value, b)
  return compare((value as Record<string | number, unknown> | undefined)?.[a], restOfA, restOfB)
}

// A key that a record lacks comes after those that it has.
function position(value: unknown, key: string | number): number {
  if (typeof key === 'number') return key
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  const found = keys.indexOf(key)
  return found === -1 ? keys.length : found
}
