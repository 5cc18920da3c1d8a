import type { Problem } from '@/lib/problem'

export interface BuiltFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly sha256: string
}

/** A zip with what is in it, or the errors of the design that leave none. */
export type BuiltArtifact =
  | { readonly zip: Uint8Array; readonly sha256: string; readonly files: readonly BuiltFile[] }
  | { readonly errors: readonly Problem[] }
