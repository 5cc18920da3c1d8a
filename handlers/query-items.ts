import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { answering, Refusal } from './http'
import { readKeyValue } from './key'
import { readPageToken, writePageToken } from './page-token'
import { querySettings } from './settings'
import { documents } from './table'

/**
 * Lists one partition of a table or index in the order of its sort key: 200 with `{ items, cursor? }`. `?limit=` sets the
 * page's size (1 to 100), `?cursor=` continues after the page that returned it; the last page has no cursor.
 */
export const handler = answering(async event => {
  const { tableName, index, partition, descending, pageSize } = querySettings()
  const { limit, cursor } = event.queryStringParameters ?? {}
  const value = readKeyValue(partition, event)
  const listing = { tableName, index, partition: { attribute: partition.attribute, value } }
  const { Items = [], LastEvaluatedKey } = await documents.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: index,
      KeyConditionExpression: '#partition = :partition',
      ExpressionAttributeNames: { '#partition': partition.attribute },
      ExpressionAttributeValues: { ':partition': value },
      ScanIndexForward: !descending,
      Limit: limit === undefined ? pageSize : readLimit(limit),
      ExclusiveStartKey: cursor === undefined ? undefined : readPageToken(cursor, listing),
    }),
  )
  const next = LastEvaluatedKey && { cursor: writePageToken(LastEvaluatedKey, listing) }
  return { status: 200, body: { items: Items, ...next } }
})

function readLimit(text: string): number {
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0
  if (limit < 1 || limit > 100) throw new Refusal(400, 'limit must be a whole number from 1 to 100.')
  return limit
}
