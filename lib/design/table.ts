import * as z from 'zod'
import { AttributeName, IndexName, Name, perEnvironment, wholeNumber } from './names'

export const KeyAttribute = z.strictObject({
  name: AttributeName.describe('Name of the attribute.'),
  type: z.enum(['S', 'N', 'B']).describe('S: string, N: number, B: binary.'),
})
export type KeyAttribute = z.infer<typeof KeyAttribute>

export const Projection = z
  .strictObject({
    kind: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).describe('Which attributes the index holds.'),
    attributes: z
      .array(AttributeName)
      .max(20)
      .describe('Attributes that INCLUDE adds to the keys. Empty otherwise.'),
  })
  .describe('Attributes that are copied into the index.')

export const GlobalIndex = z.strictObject({
  name: IndexName.describe('Name of the index.'),
  partitionKeys: z
    .array(KeyAttribute)
    .min(1, 'must have a partition key')
    .max(4)
    .describe('Attributes of the partition key, 1 to 4.'),
  sortKeys: z.array(KeyAttribute).max(4).describe('Attributes of the sort key, up to 4.'),
  projection: Projection,
})
export type GlobalIndex = z.infer<typeof GlobalIndex>

export const LocalIndex = z.strictObject({
  name: IndexName.describe('Name of the index.'),
  sortKey: KeyAttribute.describe("Sort key of the index; the partition key is the table's."),
  projection: Projection,
})

export const Billing = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('on-demand').describe('Way of paying.') }).describe('Pay per request.'),
  z
    .strictObject({
      mode: z.literal('provisioned').describe('Way of paying.'),
      readUnits: wholeNumber(1, 40_000).describe(
        'Read capacity units of the table and of each global index.',
      ),
      writeUnits: wholeNumber(1, 40_000).describe(
        'Write capacity units of the table and of each global index.',
      ),
    })
    .describe('A fixed capacity.'),
])
export type Billing = z.infer<typeof Billing>

export const Table = z
  .strictObject({
    name: Name.describe('Name of the table: items becomes prod-items.'),
    partitionKey: KeyAttribute.describe('Partition key. Changing it replaces the table.'),
    sortKey: KeyAttribute.nullable().describe('Sort key. Changing it replaces the table.'),
    globalIndexes: z.array(GlobalIndex).max(100).describe('Global secondary indexes, up to 20.'),
    localIndexes: z
      .array(LocalIndex)
      .max(100)
      .describe("Local secondary indexes, up to 5; they exist from the table's creation only."),
    timeToLiveAttribute: AttributeName.nullable().describe(
      'Attribute with the second after which DynamoDB deletes the item. Empty: items stay.',
    ),
    billing: perEnvironment(Billing).describe('How capacity is paid for.'),
    pointInTimeRecovery: z
      .boolean()
      .describe('Whether the table can be restored to any second of the last 35 days.'),
    stream: z
      .enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'])
      .nullable()
      .describe("What the table's stream carries. Empty: no stream."),
  })
  .describe('A DynamoDB table, encrypted with the data key.')
export type Table = z.infer<typeof Table>

export function newTable(name: string, environments: readonly string[]): Table {
  return {
    name,
    partitionKey: { name: 'id', type: 'S' },
    sortKey: null,
    globalIndexes: [],
    localIndexes: [],
    timeToLiveAttribute: null,
    billing: Object.fromEntries(environments.map(each => [each, { mode: 'on-demand' as const }])),
    pointInTimeRecovery: true,
    stream: null,
  }
}
