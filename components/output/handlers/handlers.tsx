import { useEffect, useState } from 'react'
import { handlerKinds } from '@/lib/design/handler'
import { useDrawnDesign } from '@/stores/drawn-store'
import { useViewStore } from '@/stores/view-store'
import { Button } from '../../ui/button'
import { Slow } from '../../ui/slow'
import { useLoaded } from '../../ui/use-loaded'
import { Calls } from './calls-column'
import { FileList } from './file-list'
import { FunctionCode } from './function-code'
import { loadSources } from './handler-files'
import './handlers.css'
import { HelperCode } from './helper-code'
import type { Place } from './place'
import { helperAt, type ShownFile } from './shown-file'

/** The code of every function, and what it calls. */
export function Handlers() {
  const { functions } = useDrawnDesign()
  const sources = useLoaded(loadSources)
  const [{ file, place }, setShown] = useShown()

  if (sources.failed !== undefined) {
    return (
      <div className="pane-empty">
        <p>
          The built-in code could not be loaded: {sources.failed}. The design and its template do not need it;
          the artifact does.
        </p>
        <Button onClick={sources.again}>Try again</Button>
      </div>
    )
  }
  if (!sources.value) {
    return (
      <Slow>
        <p className="pane-empty">Loading the built-in code.</p>
      </Slow>
    )
  }
  const built = handlerKinds.map(kind => `${kind}.ts`)
  const helpers = Object.keys(sources.value).filter(name => !built.includes(name))
  const shown = isThere(file) ? file : firstFile()

  function isThere({ kind, name }: ShownFile): boolean {
    return kind === 'helper' ? helpers.includes(name) : functions.some(each => each.name === name)
  }

  function firstFile(): ShownFile {
    const [first] = functions
    return first ? { kind: 'function', name: first.name } : { kind: 'helper', name: helpers[0] ?? '' }
  }

  function choose(next: ShownFile) {
    setShown({ file: next })
    if (next.kind === 'function') useViewStore.getState().select(next)
  }

  function showPlace(next: Place) {
    setShown({ file: { kind: 'function', name: next.in }, place: next })
  }

  function open(uri: string): boolean {
    const helper = helperAt(uri, helpers)
    if (helper) setShown({ file: helper })
    return helper !== undefined
  }

  return (
    <div className={shown.kind === 'function' ? 'handlers' : 'handlers alone'}>
      <FileList helpers={helpers} shown={shown} onChoose={choose} />
      {shown.kind === 'function' ? (
        <FunctionCode
          name={shown.name}
          sources={sources.value}
          place={place}
          onPlace={showPlace}
          onOpen={open}
        />
      ) : (
        <HelperCode name={shown.name} text={sources.value[shown.name] ?? ''} onOpen={open} />
      )}
      {shown.kind === 'function' && <Calls name={shown.name} onPlace={showPlace} />}
    </div>
  )
}

interface Shown {
  readonly file: ShownFile
  /** What comes into view of it. */
  readonly place?: Place
}

/** The function that is selected, unless another file was chosen since. */
function useShown() {
  const selection = useViewStore(state => state.selection)
  const [shown, setShown] = useState<Shown>({ file: { kind: 'function', name: '' } })
  useEffect(() => {
    if (selection?.kind === 'function') setShown({ file: selection })
  }, [selection])
  return [shown, setShown] as const
}
