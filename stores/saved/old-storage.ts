import { keep } from './records'

/** Where designs were kept before there was a database: one text, its backup, and a shelf of others. */
const designKey = 'groundplan.design'
const backupKey = 'groundplan.design.backup'
const shelfKey = 'groundplan.shelf'

export function hasOldStorage(): boolean {
  try {
    return localStorage.getItem(designKey) !== null || localStorage.getItem(shelfKey) !== null
  } catch {
    return false
  }
}

/**
 * Takes over what was kept so, as it is: a text that is damaged stays what it is. The old texts go once the new ones are
 * kept. Gives the id of the design that was open.
 */
export async function adoptOldStorage(at: number): Promise<string | undefined> {
  const open = savedText(localStorage.getItem(designKey))
  const backup = savedText(localStorage.getItem(backupKey))
  const others = [...shelved(), ...(backup !== undefined && backup !== open ? [backup] : [])]
  let id: string | undefined
  for (const [position, text] of [...others.toReversed(), ...(open === undefined ? [] : [open])].entries()) {
    // The same each time, so that nothing is taken over twice where it could not be finished.
    id = `adopted-${position}`
    const { outcome } = await keep({
      id,
      name: nameIn(text),
      text,
      from: 0,
      label: 'Kept before',
      at: at + position,
    })
    if (outcome !== 'saved' && outcome !== 'conflict') return undefined
  }
  for (const key of [designKey, backupKey, shelfKey]) localStorage.removeItem(key)
  return id
}

/** The design inside `{ mark, design }`; any other text as it is. */
function savedText(stored: string | null): string | undefined {
  if (stored === null) return undefined
  try {
    const { design } = JSON.parse(stored) as { design?: unknown }
    return design === undefined ? stored : JSON.stringify(design, null, 2)
  } catch {
    return stored
  }
}

function shelved(): string[] {
  try {
    const shelf = JSON.parse(localStorage.getItem(shelfKey) ?? '[]') as { design?: unknown }[]
    return shelf.flatMap(({ design }) => (design === undefined ? [] : [JSON.stringify(design, null, 2)]))
  } catch {
    return []
  }
}

function nameIn(text: string): string {
  try {
    const { name } = JSON.parse(text) as { name?: unknown }
    return typeof name === 'string' && name !== '' ? name : 'A design without a name'
  } catch {
    return 'A damaged design'
  }
}
