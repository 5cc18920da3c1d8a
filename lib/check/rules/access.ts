import type { Design } from '../../design/design'
import type { LambdaFunction, TableAccess } from '../../design/function'
import { handlerGrant, isSameTarget } from '../../design/handler-grant'
import { indexNames } from '../../design/table'
import { problem, warning, type DesignPath, type Problem } from '../../problem'
import { repeated, targetText } from '../rule'

/** Each right is on a table or index that exists, is possible there, and is one that the handler uses. */
export function access(design: Design): Problem[] {
  return design.functions.flatMap((each, i) => [
    ...each.access.flatMap((granted, j) => {
      const path = ['functions', i, 'access', j]
      const wrongTarget = target(design, each, granted, path)
      return [
        ...(wrongTarget.length > 0 ? wrongTarget : beyond(each, granted, path)),
        ...twice(granted, path),
      ]
    }),
    ...repeated(each.access.map(granted => JSON.stringify([granted.table, granted.index]))).map(j =>
      warning(
        'access/duplicate',
        `${each.name} has ${targetText(each.access[j]!)} twice in its list; put the actions into one entry.`,
        ['functions', i, 'access', j],
      ),
    ),
  ])
}

function target(design: Design, each: LambdaFunction, granted: TableAccess, path: DesignPath): Problem[] {
  const table = design.tables.find(({ name }) => name === granted.table)
  if (table === undefined) {
    return [
      problem(
        'access/table-missing',
        `${each.name} may use ${granted.table}, which is no table, so its role could not be made; choose or add one.`,
        [...path, 'table'],
      ),
    ]
  }
  if (granted.index === null) return []
  if (!indexNames(table).includes(granted.index)) {
    return [
      problem(
        'access/index-missing',
        `${each.name} may use the index ${granted.index}, which ${table.name} does not have; choose or add one.`,
        [...path, 'index'],
      ),
    ]
  }
  return granted.actions.flatMap((action, k) =>
    action === 'Query'
      ? []
      : [
          problem(
            'access/not-on-index',
            `${action} does not work on an index, so the right would be empty; grant it on the table or remove it.`,
            [...path, 'actions', k],
          ),
        ],
  )
}

function beyond(each: LambdaFunction, granted: TableAccess, path: DesignPath): Problem[] {
  // What code of its own calls is read from it, see `checkSources`.
  if (each.handler.source !== undefined) return []
  const needed = handlerGrant(each.handler)
  return granted.actions.flatMap((action, k) =>
    isSameTarget(granted, needed) && needed.actions.includes(action)
      ? []
      : [
          warning(
            'access/beyond-handler',
            `${each.name} may call ${action} on ${targetText(granted)} but its handler never does, so it has more than the least privilege; remove the right.`,
            [...path, 'actions', k],
          ),
        ],
  )
}

function twice(granted: TableAccess, path: DesignPath): Problem[] {
  return repeated(granted.actions).map(k =>
    warning(
      'access/duplicate',
      `${granted.actions[k]} on ${targetText(granted)} is listed twice; remove one.`,
      [...path, 'actions', k],
    ),
  )
}
