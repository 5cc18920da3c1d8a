import type { Design } from '../../design/design'
import type { Table } from '../../design/table'
import { ref } from '../intrinsics'
import { logicalId } from '../logical-ids'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry, type Value } from '../template'
import { expressionAlarm, type Metric } from './alarm'

/** An alarm adds up at most ten metrics, and a table or an index has two that count its throttled calls. */
const throttledAtMost = 5

/** How many alarms it takes to watch a table and its global indexes for throttled calls. */
export function throttleAlarmsOf(table: Table): number {
  return Math.ceil((1 + table.globalIndexes.length) / throttledAtMost)
}

/** Alarms on each table: throttled calls of it or an index (more than one for many indexes), and errors of DynamoDB. */
export function tableAlarms(design: Design): Entry[] {
  const on = design.monitoring.alarms
  return design.tables.flatMap(table => {
    const { resource } = entriesOf({ kind: 'table', name: table.name }, 'R13')
    const errors = `DynamoDB failed requests to the ${table.name} table`
    const operations = operationsOn(design, table)
    return [
      ...(on.tableThrottles ? throttleAlarms(table) : []),
      ...(on.tableErrors
        ? [
            resource(
              logicalId.tableAlarm(table.name, 'Errors'),
              'AWS::CloudWatch::Alarm',
              expressionAlarm(
                'System errors',
                operations.map((_, position) => `FILL(m${position}, 0)`).join(' + '),
                Object.fromEntries(
                  operations.map((operation, position) => [
                    `m${position}`,
                    metric(table, 'SystemErrors', { Operation: operation }),
                  ]),
                ),
                {
                  name: physicalName.tableAlarm(table.name, 'system-errors'),
                  description: errors,
                  threshold: 0,
                  periods: [3, 2],
                },
              ),
              errors,
            ),
          ]
        : []),
    ]
  })
}

/** A global index is throttled by itself: its events are not among those of the table. */
function throttleAlarms(table: Table): Entry[] {
  const { resource } = entriesOf({ kind: 'table', name: table.name }, 'R13')
  const throttled = [
    { id: '', more: {} },
    ...table.globalIndexes.map(({ name }, position) => ({
      id: String(position + 1),
      more: { GlobalSecondaryIndexName: name },
    })),
  ]
  return Array.from({ length: throttleAlarmsOf(table) }, (_, position) => {
    const watched = throttled.slice(position * throttledAtMost, (position + 1) * throttledAtMost)
    const metrics = watched.flatMap(({ id, more }) => [
      [`reads${id}`, metric(table, 'ReadThrottleEvents', more)] as const,
      [`writes${id}`, metric(table, 'WriteThrottleEvents', more)] as const,
    ])
    const description =
      position === 0
        ? `Reads or writes of the ${table.name} table${watched.length > 1 ? ' or of an index' : ''} were throttled`
        : `Reads or writes of further indexes of the ${table.name} table were throttled`
    return resource(
      logicalId.tableAlarm(table.name, position === 0 ? 'Throttles' : `Throttles${position + 1}`),
      'AWS::CloudWatch::Alarm',
      expressionAlarm(
        'Throttled requests',
        metrics.map(([id]) => `FILL(${id}, 0)`).join(' + '),
        Object.fromEntries(metrics),
        {
          name: physicalName.tableAlarm(
            table.name,
            position === 0 ? 'throttles' : `throttles-${position + 1}`,
          ),
          description,
          threshold: 0,
          periods: [3, 2],
        },
      ),
      description,
    )
  })
}

/** SystemErrors exists by operation only, so the alarm adds up the operations that functions may call. */
function operationsOn(design: Design, table: Table): string[] {
  const actions = design.functions.flatMap(each =>
    each.access.filter(access => access.table === table.name).flatMap(access => access.actions),
  )
  const operations = [
    ...new Set<string>(
      actions.map(action => (action === 'ConditionCheckItem' ? 'TransactWriteItems' : action)),
    ),
  ].sort()
  return operations.length === 0 ? ['GetItem'] : operations
}

function metric(table: Table, name: string, more: { readonly [name: string]: Value } = {}): Metric {
  return {
    namespace: 'AWS/DynamoDB',
    name,
    dimensions: { TableName: ref(logicalId.table(table.name)), ...more },
  }
}
