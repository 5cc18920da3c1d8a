import table from './requests.json'

/** One request to a deployed sample and what must come of it. `{name}` stands for what an earlier row remembered. */
export interface RequestRow {
  readonly name: string
  /** GET if not given. */
  readonly method?: string
  /** With the query, without the stage. */
  readonly path: string
  /** Name of the token, or the header itself; null for none. `client` if not given: a client whose tenant is first-client. */
  readonly token?: string | null
  /** Headers to send. */
  readonly send?: { readonly [name: string]: string | undefined }
  /** The body, as JSON. */
  readonly body?: unknown
  /** The body, as it is. */
  readonly text?: string
  readonly status: number
  /** The answer's body: of an object the members that matter, null for one that must not be there, * for any text. */
  readonly answer?: unknown
  readonly headers?: { readonly [name: string]: string | undefined }
  /** Texts that the answer's body must not have. */
  readonly without?: readonly string[]
  /** Values to remember: name here, member of the answer. */
  readonly remember?: { readonly [name: string]: string | undefined }
  /** What is in a table afterwards; null for no item. */
  readonly written?: { readonly table: string; readonly key: object; readonly item: object | null }
}

/** Requests to the samples, and to what becomes of the starter while it is deployed again. */
export const requests: { readonly [table: string]: readonly RequestRow[] } = table
