/** The first of `base`, `base-2`, `base-3` … that nobody has, in capitals or not; cut so that it fits the length. */
export function freeName(base: string, taken: readonly string[], maxLength = 40, separator = '-'): string {
  const used = new Set(taken.map(each => each.toLowerCase()))
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : `${separator}${number}`
    const name = base.slice(0, maxLength - suffix.length) + suffix
    if (!used.has(name.toLowerCase())) return name
  }
}

/** Whether a part may be renamed so: nobody else has the name, in capitals or not (IAM takes both for the same). */
export function isFree(name: string, taken: readonly string[], current?: string): boolean {
  return !taken.some(each => each !== current && each.toLowerCase() === name.toLowerCase())
}
