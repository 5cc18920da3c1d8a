import { mainBlock } from '@/lib/cfn/printed-blocks'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { useCompiledStore } from '@/stores/compiled-store'
import { showOverlay } from '@/stores/overlay-store'
import { useViewStore } from '@/stores/view-store'
import { ErrorBoundary } from '../frame/error-boundary'

import { useLines } from '../output/use-lines'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { laterComponent } from '../ui/later'

const Inspector = laterComponent(async () => (await import('../inspector/inspector')).Inspector)

const peek = 96
const half = 452

/** The selected part, from the foot of the screen: 96, 452 or the whole height. */
export function Sheet() {
  const selection = useViewStore(state => state.selection)
  const select = useViewStore(state => state.select)
  const [height, setHeight] = useState(half)
  const [isYaml, setYaml] = useState(false)
  const drag = useRef<{ y: number; height: number }>(undefined)
  const full = window.innerHeight - 8

  useEffect(() => {
    setYaml(false)
    setHeight(before => Math.max(before, Math.min(half, full)))
  }, [selection, full])

  if (!selection) return null

  function onPointerDown(event: PointerEvent) {
    drag.current = { y: event.clientY, height }
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function onPointerMove(event: PointerEvent) {
    if (drag.current) setHeight(Math.min(full, drag.current.height + drag.current.y - event.clientY))
  }

  function onPointerUp() {
    if (!drag.current) return
    drag.current = undefined
    if (height < peek / 2) return select(undefined)
    const snaps = [peek, half, full]
    setHeight(
      snaps.reduce((best, snap) => (Math.abs(snap - height) < Math.abs(best - height) ? snap : best), peek),
    )
  }

  return (
    <section className="sheet" aria-label="Selected part" style={{ height: Math.min(height, full) }}>
      <button
        type="button"
        className="sheet-handle"
        aria-label={height >= full ? 'Make the sheet smaller' : 'Make the sheet larger'}
        onClick={() => setHeight(height < half ? half : height < full ? full : half)}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
      />
      <IconButton className="sheet-close" glyph="x" label="Close" onClick={() => select(undefined)} />
      <ErrorBoundary what="The sheet">
        {isYaml ? (
          <Yaml />
        ) : (
          <div className="sheet-scroll" tabIndex={0} role="group" aria-label="Settings">
            <fieldset className="plain" disabled>
              <Inspector />
            </fieldset>
          </div>
        )}
      </ErrorBoundary>
      <footer>
        <Button large onClick={() => setYaml(!isYaml)}>
          {isYaml ? 'See its settings' : 'See its YAML'}
        </Button>
        <Button large glyph="link" onClick={() => showOverlay({ kind: 'share' })}>
          Share
        </Button>
      </footer>
    </section>
  )
}

function Yaml() {
  const selection = useViewStore(state => state.selection)
  const blocks = useCompiledStore(state => state.compiled?.blocks)
  const lines = useLines()
  const block = selection && blocks && mainBlock(blocks, selection)
  return (
    <pre className="sheet-scroll sheet-yaml" tabIndex={0}>
      {block ? lines.slice(block.from - 1, block.to).join('\n') : 'Nothing in the template.'}
    </pre>
  )
}
