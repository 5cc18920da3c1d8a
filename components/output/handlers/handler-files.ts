import { handlersAddress } from '@/stores/handlers-address'
import { once } from '../../ui/once'

/** The built-in handlers and the files that they share, by file name. Rejects when they cannot be fetched. */
export const loadSources = once(async () => {
  const answer = await fetch(`${handlersAddress()}sources.json`)
  if (!answer.ok) throw new Error(`sources.json was answered with ${answer.status}`)
  return (await answer.json()) as Readonly<Record<string, string>>
})
