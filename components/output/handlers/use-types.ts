import { useEffect, useState } from 'react'
import { markTypes } from './language'
import { useDisposals } from './models'

/** What TypeScript says of a text. */
export type Types =
  | { readonly state: 'checking' }
  | { readonly state: 'checked'; readonly errors: number }
  | { readonly state: 'failed'; readonly reason: string; again(): void }

/** A pause in the typing after which the types are checked, in ms. */
const pause = 500
const checking: Types = { state: 'checking' }

/** Has TypeScript check a file's text, and mark what it finds. The last answer stays until the next one. */
export function useTypes(uri: string, text: string, isWanted: boolean): Types {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly types: Types }>()
  const [tries, setTries] = useState(0)
  const disposals = useDisposals()
  useEffect(() => {
    if (!isWanted) return
    let isCurrent = true
    const show = (types: Types) => isCurrent && setAnswer({ of: uri, types })
    async function check() {
      show({ state: 'checked', errors: await markTypes(uri, text) })
    }
    function fail(cause: unknown) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      show({ state: 'failed', reason, again })
    }
    function again() {
      setAnswer(undefined)
      setTries(before => before + 1)
    }
    const timer = setTimeout(() => void check().catch(fail), pause)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [uri, text, isWanted, tries, disposals])
  return answer?.of === uri ? answer.types : checking
}
