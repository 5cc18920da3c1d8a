/** The one stretch in which two texts differ: `after` is `before` with the characters `from` to `to` replaced by `text`. */
export interface MinimalEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

export function minimalEdit(before: string, after: string): MinimalEdit | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let end = 0
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  )
    end++
  return { from: start, to: before.length - end, text: after.slice(start, after.length - end) }
}
