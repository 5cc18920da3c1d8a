import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { answering, Refusal } from './http'
import { readKey } from './key'
import { itemSettings } from './settings'
import { documents } from './table'

/** Reads one item: 200 with the item, 404 when there is none. */
export const handler = answering(async event => {
  const { tableName, ...key } = itemSettings()
  const { Item } = await documents.send(
    new GetCommand({
      TableName: tableName,
      Key: readKey(key, event),
      ConsistentRead: true, // who has just put an item must find it
    }),
  )
  if (!Item) throw new Refusal(404, 'There is no such item.')
  return { status: 200, body: Item }
})
