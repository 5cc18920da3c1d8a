import * as z from 'zod'
import { AttributeName, IndexName, Name, text, wholeNumber } from './names'

/** Where a handler takes the value of a key attribute from. */
export const KeySource = z.strictObject({
  from: z
    .enum(['path', 'query', 'body', 'caller', 'generated'])
    .describe(
      'path: a variable of the route; query: a query parameter; body: a field of the JSON body; caller: what the authorizer found out about the caller; generated: a new UUID.',
    ),
  name: AttributeName.describe('Name of the path variable, parameter, field or caller attribute.'),
})
export type KeySource = z.infer<typeof KeySource>

const kind = <K extends string>(name: K) => z.literal(name).describe('Which built-in handler it is.')
const table = Name.describe('Table that the handler works on.')
const partition = KeySource.describe('Where the value of the partition key comes from.')
const sort = KeySource.nullable().describe(
  'Where the value of the sort key comes from. Empty for a table without one.',
)

export const GetItemHandler = z
  .strictObject({ kind: kind('get-item'), table, partition, sort })
  .describe('Reads one item by its key.')
export const PutItemHandler = z
  .strictObject({
    kind: kind('put-item'),
    table,
    partition,
    sort,
    overwrite: z
      .boolean()
      .describe('Whether an item with the same key is replaced. If not, the answer is 409.'),
    timestamps: z.boolean().describe('Whether createdAt is written when the body has none.'),
  })
  .describe('Stores the JSON body as one item.')
export const QueryItemsHandler = z
  .strictObject({
    kind: kind('query-items'),
    table,
    index: IndexName.nullable().describe('Index to read instead of the table itself.'),
    partition,
    descending: z.boolean().describe('Whether the largest sort key comes first.'),
    pageSize: wholeNumber(1, 100, 'items').describe(
      'Items in a page when the caller asks for no other number.',
    ),
  })
  .describe('Lists the items of one partition, a page at a time.')
export const UpdateItemHandler = z
  .strictObject({ kind: kind('update-item'), table, partition, sort })
  .describe('Changes attributes of one item that exists.')
export const DeleteItemHandler = z
  .strictObject({ kind: kind('delete-item'), table, partition, sort })
  .describe('Deletes one item by its key.')
export const TokenAuthorizerHandler = z
  .strictObject({
    kind: kind('token-authorizer'),
    table: Name.describe("Table of the clients; its partition key is the client's id."),
    signingSecret: Name.describe('Secret that holds the HS256 signing key of the tokens.'),
    issuer: text(200).min(1).describe('The iss claim that every token must carry.'),
    audience: text(200).min(1).describe('The aud claim that every token must carry.'),
    clientClaim: AttributeName.describe('Claim that names the client.'),
    context: z
      .array(AttributeName)
      .max(10)
      .describe("Attributes of the client's record that functions get as caller values."),
  })
  .describe('Validates a JWT and looks its client up.')

/** What a function runs: a built-in handler with its settings. */
export const Handler = z
  .discriminatedUnion('kind', [
    GetItemHandler,
    PutItemHandler,
    QueryItemsHandler,
    UpdateItemHandler,
    DeleteItemHandler,
    TokenAuthorizerHandler,
  ])
  .describe('The handler: what the function does when it is called.')
export type Handler = z.infer<typeof Handler>
export type HandlerKind = Handler['kind']

export const handlerKinds = [
  'get-item',
  'put-item',
  'query-items',
  'update-item',
  'delete-item',
  'token-authorizer',
] as const satisfies readonly HandlerKind[]

/** The one DynamoDB action that each built-in handler calls. Reviewed; roles are checked against it. */
export const handlerAction = {
  'get-item': 'GetItem',
  'put-item': 'PutItem',
  'query-items': 'Query',
  'update-item': 'UpdateItem',
  'delete-item': 'DeleteItem',
  'token-authorizer': 'GetItem',
} as const satisfies Record<HandlerKind, string>
