/** How much a problem matters: an error stops every export, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info'

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
