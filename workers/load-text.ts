/** The text of one of our own static files; rejects with its name where it is not there. */
export async function loadText(address: string): Promise<string> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address.split('/').at(-1)} could not be loaded (${answer.status})`)
  return answer.text()
}
