import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { CreateTableCommand, DynamoDBClient, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
import dynalite from 'dynalite'

/** DynamoDB in this process, on a free port of the loopback address, with the starter's tables and one with number keys. */
export async function startTables() {
  const server = dynalite({ createTableMs: 0 })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-west-2',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
  })
  await client.send(new CreateTableCommand(itemsTable))
  await client.send(new CreateTableCommand(table('dev-readings', { sensor: 'S', at: 'N' })))
  await client.send(new CreateTableCommand(table('dev-clients', { clientId: 'S' })))
  const documents = DynamoDBDocumentClient.from(client)
  return {
    endpoint,
    put: (TableName: string, Item: Record<string, unknown>) =>
      documents.send(new PutCommand({ TableName, Item })),
    async stop() {
      client.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function table(name: string, key: Record<string, 'S' | 'N'>): CreateTableCommandInput {
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: Object.entries(key).map(([AttributeName, AttributeType]) => ({
      AttributeName,
      AttributeType,
    })),
    KeySchema: keySchema(...Object.keys(key)),
  }
}

function keySchema(...attributes: string[]) {
  return attributes.map((AttributeName, i) => ({
    AttributeName,
    KeyType: i ? ('RANGE' as const) : ('HASH' as const),
  }))
}

const itemsTable: CreateTableCommandInput = {
  ...table('dev-items', { tenantId: 'S', itemId: 'S', createdAt: 'S' }),
  KeySchema: keySchema('tenantId', 'itemId'),
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byCreatedAt',
      KeySchema: keySchema('tenantId', 'createdAt'),
      Projection: { ProjectionType: 'ALL' },
    },
  ],
}
