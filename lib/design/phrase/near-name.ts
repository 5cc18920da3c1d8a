const longest = 100

/** The name that a mistyped one most likely meant: the one with the fewest letters to change, if those are few. */
export function nearName(names: readonly string[], wanted: string): string | undefined {
  if (wanted.length > longest) return undefined
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const near = names.map(name => ({ name, distance: distance(name.toLowerCase(), wanted.toLowerCase()) }))
  return near.filter(each => each.distance <= most).toSorted((a, b) => a.distance - b.distance)[0]?.name
}

/** Letters to add, remove or replace to make one text the other (Levenshtein). */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const replaced = above[column - 1]! + (one[row - 1] === other[column - 1] ? 0 : 1)
      now.push(Math.min(replaced, above[column]! + 1, now[column - 1]! + 1))
    }
    above = now
  }
  return above[other.length]!
}
