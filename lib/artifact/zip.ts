import { strToU8, zipSync, type Zippable } from 'fflate'

/** A file of the artifact: its path inside the zip, with forward slashes. */
export interface ArtifactFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** Whether it is a program that the user runs. */
  readonly executable?: true
}

/**
 * A zip of the files. The same files give the same bytes in every browser, time zone and version of Node: sorted names,
 * one date, one level of compression.
 */
export function zipFiles(files: readonly ArtifactFile[]): Uint8Array {
  const entries: Zippable = {}
  for (const file of files.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    entries[file.name] = [
      file.bytes,
      {
        // The first date that a zip can hold. The local constructor, because fflate reads the date's local parts.
        mtime: new Date(1980, 0, 1),
        // What is a zip already does not get smaller.
        level: file.name.endsWith('.zip') ? 0 : 6,
        // Made on Unix, so that unzip sets these permissions.
        os: 3,
        attrs: ((file.executable ? 0o100755 : 0o100644) << 16) >>> 0,
      },
    ]
  }
  return zipSync(entries)
}

/** Text as the bytes of a file, in UTF-8. */
export function utf8(text: string): Uint8Array {
  return strToU8(text)
}
