/**
 * A text of a design or a document as a line of a terminal: a control character in it would move the cursor or begin an escape
 * sequence. The schema allows some in addresses and in body models.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '\ufffd')
}
