import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { readBody } from './body'
import { answering, Refusal } from './http'
import { readKey } from './key'
import { itemSettings } from './settings'
import { documents, whenConditionFails } from './table'

/** Replaces the attributes given in the body and leaves the others: 200 with the whole item, 404 when there is none. */
export const handler = answering(async event => {
  const { tableName, ...settings } = itemSettings()
  const body = readBody(event)
  const key = readKey(settings, event, body)
  const changes = Object.entries(body).filter(([attribute]) => !Object.hasOwn(key, attribute))
  if (changes.length === 0) throw new Refusal(400, 'The body has no attribute to change.')
  const { Attributes } = await documents
    .send(
      new UpdateCommand({
        TableName: tableName,
        Key: key,
        UpdateExpression: `SET ${changes.map((_, i) => `#a${i} = :v${i}`).join(', ')}`,
        ConditionExpression: 'attribute_exists(#partition)',
        ExpressionAttributeNames: {
          '#partition': settings.partition.attribute,
          ...Object.fromEntries(changes.map(([attribute], i) => [`#a${i}`, attribute])),
        },
        ExpressionAttributeValues: Object.fromEntries(changes.map(([, value], i) => [`:v${i}`, value])),
        ReturnValues: 'ALL_NEW',
      }),
    )
    .catch(whenConditionFails(404, 'There is no such item.'))
  return { status: 200, body: Attributes }
})
