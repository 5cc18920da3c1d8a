/** Where a link's text goes on after the design: the part that is selected for whoever opens it. */
export const partMark = '&part='

/** A link's text that also says what is selected for whoever opens it, by its `partKey`. */
export function encodePart(link: string, key: string): string {
  return link + partMark + encodeURIComponent(key)
}

/** The `partKey` of what a link selects, which its design may not have; none where it selects nothing. */
export function decodePart(link: string): string | undefined {
  const [, key] = link.trim().split(partMark)
  try {
    return key && decodeURIComponent(key)
  } catch {
    return key
  }
}
