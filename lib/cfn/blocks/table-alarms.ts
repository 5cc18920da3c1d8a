import type { Design } from '../../design/design'
import type { Table } from '../../design/table'
import { ref } from '../intrinsics'
import { logicalId } from '../logical-ids'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry, type Value } from '../template'
import { expressionAlarm, type Metric } from './alarm'

/** Up to two alarms on each table: throttled calls, and errors on the side of DynamoDB. */
export function tableAlarms(design: Design): Entry[] {
  const on = design.monitoring.alarms
  return design.tables.flatMap(table => {
    const { resource } = entriesOf({ kind: 'table', name: table.name }, 'R13')
    const throttles = `Reads or writes of the ${table.name} table were throttled`
    const errors = `DynamoDB failed requests to the ${table.name} table`
    const operations = operationsOn(design, table)
    return [
      ...(on.tableThrottles
        ? [
            resource(
              logicalId.tableAlarm(table.name, 'Throttles'),
              'AWS::CloudWatch::Alarm',
              expressionAlarm(
                'Throttled requests',
                'FILL(reads, 0) + FILL(writes, 0)',
                { reads: metric(table, 'ReadThrottleEvents'), writes: metric(table, 'WriteThrottleEvents') },
                {
                  name: physicalName.tableAlarm(table.name, 'throttles'),
                  description: throttles,
                  threshold: 0,
                  periods: [3, 2],
                },
              ),
              throttles,
            ),
          ]
        : []),
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
