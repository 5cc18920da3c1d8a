import { useEffect, useState } from 'react'
import type { Design } from '@/lib/design/design'
import { setSource } from '@/lib/design/commands/functions'
import { useDesignStore, useReadOnly } from '@/stores/design-store'
import { useHandlerStore, type LineMistake } from '@/stores/handler-store'
import { refusal } from '../../inspector/fields/schema'
import { sentence } from '../../inspector/fields/use-field'
import { Button } from '../../ui/button'
import { CodeEditor } from './code-editor'
import { CodeFoot } from './code-foot'
import { useDisposals } from './models'
import { dropCode, takeCode } from './own-code'
import type { Place } from './place'
import { fileUri } from './shown-file'
import { useTypes } from './use-types'

interface FunctionCodeProps {
  readonly name: string
  /** The built-in handlers by file name. */
  readonly sources: Readonly<Record<string, string>>
  readonly place: Place | undefined
  onPlace(place: Place): void
  onOpen(uri: string): boolean
}

/** A text that the design does not take. Another code in the design, or the disposal of the text, makes it void. */
interface Refused {
  readonly name: string
  readonly disposals: number
  readonly over: string
  readonly why: string
}

/** A pause in the typing after which the next letter is another step of undo, in ms. */
const pause = 1000
const none: readonly LineMistake[] = []
let burst: ReturnType<typeof setTimeout> | undefined

/** The code that a function runs: its own, which can be edited, or its built-in handler's. */
export function FunctionCode({ name, sources, place, onPlace, onOpen }: FunctionCodeProps) {
  const readText = () => codeOf(useDesignStore.getState().design, name, sources)
  const text = useDesignStore(state => codeOf(state.design, name, sources))
  const isOwn = useDesignStore(state => sourceOf(state.design, name) !== undefined)
  const isPreview = useReadOnly()
  const mistakes = useHandlerStore(({ bundlings }) => {
    const bundling = bundlings[name]
    return bundling?.state === 'mistaken' ? bundling.mistakes : none
  })
  const canEdit = isOwn && !isPreview
  const uri = fileUri({ kind: 'function', name })
  const types = useTypes(uri, text, canEdit)
  const disposals = useDisposals()
  const [refused, setRefused] = useState<Refused>()

  useEffect(() => endBurst, [name])

  function onType(typed: string): boolean {
    const { design, apply } = useDesignStore.getState()
    const over = readText()
    const at = design.functions.findIndex(each => each.name === name)
    const reason = refusal(design, ['functions', at, 'handler', 'source'], typed)
    setRefused(
      reason === undefined ? undefined : { name, disposals, over, why: sentence('The code', reason) },
    )
    if (reason !== undefined) return false
    clearTimeout(burst)
    burst = setTimeout(endBurst, pause)
    return apply(`Edit the code of ${name}`, before => setSource(before, name, typed), `code of ${name}`)
  }

  async function edit() {
    await takeCode(name)
    onPlace({ in: name, line: 1, column: 0 })
  }

  return (
    <section className="code-column" aria-label={`Code of ${name}`}>
      <div className="code-head">
        <b className="clip">{name}</b>
        <span className="t3 clip">{isOwn ? 'code of its own' : 'built-in code, read only'}</span>
        <span className="grow" />
        {!isPreview && !isOwn && <Button onClick={() => void edit()}>Edit the code</Button>}
        {!isPreview && isOwn && (
          <Button look="quiet" onClick={() => dropCode(name)}>
            Go back to the built-in code
          </Button>
        )}
      </div>
      {refused?.name === name && refused.disposals === disposals && refused.over === text && (
        <p className="code-complaint" role="alert">
          {refused.why} The design keeps the code as it was.
        </p>
      )}
      <CodeEditor
        uri={uri}
        label={`Code of ${name}`}
        text={text}
        readText={readText}
        readOnly={!canEdit}
        readOnlyMessage={
          isPreview
            ? 'A shared design can only be read.'
            : 'This is built-in code. Choose “Edit the code” first.'
        }
        mistakes={mistakes}
        reveal={place}
        onType={onType}
        onLeave={endBurst}
        onOpen={onOpen}
      />
      {canEdit && <CodeFoot types={types} />}
    </section>
  )
}

function endBurst() {
  clearTimeout(burst)
  useDesignStore.getState().endGesture()
}

function sourceOf(design: Design, name: string): string | undefined {
  return design.functions.find(each => each.name === name)?.handler.source
}

/** With the line ends that the editor has, so that code is not changed by being looked at. */
function codeOf(design: Design, name: string, sources: Readonly<Record<string, string>>): string {
  const handler = design.functions.find(each => each.name === name)?.handler
  const code = handler?.source ?? (handler && sources[`${handler.kind}.ts`]) ?? ''
  return code.replace(/\r\n?/g, '\n')
}
