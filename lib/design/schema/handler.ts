import * as z from 'zod/mini'
import { AttributeName, described, IndexName, Name, text, wholeNumber } from './names'

/** The most characters that a handler's own code may have: a design is read up to 1 MB. */
export const maxSourceLength = 60_000

/** Where a handler takes the value of a key attribute from. */
export const KeySource = z.strictObject({
  from: described(
    z.enum(['path', 'query', 'body', 'caller', 'generated']),
    'path: a variable of the route; query: a query parameter; body: a field of the JSON body; caller: what the authorizer found out about the caller; generated: a new UUID.',
  ),
  name: described(AttributeName, 'Name of the path variable, parameter, field or caller attribute.'),
})
export type KeySource = z.infer<typeof KeySource>

const source = z.optional(
  described(
    z
      .string()
      .check(
        z.minLength(1, 'must not be empty'),
        z.maxLength(maxSourceLength, `must have at most ${maxSourceLength.toLocaleString('en')} characters`),
        z.regex(/^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u, 'must be text without control characters'),
      ),
    'TypeScript that runs in place of the built-in code, with the same settings. Never a secret.',
  ),
)
const kind = <K extends string>(name: K) => described(z.literal(name), 'Which built-in handler it is.')
const table = described(Name, 'Table that the handler works on.')
const partition = described(KeySource, 'Where the value of the partition key comes from.')
const sort = described(
  z.nullable(KeySource),
  'Where the value of the sort key comes from. Empty for a table without one.',
)

export const GetItemHandler = described(
  z.strictObject({ kind: kind('get-item'), table, partition, sort, source }),
  'Reads one item by its key.',
)
export const PutItemHandler = described(
  z.strictObject({
    kind: kind('put-item'),
    table,
    partition,
    sort,
    overwrite: described(
      z.boolean(),
      'Whether an item with the same key is replaced. If not, the answer is 409.',
    ),
    timestamps: described(z.boolean(), 'Whether createdAt is written when the body has none.'),
    source,
  }),
  'Stores the JSON body as one item.',
)
export const QueryItemsHandler = described(
  z.strictObject({
    kind: kind('query-items'),
    table,
    index: described(z.nullable(IndexName), 'Index to read instead of the table itself.'),
    partition,
    descending: described(z.boolean(), 'Whether the largest sort key comes first.'),
    pageSize: described(
      wholeNumber(1, 100, 'items'),
      'Items in a page when the caller asks for no other number.',
    ),
    source,
  }),
  'Lists the items of one partition, a page at a time.',
)
export const UpdateItemHandler = described(
  z.strictObject({ kind: kind('update-item'), table, partition, sort, source }),
  'Changes attributes of one item that exists.',
)
export const DeleteItemHandler = described(
  z.strictObject({ kind: kind('delete-item'), table, partition, sort, source }),
  'Deletes one item by its key.',
)
export const TokenAuthorizerHandler = described(
  z.strictObject({
    kind: kind('token-authorizer'),
    table: described(Name, "Table of the clients; its partition key is the client's id."),
    signingSecret: described(Name, 'Secret that holds the HS256 signing key of the tokens.'),
    issuer: described(text(200).check(z.minLength(1)), 'The iss claim that every token must carry.'),
    audience: described(text(200).check(z.minLength(1)), 'The aud claim that every token must carry.'),
    clientClaim: described(AttributeName, 'Claim that names the client.'),
    context: described(
      z.array(AttributeName).check(z.maxLength(10)),
      "Attributes of the client's record that functions get as caller values.",
    ),
    source,
  }),
  'Validates a JWT and looks its client up.',
)

/** What a function runs: a built-in handler with its settings, or code of its own that reads the same settings. */
export const Handler = described(
  z.discriminatedUnion('kind', [
    GetItemHandler,
    PutItemHandler,
    QueryItemsHandler,
    UpdateItemHandler,
    DeleteItemHandler,
    TokenAuthorizerHandler,
  ]),
  'The handler: what the function does when it is called.',
)
export type Handler = z.infer<typeof Handler>
