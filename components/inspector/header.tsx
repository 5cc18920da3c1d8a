import { useEffect, useRef, useState } from 'react'
import { kinds } from '@/components/kinds'
import { IconButton } from '@/components/ui/icon-button'
import { Tile } from '@/components/ui/tile'
import type { Part } from '@/lib/cfn/origin'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { DeletePart } from './delete-part'
import { sentence } from './fields/use-field'
import { subtitle } from './part'
import { canRename, commandsOf, duplicatePart, refusedName, renamePart } from './part-commands'

/** What is selected: tile, name, kind and physical name; and what can be done with all of it. */
export function Header({ part }: { part: Part }) {
  const design = useDesignStore(state => state.design)
  const environment = useViewStore(state => state.environment)
  const { hue, glyph, title } = kinds[part.kind]
  const commands = commandsOf(part)
  return (
    <header className="insp-head">
      <Tile hue={hue} glyph={glyph} />
      <div className="grow">
        <Title part={part} />
        <div className="sub clip">
          {kindWords[part.kind] ?? title} ·{' '}
          <span className="mono">{subtitle(design, part, environment)}</span>
        </div>
      </div>
      {commands && part.name !== undefined && (
        <div className="head-buttons">
          <IconButton
            glyph="dup"
            label={`Duplicate ${part.name}`}
            keys="Ctrl D"
            disabled={commands.duplicate(design, part.name) === design}
            onClick={() => duplicatePart(part)}
          />
          <DeletePart part={part} />
        </div>
      )}
    </header>
  )
}

/** What a part is, where its title has said its name already. */
const kindWords: Partial<Record<Part['kind'], string>> = {
  design: 'Design',
  waf: 'Web ACL',
  api: 'REST API',
  authorizer: 'Gate of every call',
  keys: 'KMS',
  logs: 'CloudWatch',
  alarms: 'CloudWatch',
  dashboard: 'CloudWatch',
  tracing: 'Traces',
  config: 'Recorder and rules',
}

/** The name; F2 or Enter on it, or a click, makes it a field. */
function Title({ part }: { part: Part }) {
  const design = useDesignStore(state => state.design)
  const [text, setText] = useState<string>()
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  const name = titleOf(design, part)

  useEffect(() => {
    if (text === undefined && wasEditing.current) button.current?.focus()
    wasEditing.current = text !== undefined
  }, [text])

  if (!canRename(part)) return <h2 className={part.kind === 'route' ? 'clip mono-title' : 'clip'}>{name}</h2>
  if (text === undefined)
    return (
      <h2 className="clip">
        <button
          ref={button}
          type="button"
          className="name clip"
          title="Rename (F2)"
          onClick={() => setText(name)}
          onKeyDown={event => event.key === 'F2' && setText(name)}
        >
          {name}
        </button>
      </h2>
    )

  const refused = text === name ? undefined : refusedName(design, part, text)
  const finish = () => {
    if (text !== name && refused === undefined) renamePart(part, text)
    setText(undefined)
  }
  return (
    <>
      <h2 className="sr">{name}</h2>
      <input
        className={refused === undefined ? 'field' : 'field bad'}
        aria-label={`Name of ${name}`}
        aria-invalid={refused !== undefined || undefined}
        aria-describedby="insp-name-message"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={text}
        onFocus={event => event.target.select()}
        onChange={event => setText(event.target.value)}
        onBlur={finish}
        onKeyDown={event => {
          if (event.key === 'Enter' && refused === undefined) {
            // The button that is there next has the focus before the key is done, and would open the field again.
            event.preventDefault()
            finish()
          }
          if (event.key === 'Escape') {
            event.stopPropagation()
            setText(undefined)
          }
        }}
      />
      <div className="field-message" id="insp-name-message">
        {refused !== undefined && <p className="error">{sentence('The name', refused)}</p>}
      </div>
    </>
  )
}

export function titleOf(design: { name: string; api: { name: string } }, part: Part): string {
  if (part.kind === 'design') return design.name
  if (part.kind === 'api') return design.api.name
  return part.name ?? kinds[part.kind].title
}
