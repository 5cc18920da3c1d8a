import type { CopiedParts } from './commands/copy-parts'
import { currentVersion } from './design'

/** What a text of copied parts says that it is. */
export const partsFormat = 'groundplan-parts'

/** Copied parts as a text for the clipboard; `readParts` reads it. Its version is that of designs. */
export function partsText(parts: CopiedParts): string {
  return `${JSON.stringify({ format: partsFormat, version: currentVersion, ...parts }, null, 2)}\n`
}
