import { useEffect, useRef } from 'react'
import { pathOfPart } from '@/lib/cfn/part-of-path'
import { pathText } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { ComesWithIt } from './comes-with-it'
import { forms } from './forms'
import { PartTitle } from './fields/use-field'
import { FixBox } from './fix-box'
import { Header, titleOf } from './header'
import { ManyForm } from './many-form'
import { CompiledSentence } from './sentence'
import { useFocusedField } from './use-focused-field'
import { useFollowedSelection } from './use-followed-selection'

/** The detail of what is selected, in fields; of the whole design when nothing is. */
export function Inspector() {
  const isMany = useViewStore(state => state.others.length > 0)
  return isMany ? <ManyForm /> : <OnePart />
}

function OnePart() {
  const part = useFollowedSelection()
  const design = useDesignStore(state => state.design)
  const root = useRef<HTMLDivElement>(null)
  const path = pathOfPart(design, part) ?? []
  const Form = forms[part.kind]
  useFocusedField(root)

  // By position, so that a rename keeps the focus; another part begins at its top.
  const key = `${part.kind} ${pathText(path)}`
  const shown = useRef(key)
  useEffect(() => {
    if (key === shown.current) return
    shown.current = key
    if (useViewStore.getState().field === undefined) root.current?.scrollIntoView({ block: 'start' })
  }, [key])

  return (
    <div className="insp" data-inspector ref={root} key={key}>
      <PartTitle value={part.kind === 'design' ? '' : titleOf(design, part)}>
        <Header part={part} />
        <FixBox part={part} />
        <CompiledSentence part={part} />
        <Form part={part} path={path} />
        <ComesWithIt part={part} />
      </PartTitle>
    </div>
  )
}
