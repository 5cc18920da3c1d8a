/** A place in a function's code to bring into view: a new object each time. The line counts from 1, the column from 0. */
export interface Place {
  /** The function's name. */
  readonly in: string
  readonly line: number
  readonly column: number
}
