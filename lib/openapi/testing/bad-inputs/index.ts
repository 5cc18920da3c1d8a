import { strToU8 } from 'fflate'
import { designs } from './designs'
import { documents } from './documents'
import { files } from './files'
import { links } from './links'

/** What a person may be given in place of a design, by name: as links, and as the bytes of files. */
export const badLinks = links
export const badTexts: Readonly<Record<string, string>> = { ...designs, ...documents }
export const badFiles: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(Object.entries(badTexts).map(([name, text]) => [name, strToU8(text)])),
  ...files,
}
