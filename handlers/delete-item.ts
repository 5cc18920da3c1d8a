import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { answering } from './http'
import { readKey } from './key'
import { itemSettings } from './settings'
import { documents, whenConditionFails } from './table'

/** Deletes one item: 204, or 404 when there is none. */
export const handler = answering(async event => {
  const { tableName, ...key } = itemSettings()
  await documents
    .send(
      new DeleteCommand({
        TableName: tableName,
        Key: readKey(key, event),
        ConditionExpression: 'attribute_exists(#partition)',
        ExpressionAttributeNames: { '#partition': key.partition.attribute },
      }),
    )
    .catch(whenConditionFails(404, 'There is no such item.'))
  return { status: 204 }
})
