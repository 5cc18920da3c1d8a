import type { Design } from '../../design/design'
import { environmentNames } from '../../design/design'
import type { KeyAttribute, Table } from '../../design/table'
import { getAtt, perEnvironment, ref, sub } from '../intrinsics'
import { logicalId } from '../logical-ids'
import { whereDesigned } from '../mapping'
import { physicalName } from '../physical-names'
import { defined, entriesOf, retained, type Entry, type Properties, type Value } from '../template'
import { dataKeyArn } from './keys'
import { environmentTags } from './tags'

/** DynamoDB tables: encrypted with the data key, kept when the stack goes, protected as the environment says. */
export function tables(design: Design): Entry[] {
  return [
    ...design.tables.flatMap(table => tableEntries(design, table)),
    ...(design.tables.length === 0 ? [] : [protection(design)]),
  ]
}

function protection(design: Design): Entry {
  const rows = design.environments.map(
    each => [each.name, { DeletionProtection: each.deletionProtection }] as const,
  )
  return entriesOf({ kind: 'design' }, 'R6').mapping(
    'Tables',
    Object.fromEntries(rows),
    'Values of every table by environment',
  )
}

function tableEntries(design: Design, table: Table): Entry[] {
  const { resource, output } = entriesOf({ kind: 'table', name: table.name }, 'R2', 'R3')
  const id = logicalId.table(table.name)
  return [
    resource(
      id,
      'AWS::DynamoDB::Table',
      tableProperties(design, table),
      `Table ${table.name}, encrypted with the data key`,
      retained,
    ),
    output(logicalId.tableOutput(table.name), {
      Description: `Name of the ${table.name} table`,
      Value: ref(id),
    }),
  ]
}

function tableProperties(design: Design, table: Table): Properties {
  const throughput = capacity(design, table)
  const keys = [table.partitionKey, ...(table.sortKey ? [table.sortKey] : [])]
  return {
    TableName: sub(physicalName.table(table.name)),
    ...billing(design, table),
    AttributeDefinitions: attributes(table).map(each => ({
      AttributeName: each.name,
      AttributeType: each.type,
    })),
    KeySchema: keySchema([table.partitionKey], keys.slice(1)),
    GlobalSecondaryIndexes: listOrNone(
      table.globalIndexes.map(index =>
        defined({
          IndexName: index.name,
          KeySchema: keySchema(index.partitionKeys, index.sortKeys),
          Projection: projection(index.projection),
          ProvisionedThroughput: throughput,
        }),
      ),
    ),
    LocalSecondaryIndexes: listOrNone(
      table.localIndexes.map(index => ({
        IndexName: index.name,
        KeySchema: keySchema([table.partitionKey], [index.sortKey]),
        Projection: projection(index.projection),
      })),
    ),
    ProvisionedThroughput: throughput,
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: dataKeyArn },
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: table.pointInTimeRecovery },
    DeletionProtectionEnabled: perEnvironment('Tables', 'DeletionProtection'),
    TimeToLiveSpecification:
      table.timeToLiveAttribute === null
        ? undefined
        : { AttributeName: table.timeToLiveAttribute, Enabled: true },
    StreamSpecification: table.stream === null ? undefined : { StreamViewType: table.stream },
    Tags: environmentTags,
  }
}

/** Every attribute that a key or an index uses, once: DynamoDB refuses one that is missing and one that is idle. */
function attributes(table: Table): KeyAttribute[] {
  const used = [
    table.partitionKey,
    ...(table.sortKey ? [table.sortKey] : []),
    ...table.globalIndexes.flatMap(index => [...index.partitionKeys, ...index.sortKeys]),
    ...table.localIndexes.map(index => index.sortKey),
  ]
  return [...new Map(used.map(attribute => [attribute.name, attribute])).values()]
}

function keySchema(partition: readonly KeyAttribute[], sort: readonly KeyAttribute[]): Value {
  return [
    ...partition.map(each => ({ AttributeName: each.name, KeyType: 'HASH' })),
    ...sort.map(each => ({ AttributeName: each.name, KeyType: 'RANGE' })),
  ]
}

function projection(value: Table['localIndexes'][number]['projection']): Value {
  if (value.kind !== 'INCLUDE') return { ProjectionType: value.kind }
  return { ProjectionType: 'INCLUDE', NonKeyAttributes: value.attributes }
}

function billing(design: Design, table: Table): Properties {
  return {
    BillingMode: whereDesigned(design, ({ name }) =>
      table.billing[name]?.mode === 'provisioned' ? 'PROVISIONED' : 'PAY_PER_REQUEST',
    ),
  }
}

/** Capacity units where an environment pays for a fixed capacity; the indexes have the table's. */
function capacity(design: Design, table: Table): Value | undefined {
  if (!environmentNames(design).some(name => table.billing[name]?.mode === 'provisioned')) return undefined
  return whereDesigned(design, ({ name }) => {
    const chosen = table.billing[name]
    if (chosen?.mode !== 'provisioned') return undefined
    return { ReadCapacityUnits: chosen.readUnits, WriteCapacityUnits: chosen.writeUnits }
  })
}

function listOrNone(values: Value[]): Value | undefined {
  return values.length === 0 ? undefined : values
}

export const tableArn = (name: string): Value => getAtt(logicalId.table(name), 'Arn')
export const indexArn = (table: string, index: string): Value =>
  sub(`\${${logicalId.table(table)}.Arn}/index/${index}`)
