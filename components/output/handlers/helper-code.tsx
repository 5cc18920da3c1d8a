import { CodeEditor } from './code-editor'
import { fileUri } from './shown-file'

interface HelperCodeProps {
  /** The file's name. */
  readonly name: string
  readonly text: string
  onOpen(uri: string): boolean
}

const none: readonly never[] = []

/** A file that handlers share, to be read. */
export function HelperCode({ name, text, onOpen }: HelperCodeProps) {
  return (
    <section className="code-column" aria-label={name}>
      <div className="code-head">
        <code className="clip">{name}</code>
        <span className="t3 clip">shared by the handlers, read only</span>
      </div>
      <CodeEditor
        uri={fileUri({ kind: 'helper', name })}
        label={`Code of ${name}`}
        text={text}
        readText={() => text}
        readOnly
        readOnlyMessage="This file is shared by all handlers. Import from it in a function’s own code."
        mistakes={none}
        reveal={undefined}
        onType={() => false}
        onLeave={() => undefined}
        onOpen={onOpen}
      />
    </section>
  )
}
