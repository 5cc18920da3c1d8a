import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { readBody } from './body'
import { answering } from './http'
import { readKey } from './key'
import { putSettings } from './settings'
import { documents, whenConditionFails } from './table'

/** Writes one item: 201 with the item as stored; 409 when its key is taken and the settings do not allow overwriting. */
export const handler = answering(async event => {
  const { tableName, overwrite, timestamps, ...key } = putSettings()
  const body = readBody(event)
  const item = {
    ...(timestamps && { createdAt: new Date().toISOString() }),
    ...body,
    ...readKey(key, event, body),
  }
  const onlyNew = {
    ConditionExpression: 'attribute_not_exists(#partition)',
    ExpressionAttributeNames: { '#partition': key.partition.attribute },
  }
  await documents
    .send(new PutCommand({ TableName: tableName, Item: item, ...(overwrite ? {} : onlyNew) }))
    .catch(whenConditionFails(409, 'There is an item with this key.'))
  return { status: 201, body: item }
})
