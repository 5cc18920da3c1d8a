import { bundleAgain, type Bundling, type LineMistake } from '@/stores/handler-store'
import { Button } from '../../ui/button'
import { Slow } from '../../ui/slow'

interface BundlingNoteProps {
  readonly bundling: Bundling
  onMistake(mistake: LineMistake): void
}

/** How far a function's own code has come on its way into the artifact. */
export function BundlingNote({ bundling, onMistake }: BundlingNoteProps) {
  return (
    <>
      <p className="bundling" role="status">
        <Words bundling={bundling} />
      </p>
      {bundling.state === 'mistaken' && (
        <ul aria-label="Mistakes">
          {bundling.mistakes.map(mistake => (
            <li key={`${mistake.line} ${mistake.column} ${mistake.message}`}>
              <button type="button" className="mistake" onClick={() => onMistake(mistake)}>
                <span className="n">line {mistake.line}</span> {mistake.message}
              </button>
            </li>
          ))}
        </ul>
      )}
      {bundling.state === 'failed' && <Button onClick={bundleAgain}>Try again</Button>}
    </>
  )
}

function Words({ bundling }: { bundling: Bundling }) {
  switch (bundling.state) {
    case 'loading':
      return <Slow>Loading the bundler, 14 MB of WebAssembly. The code can be edited meanwhile.</Slow>
    case 'bundling':
      return <Slow>Bundling.</Slow>
    case 'ready':
      return (
        <>
          <code>index.js</code> {(bundling.bytes / 1000).toFixed(1)} kB, SHA-256{' '}
          <code title={bundling.sha256}>{bundling.sha256.slice(0, 12)}</code>
        </>
      )
    case 'mistaken':
      return `${bundling.mistakes.length === 1 ? 'One mistake stops' : `${bundling.mistakes.length} mistakes stop`} the artifact.`
    case 'failed':
      return `The bundler does not run: ${bundling.reason}. The code can be edited and stays in the design; the template can be downloaded. The artifact and what this code calls need the bundler.`
  }
}
