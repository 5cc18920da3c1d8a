import { pathText, type Problem } from '@/lib/problem'
import { printable } from './printable'

/** One line for each problem: `error waf/no-address environments[1].allowedIpv4: ...`. */
export function problemLines(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ severity, code, path, message }) =>
        `${severity} ${code} ${path.length ? printable(pathText(path)) : '(design)'}: ${printable(message)}\n`,
    )
    .join('')
}
