/** What a command reads from and writes to. */
export interface Host {
  readonly input: AsyncIterable<Uint8Array | string>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** `2026-11-23`: what is said of a runtime depends on it, and nothing that is built. */
  readonly today: string
}

/** Thrown anywhere below a command to end it: the sentence is shown to the user, the exit code is 1. */
export class Refusal extends Error {}
