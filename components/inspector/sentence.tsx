import type { ReactNode } from 'react'
import type { Part } from '@/lib/cfn/origin'
import { useCompiledStore } from '@/stores/compiled-store'
import { Pieces } from '../pieces'

/** Who may do what to which, as the compiled statements say; nothing while they are not there. */
export function CompiledSentence({ part }: { part: Part }) {
  const sentences = useCompiledStore(state => state.compiled?.sentences)
  const sentence = part.kind === 'function' ? sentences?.[part.name] : undefined
  if (!sentence) return null
  return (
    <Say>
      <Pieces pieces={sentence} />
    </Say>
  )
}

/** The box under the header that says in words what a part is about. */
export function Say({ children }: { children: ReactNode }) {
  return <p className="say">{children}</p>
}
