// What the compiler decided for this function, from HANDLER_SETTINGS (one JSON text) and the variables it names. Checked
// here once more because the template is a text that people may edit; a wrong one fails every request, visibly.

export interface KeyPart {
  attribute: string
  type: 'S' | 'N'
  from: 'path' | 'query' | 'body' | 'caller' | 'generated'
  /** The path variable, query parameter, body attribute or authorizer context field; unused for `generated`. */
  name: string
}

export interface TableKey {
  partition: KeyPart
  sort?: KeyPart | undefined
}

const fromRequest: KeyPart['from'][] = ['path', 'query', 'body', 'caller']

/** A mistake in the function's environment variables: its message names the variable or field, never a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** For a handler of one item that exists: its table and where its key comes from. */
export function itemSettings(): TableKey & { tableName: string } {
  const fields = readFields()
  return { tableName: tableNameOf(fields), ...tableKey(fields, fromRequest) }
}

/** For put-item, which may also make up a key of its own. */
export function putSettings() {
  const fields = readFields()
  return {
    tableName: tableNameOf(fields),
    ...tableKey(fields, [...fromRequest, 'generated']),
    overwrite: flagField(fields, 'overwrite'),
    timestamps: flagField(fields, 'timestamps'),
  }
}

/** For query-items: the partition it lists, of the table or of one index. */
export function querySettings() {
  const fields = readFields()
  const pageSize = fields.pageSize
  if (typeof pageSize !== 'number' || !Number.isInteger(pageSize) || pageSize < 1 || pageSize > 100)
    throw new SettingsError('pageSize must be a whole number from 1 to 100')
  return {
    tableName: tableNameOf(fields),
    index: fields.index === null || fields.index === undefined ? undefined : textField(fields, 'index'),
    partition: keyPart(fields, 'partition', fromRequest),
    descending: flagField(fields, 'descending'),
    pageSize,
  }
}

/** For token-authorizer. */
export function authorizerSettings() {
  const fields = readFields()
  const context = fields.context ?? []
  if (!Array.isArray(context) || !context.every(name => typeof name === 'string'))
    throw new SettingsError('context must be a list of attribute names')
  return {
    tableName: tableNameOf(fields),
    key: textField(fields, 'key'),
    signingKey: signingKey(textField(fields, 'signingKey')),
    issuer: textField(fields, 'issuer'),
    audience: textField(fields, 'audience'),
    clientClaim: textField(fields, 'clientClaim'),
    context,
    cached: flagField(fields, 'cached'),
  }
}

type Fields = Record<string, unknown>

function readFields(): Fields {
  const settings = variable('HANDLER_SETTINGS')
  try {
    return asFields(JSON.parse(settings), 'HANDLER_SETTINGS')
  } catch (error) {
    throw error instanceof SettingsError ? error : new SettingsError('HANDLER_SETTINGS is not JSON')
  }
}

function asFields(value: unknown, name: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SettingsError(`${name} must be an object`)
  return value as Fields
}

function tableKey(fields: Fields, sources: KeyPart['from'][]): TableKey {
  return {
    partition: keyPart(fields, 'partition', sources),
    sort: fields.sort === null || fields.sort === undefined ? undefined : keyPart(fields, 'sort', sources),
  }
}

function keyPart(fields: Fields, field: string, sources: KeyPart['from'][]): KeyPart {
  const part = asFields(fields[field], field)
  const type = oneOfField(part, 'type', ['S', 'N'] as const)
  const from = oneOfField(part, 'from', sources)
  if (from === 'generated' && type !== 'S')
    throw new SettingsError(`${field}: only an S attribute can be generated`)
  return {
    attribute: textField(part, 'attribute'),
    type,
    from,
    name: from === 'generated' ? '' : textField(part, 'name'),
  }
}

function tableNameOf(fields: Fields): string {
  return variable(textField(fields, 'table'))
}

function signingKey(name: string): Uint8Array {
  const key = variable(name)
  // An unresolved dynamic reference is a text that anybody can read in the template.
  if (key.includes('{{resolve:')) throw new SettingsError(`${name} holds an unresolved reference`)
  const bytes = new TextEncoder().encode(key)
  if (bytes.length < 32)
    throw new SettingsError(`${name} is shorter than the 32 bytes HS256 needs (RFC 7518, 3.2)`)
  return bytes
}

function variable(name: string): string {
  const value = process.env[name]
  if (!value) throw new SettingsError(`The variable ${name} is not set`)
  return value
}

function textField(fields: Fields, field: string): string {
  const value = fields[field]
  if (typeof value !== 'string' || value === '') throw new SettingsError(`${field} must be a text`)
  return value
}

function flagField(fields: Fields, field: string): boolean {
  const value = fields[field] ?? false
  if (typeof value !== 'boolean') throw new SettingsError(`${field} must be true or false`)
  return value
}

function oneOfField<Value extends string>(fields: Fields, field: string, values: readonly Value[]): Value {
  const found = values.find(value => value === fields[field])
  if (found === undefined) throw new SettingsError(`${field} must be one of ${values.join(', ')}`)
  return found
}
