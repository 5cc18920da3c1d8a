/** Words of the grammar that can follow a name. */
const afterName: ReadonlySet<string> = new Set(['to', 'by', 'on', 'of', 'read', 'reads'])

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

  /**
   * Takes `the` and then a noun, such as `table` in `the table orders`; says which noun that was. Either stays where it is
   * itself the name: where nothing follows that can be one.
   */
  skipNoun<Noun extends string>(nouns: readonly Noun[], names: readonly string[]): Noun | undefined {
    const known = new Set(names.map(each => each.toLowerCase()))
    if (this.announces('the', known)) this.at++
    const noun = nouns.find(each => this.announces(each, known))
    if (noun !== undefined) this.at++
    return noun
  }

  /** Whether the next word is this one, and a name is to come after it. */
  private announces(word: string, known: ReadonlySet<string>): boolean {
    if (this.next?.toLowerCase() !== word) return false
    const after = this.words[this.at + 1]?.toLowerCase()
    // A person who has only come as far as the noun is asked for the name.
    if (after === undefined) return !known.has(word)
    return !afterName.has(after) || (known.has(after) && !known.has(word))
  }

  /** Takes every word up to one of these or the end. */
  takeUntil(...ends: readonly string[]): string[] {
    const taken: string[] = []
    while (this.next !== undefined && !ends.includes(this.next.toLowerCase())) taken.push(this.take()!)
    return taken
  }
}
