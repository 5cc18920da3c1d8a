import { ViewportPortal } from '@xyflow/react'
import { add, additions, type Addition } from '../adding'
import { kinds } from '../kinds'
import { Button } from '../ui/button'
import { Glyph } from '../ui/glyph'
import type { Column } from './columns'
import type { GraphModel } from './graph-model'
import type { ColumnHead } from './layout'
import { firstRowTop, lambda, route, table } from './sizes'

const empties = [
  {
    kind: 'route',
    column: 'routes',
    width: route.width,
    title: 'No routes yet',
    text: 'Callers would get 403 for every path.',
    action: 'Add a route',
  },
  {
    kind: 'function',
    column: 'functions',
    width: lambda.width,
    title: 'No functions yet',
    text: 'Nobody would answer a call.',
    action: 'Add a function',
  },
  {
    kind: 'table',
    column: 'tables',
    width: table.width,
    title: 'No tables yet',
    text: 'Functions would have nowhere to keep items.',
    action: 'Add a table',
  },
] as const satisfies readonly { kind: Addition['kind']; column: Column; [more: string]: unknown }[]

/** In the place of an empty column: what is missing, what follows from it, and the way on. */
export function EmptyPlaces({
  heads,
  model,
  readOnly,
}: {
  heads: readonly ColumnHead[]
  model: GraphModel
  readOnly: boolean
}) {
  const missing = empties.filter(({ kind }) => !model.nodes.some(each => each.face.kind === kind))
  return (
    <ViewportPortal>
      {missing.map(({ kind, column, width, title, text, action }) => {
        const head = heads.find(each => each.column === column)
        const addition = additions.find(each => each.kind === kind)
        if (!head) return null
        return (
          <section
            key={kind}
            className="empty-place"
            style={{ left: head.x, top: firstRowTop, width }}
            aria-label={title}
          >
            <Glyph name={kinds[kind].glyph} />
            <b>{title}</b>
            <p>{text}</p>
            {!readOnly && addition && <Button onClick={() => add(addition)}>{action}</Button>}
          </section>
        )
      })}
    </ViewportPortal>
  )
}
