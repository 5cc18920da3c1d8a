import { useReactFlow } from '@xyflow/react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import { useDesignStore } from '@/stores/design-store'
import { kinds } from '../kinds'
import { Glyph } from '../ui/glyph'
import { chooseTarget, connect } from './connecting'
import { targetsOf, type Target } from './connection-rules'

const size = { width: 248, height: 280 }

/** A list of all that a part may be connected to, filtered by typing. The keyboard's way to draw a line. */
export function TargetChooser({ from, canvas, onDone }: { from: Part; canvas: HTMLElement; onDone(): void }) {
  const design = useDesignStore(state => state.design)
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const { getNode, flowToScreenPosition } = useReactFlow()
  const found = targetsOf(design, from).filter(each =>
    nameOf(each).toLowerCase().includes(text.trim().toLowerCase()),
  )
  const chosen = found[Math.min(active, found.length - 1)]

  useEffect(() => input.current?.focus(), [])
  const node = getNode(partKey(from))
  const room = canvas.getBoundingClientRect()
  const corner = flowToScreenPosition({
    x: (node?.position.x ?? 0) + (node?.width ?? 0) + 12,
    y: node?.position.y ?? 0,
  })
  const left = Math.max(8, Math.min(corner.x - room.x, room.width - size.width - 8))
  const top = Math.max(8, Math.min(corner.y - room.y, room.height - size.height - 8))

  function take(target: Target | undefined) {
    if (!target) return
    // A table is followed by the choice of actions, which takes the focus itself.
    if (target.part.kind !== 'table') onDone()
    connect(from, target)
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0)
      setActive((Math.min(active, found.length - 1) + step + found.length) % found.length)
    if (event.key === 'Enter') take(chosen)
    if (event.key === 'Escape' || event.key === 'Tab') onDone()
    if (step || event.key === 'Enter' || event.key === 'Tab') event.preventDefault()
  }

  const option = (position: number) => `${id}-${position}`
  return (
    <div className="chooser" style={{ left, top, width: size.width, maxHeight: size.height }}>
      <input
        ref={input}
        className="field"
        role="combobox"
        aria-label={`Connect ${from.name ?? kinds[from.kind].title} to`}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen ? option(found.indexOf(chosen)) : undefined}
        placeholder={`Connect ${from.name ?? ''} to`}
        value={text}
        onChange={event => {
          setText(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => chooseTarget(undefined)}
      />
      <ul id={id} role="listbox" aria-label="Targets">
        {found.map((target, position) => (
          <li
            key={`${partKey(target.part)} ${target.index ?? ''}`}
            id={option(position)}
            role="option"
            aria-selected={target === chosen}
            className={target.index === undefined ? undefined : 'sub'}
            ref={target === chosen ? element => element?.scrollIntoView({ block: 'nearest' }) : undefined}
            onPointerDown={event => {
              event.preventDefault()
              take(target)
            }}
            onPointerMove={() => setActive(position)}
          >
            <span className={`kc k-${target.part.kind}`}>
              <Glyph name={target.index === undefined ? kinds[target.part.kind].glyph : 'index'} small />
            </span>
            <span className="clip grow">{target.index ?? target.part.name}</span>
            <span className="t3">{target.index === undefined ? kinds[target.part.kind].title : 'Index'}</span>
          </li>
        ))}
        {found.length === 0 && <li className="none">Nothing of that name.</li>}
      </ul>
    </div>
  )
}

function nameOf({ part, index }: Target): string {
  return index ?? part.name ?? ''
}
