import type { Design } from './design'

/** The text of a design's file, wherever it goes: a download, the artifact, what a browser keeps, the command line. */
export function designText(design: Design): string {
  return `${JSON.stringify(design, null, 2)}\n`
}
