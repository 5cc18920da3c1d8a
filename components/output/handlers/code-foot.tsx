import { keyText } from '../../keys'
import { Button } from '../../ui/button'
import { Slow } from '../../ui/slow'
import type { Types } from './use-types'

/** Under code that is edited: what TypeScript has to say, and the way out for the keyboard. */
export function CodeFoot({ types }: { types: Types }) {
  return (
    <div className="code-foot">
      <span className="grow" role="status">
        <TypeNote types={types} />
      </span>
      {types.state === 'failed' && (
        <Button look="accent" className="text" onClick={types.again}>
          Try again
        </Button>
      )}
      <span>{tabKeys()}: Tab moves the focus</span>
    </div>
  )
}

function TypeNote({ types }: { types: Types }) {
  if (types.state === 'checking') return <Slow>Checking the types.</Slow>
  if (types.state === 'failed')
    return `The types could not be loaded: ${types.reason}. Editing and bundling work without them.`
  if (types.errors === 0) return 'types: no errors'
  const one = types.errors === 1
  return `types: ${types.errors} ${one ? 'error' : 'errors'} (the bundle does not need ${one ? 'it' : 'them'} fixed)`
}

/** Monaco's own keys for it: on a Mac, Control and not Command. */
function tabKeys(): string {
  const keys = keyText('Mod m')
  return keys === '⌘M' ? '⌃⇧M' : keys
}
