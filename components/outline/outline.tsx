import { partOfPath } from '@/lib/cfn/part-of-path'
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { partKey } from '@/lib/cfn/origin'
import type { Severity } from '@/lib/problem'
import { useCompiledStore } from '@/stores/compiled-store'
import { useReadOnly } from '@/stores/design-store'
import { useDrawnDesign } from '@/stores/drawn-store'
import { useLayoutStore } from '@/stores/layout-store'
import { useViewStore } from '@/stores/view-store'
import { IconButton } from '../ui/icon-button'
import { AddPanel } from './add-panel'
import './outline.css'
import { findRows, toGroups } from './to-groups'
import { Tree } from './tree'

type Tab = 'outline' | 'add'

/** Everything the design has, as a tree, and everything that can be added. Narrow, it is a rail of three buttons. */
export function Outline({ isRail }: { isRail: boolean }) {
  const setOpen = useLayoutStore(state => state.setOpen)
  const readOnly = useReadOnly()
  const [chosen, setTab] = useState<Tab>('outline')
  const [isFinding, setFinding] = useState(false)
  const tab = readOnly ? 'outline' : chosen

  function open(next: Tab, find = false) {
    setTab(next)
    setFinding(find)
    setOpen('outline', true)
  }

  if (isRail) {
    return (
      <div className="rail">
        <IconButton glyph="outline" label="Open the outline" onClick={() => open('outline')} />
        {!readOnly && <IconButton glyph="plus" label="Open Add" onClick={() => open('add')} />}
        <IconButton glyph="search" label="Find in the outline" onClick={() => open('outline', true)} />
      </div>
    )
  }
  return (
    <>
      <div className="left-head">
        <div className="left-tabs" role="group" aria-label="Left panel">
          {(readOnly ? (['outline'] as const) : (['outline', 'add'] as const)).map(each => (
            <button
              key={each}
              type="button"
              className={each === tab ? 'tab on' : 'tab'}
              aria-pressed={each === tab}
              onClick={() => setTab(each)}
            >
              {each === 'outline' ? 'Outline' : 'Add'}
            </button>
          ))}
        </div>
        <span className="grow" />
        <IconButton
          glyph="search"
          label="Find in the outline"
          keys="/"
          small
          aria-pressed={isFinding && tab === 'outline'}
          onClick={() => {
            setTab('outline')
            setFinding(!isFinding || tab !== 'outline')
          }}
        />
      </div>
      {tab === 'add' ? (
        <AddPanel />
      ) : (
        <Parts isFinding={isFinding} onFind={() => setFinding(true)} onFound={() => setFinding(false)} />
      )}
    </>
  )
}

function Parts({ isFinding, onFind, onFound }: { isFinding: boolean; onFind(): void; onFound(): void }) {
  const design = useDrawnDesign()
  const environment = useViewStore(state => state.environment)
  const blocks = useCompiledStore(state => state.compiled?.blocks)
  const problems = useProblems()
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const groups = useMemo(() => toGroups(design, environment, blocks), [design, environment, blocks])
  const found = useMemo(() => findRows(groups, isFinding ? text : ''), [groups, isFinding, text])

  useEffect(() => {
    if (isFinding) box.current?.focus()
  }, [isFinding])

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== '/' || event.target === box.current) return
    event.preventDefault()
    onFind()
    box.current?.focus()
  }

  function onFindKeyDown(event: KeyboardEvent) {
    const first = found[0]?.rows[0]
    if (event.key === 'Escape') {
      setText('')
      onFound()
    } else if (event.key === 'Enter' && first) {
      useViewStore.getState().select(first.part)
    } else return
    event.preventDefault()
  }

  return (
    <div className="left-scroll" onKeyDown={onKeyDown}>
      {isFinding && (
        <label className="field find">
          <span className="sr">Find in the outline</span>
          <input
            ref={box}
            type="search"
            placeholder="Find a part"
            value={text}
            onChange={event => setText(event.target.value)}
            onKeyDown={onFindKeyDown}
          />
        </label>
      )}
      {found.length > 0 ? (
        <Tree groups={found} problems={problems} />
      ) : (
        <p className="left-empty">No part has “{text.trim()}” in its name.</p>
      )}
    </div>
  )
}

/** The worst problem of each part, by the part's key. */
function useProblems(): ReadonlyMap<string, Severity> {
  const problems = useCompiledStore(state => state.compiled?.problems)
  const of = useCompiledStore(state => state.of)
  return useMemo(() => {
    const worst = new Map<string, Severity>()
    for (const { path, severity } of problems ?? []) {
      if (!of || severity === 'info') continue
      const key = partKey(partOfPath(of, path))
      if (!worst.has(key)) worst.set(key, severity)
    }
    return worst
  }, [problems, of])
}
