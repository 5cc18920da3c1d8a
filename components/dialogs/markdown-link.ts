/** A link in Markdown. Whatever its name is, it stays the name: nothing in it ends the brackets or begins a line. */
export function markdownLink(name: string, address: string): string {
  const line = name.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
  return `[${line.replace(/[\\`*_~<>&|[\]]/g, '\\$&')}](${address})`
}
