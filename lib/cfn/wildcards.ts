/**
 * The source of a regular expression for a pattern of IAM: `*` is any number of characters and `?` is one. `one` is what a
 * single character may be.
 */
export function wildcards(pattern: string, one = '.'): string {
  return pattern.replace(/[\\^$.|+()[\]{}*?]/g, character => {
    if (character === '*') return `${one}*`
    return character === '?' ? one : `\\${character}`
  })
}

/** The six parts of an ARN, of which only the last, the resource, may have colons; undefined for any other text. */
export function arnParts(arn: string): string[] | undefined {
  const [prefix, partition, service, region, account, ...resource] = arn.split(':')
  if (prefix !== 'arn' || resource.length === 0) return undefined
  return [prefix, partition!, service!, region!, account!, resource.join(':')]
}
