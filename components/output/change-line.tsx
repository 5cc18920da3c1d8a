import { useEffect, useRef, useState } from 'react'
import { inEnvironment } from '@/lib/check/change/clause'
import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { hasOpenGesture } from '@/stores/history'
import { useViewStore } from '@/stores/view-store'
import { Button } from '../ui/button'
import './change-line.css'

/** What the last step wrote, in words. It always has its place, so that nothing moves when there is something to say. */
export function ChangeLine({ onShow }: { onShow(line: number): void }) {
  const change = useCompiledStore(state => state.compiled?.change)
  const environment = useViewStore(state => state.environment)
  const pieces = change ? inEnvironment(change.pieces, environment) : []
  const start = change?.isBack ? 'Takes back: ' : ''
  const text = start + pieces.map(piece => piece.text).join('')
  const spoken = useSpoken(text)
  const line = change?.line
  return (
    <div className="change" role="group" aria-label="Last change">
      <span className="sr" aria-live="polite">
        {spoken}
      </span>
      {change ? (
        <span className="clip" title={text} aria-hidden>
          {start}
          {pieces.map(({ text, style }, position) =>
            style === 'code' ? <code key={position}>{text}</code> : <span key={position}>{text}</span>,
          )}
        </span>
      ) : (
        <span className="clip">What a change writes is told here.</span>
      )}
      <span className="grow" />
      {line !== undefined && (
        <Button look="quiet" onClick={() => onShow(line)}>
          Show the lines
        </Button>
      )}
    </div>
  )
}

/** What is to be read aloud: the words of each change once, when its gesture is over and they are those of the design. */
function useSpoken(text: string): string {
  const change = useCompiledStore(state => state.compiled?.change)
  const of = useCompiledStore(state => state.of)
  const isSettled = useDesignStore(({ design, history }) => design === of && !hasOpenGesture(history))
  const [spoken, setSpoken] = useState('')
  const last = useRef(change)
  useEffect(() => {
    if (!isSettled || last.current === change) return
    last.current = change
    setSpoken(change ? text : '')
  }, [isSettled, change, text])
  return spoken
}
