import { useRef, useState, type KeyboardEvent } from 'react'
import { partKey, type Part } from '@/lib/cfn/origin'
import { hasPart } from '@/lib/cfn/part-of-path'
import type { Severity } from '@/lib/problem'
import { useDesignStore, useReadOnly } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { kinds } from '../kinds'
import { removePart } from '../remove-part'
import { classNames } from '../ui/class-names'
import { Glyph } from '../ui/glyph'
import type { Group, Row } from './to-groups'

interface TreeProps {
  readonly groups: readonly Group[]
  /** The worst problem of a part, by the part's key. */
  readonly problems: ReadonlyMap<string, Severity>
}

type Line = { readonly key: string; readonly group: Group } | { readonly key: string; readonly row: Row }

/** The outline as a tree: one stop for Tab, arrows inside, Enter selects, Delete removes. */
export function Tree({ groups, problems }: TreeProps) {
  const selection = useViewStore(state => state.selection)
  const select = useViewStore(state => state.select)
  const readOnly = useReadOnly()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  const lines = toLines(groups, folded)
  const selected = selection && partKey(selection)
  const stop = [current, selected].find(key => lines.some(line => line.key === key)) ?? lines[0]?.key

  function fold(title: string, isFolded: boolean) {
    const next = new Set(folded)
    if (isFolded) next.add(title)
    else next.delete(title)
    setFolded(next)
  }

  function focus(index: number) {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))]
    if (!line) return
    setCurrent(line.key)
    place.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(line.key)}"]`)?.focus()
  }

  function onKeyDown(event: KeyboardEvent) {
    const at = lines.findIndex(line => line.key === stop)
    const line = lines[at]
    if (!line || event.altKey || event.ctrlKey || event.metaKey) return
    const title = 'group' in line ? line.group.title : undefined
    const isFolded = title !== undefined && folded.has(title)
    if (event.key === 'ArrowDown') focus(at + 1)
    else if (event.key === 'ArrowUp') focus(at - 1)
    else if (event.key === 'Home') focus(0)
    else if (event.key === 'End') focus(lines.length - 1)
    else if (event.key === 'ArrowRight' && title && isFolded) fold(title, false)
    else if (event.key === 'ArrowRight' && title) focus(at + 1)
    else if (event.key === 'ArrowLeft' && title) fold(title, true)
    else if (event.key === 'ArrowLeft')
      focus(lines.findLastIndex((each, index) => index < at && 'group' in each))
    else if (event.key === 'Enter' || event.key === ' ') perform(line)
    else if (event.key === 'Delete' && 'row' in line && !line.row.isIndex && !readOnly)
      remove(line.row.part, at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  /** Removes a part; the focus goes on to the next line that is left. */
  function remove(part: Part, at: number) {
    removePart(part)
    const { design } = useDesignStore.getState()
    if (hasPart(design, part)) return
    const isLeft = (each: Line) => 'group' in each || hasPart(design, each.row.part)
    const next = lines.findIndex((each, index) => index > at && isLeft(each))
    focus(next === -1 ? at - 1 : next)
  }

  function perform(line: Line) {
    if ('group' in line) fold(line.group.title, !folded.has(line.group.title))
    else select(line.row.part)
  }

  return (
    <div className="tree" role="tree" aria-label="Parts of the design" ref={place} onKeyDown={onKeyDown}>
      {lines.map(line => {
        const shared = {
          'data-key': line.key,
          tabIndex: line.key === stop ? 0 : -1,
          ...(line.key === stop ? { 'data-region-start': true } : {}),
          onClick: () => {
            setCurrent(line.key)
            perform(line)
          },
          onFocus: () => setCurrent(line.key),
        }
        if ('group' in line) {
          const { title, count } = line.group
          return (
            <div
              key={line.key}
              className="group"
              role="treeitem"
              aria-level={1}
              aria-expanded={!folded.has(title)}
              aria-selected={false}
              {...shared}
            >
              <span>{title}</span>
              {count !== undefined && <span className="n">{count}</span>}
            </div>
          )
        }
        return (
          <TreeRow
            key={line.key}
            row={line.row}
            severity={line.row.isIndex ? undefined : problems.get(line.key)}
            isSelected={line.key === selected}
            shared={shared}
          />
        )
      })}
    </div>
  )
}

interface TreeRowProps {
  readonly row: Row
  readonly severity: Severity | undefined
  readonly isSelected: boolean
  readonly shared: Readonly<Record<string, unknown>>
}

function TreeRow({ row, severity, isSelected, shared }: TreeRowProps) {
  const { part, text, method, note, isIndex } = row
  return (
    <div
      className={classNames('row', `k-${kinds[part.kind].hue}`, isIndex && 'sub', isSelected && 'on')}
      role="treeitem"
      aria-level={isIndex ? 3 : 2}
      aria-selected={isSelected}
      title={isCut(part, text) ? text : undefined}
      {...shared}
    >
      {method ? (
        <span className="m">{method === 'DELETE' ? 'DEL' : method}</span>
      ) : (
        <Glyph name={row.glyph} />
      )}
      <span className={method ? 'p clip' : 'clip'}>{text}</span>
      {note && <span className="n">{note}</span>}
      {severity && (
        <span className={classNames('trouble', severity)}>
          <span className="sr">{severity === 'error' ? 'has an error' : 'has a warning'}</span>
        </span>
      )}
    </div>
  )
}

function isCut(part: Part, text: string): boolean {
  return text.length > (part.kind === 'route' ? 16 : 20)
}

function toLines(groups: readonly Group[], folded: ReadonlySet<string>): Line[] {
  return groups.flatMap((group): Line[] => [
    { key: `group/${group.title}`, group },
    ...(folded.has(group.title) ? [] : group.rows.map(row => ({ key: row.key, row }))),
  ])
}
