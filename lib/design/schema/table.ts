import * as z from 'zod/mini'
import { AttributeName, described, IndexName, Name, perEnvironment, wholeNumber } from './names'

export const KeyAttribute = z.strictObject({
  name: described(AttributeName, 'Name of the attribute.'),
  type: described(z.enum(['S', 'N', 'B']), 'S: string, N: number, B: binary.'),
})
export type KeyAttribute = z.infer<typeof KeyAttribute>

export const Projection = described(
  z.strictObject({
    kind: described(z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']), 'Which attributes the index holds.'),
    attributes: described(
      z.array(AttributeName).check(z.maxLength(20)),
      'Attributes that INCLUDE adds to the keys. Empty otherwise.',
    ),
  }),
  'Attributes that are copied into the index.',
)

export const GlobalIndex = z.strictObject({
  name: described(IndexName, 'Name of the index.'),
  partitionKeys: described(
    z.array(KeyAttribute).check(z.minLength(1, 'must have a partition key'), z.maxLength(4)),
    'Attributes of the partition key, 1 to 4.',
  ),
  sortKeys: described(z.array(KeyAttribute).check(z.maxLength(4)), 'Attributes of the sort key, up to 4.'),
  projection: Projection,
})
export type GlobalIndex = z.infer<typeof GlobalIndex>

export const LocalIndex = z.strictObject({
  name: described(IndexName, 'Name of the index.'),
  sortKey: described(KeyAttribute, "Sort key of the index; the partition key is the table's."),
  projection: Projection,
})

export const Billing = z.discriminatedUnion('mode', [
  described(
    z.strictObject({ mode: described(z.literal('on-demand'), 'Way of paying.') }),
    'Pay per request.',
  ),
  described(
    z.strictObject({
      mode: described(z.literal('provisioned'), 'Way of paying.'),
      readUnits: described(
        wholeNumber(1, 40_000),
        'Read capacity units of the table and of each global index.',
      ),
      writeUnits: described(
        wholeNumber(1, 40_000),
        'Write capacity units of the table and of each global index.',
      ),
    }),
    'A fixed capacity.',
  ),
])
export type Billing = z.infer<typeof Billing>

export const Table = described(
  z.strictObject({
    name: described(Name, 'Name of the table: items becomes prod-items.'),
    partitionKey: described(
      KeyAttribute,
      'Partition key. It cannot be changed once the table is deployed: use a table of another name.',
    ),
    sortKey: described(
      z.nullable(KeyAttribute),
      'Sort key. It cannot be changed once the table is deployed: use a table of another name.',
    ),
    globalIndexes: described(
      z.array(GlobalIndex).check(z.maxLength(100)),
      'Global secondary indexes, up to 20.',
    ),
    localIndexes: described(
      z.array(LocalIndex).check(z.maxLength(100)),
      "Local secondary indexes, up to 5; they exist from the table's creation only.",
    ),
    timeToLiveAttribute: described(
      z.nullable(AttributeName),
      'Attribute with the second after which DynamoDB deletes the item. Empty: items stay.',
    ),
    billing: described(perEnvironment(Billing), 'How capacity is paid for.'),
    pointInTimeRecovery: described(
      z.boolean(),
      'Whether the table can be restored to any second of the last 35 days.',
    ),
    stream: described(
      z.nullable(z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'])),
      "What the table's stream carries. Empty: no stream.",
    ),
  }),
  'A DynamoDB table, encrypted with the data key.',
)
export type Table = z.infer<typeof Table>
