/** The words of a phrase, read from left to right. Quotes hold a word together; a comma is a word of its own. */
export class Words {
  private readonly words: readonly string[]
  private at = 0

  constructor(text: string) {
    const found = text.matchAll(/"([^"]*)"|'([^']*)'|,|[^\s,]+/g)
    this.words = Array.from(found, ([word, double, single]) => double ?? single ?? word)
  }

  /** The word that comes next, without taking it. */
  get next(): string | undefined {
    return this.words[this.at]
  }

  take(): string | undefined {
    return this.words[this.at++]
  }

  /** Takes the next word when it is one of these, in capitals or not. */
  skip(...expected: readonly string[]): boolean {
    const found = this.next !== undefined && expected.includes(this.next.toLowerCase())
    if (found) this.at++
    return found
  }

  /** Takes every word up to one of these or the end. */
  takeUntil(...ends: readonly string[]): string[] {
    const taken: string[] = []
    while (this.next !== undefined && !ends.includes(this.next.toLowerCase())) taken.push(this.take()!)
    return taken
  }
}
