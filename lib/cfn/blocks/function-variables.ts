import type { Design } from '../../design/design'
import type { LambdaFunction } from '../../design/function'
import type { Handler, KeySource } from '../../design/handler'
import { perEnvironment, plainText, ref, sub } from '../intrinsics'
import { logicalId, tableVariable } from '../logical-ids'
import { amongDesigned, type mappingOf } from '../mapping'
import type { Value } from '../template'
import { secretJsonKey, signingSecret } from './secrets'

/** Names of variables that the compiler sets, beside one for each table (`tableVariable`). */
export const derivedVariables = ['ENVIRONMENT', 'HANDLER_SETTINGS', 'CORS_ALLOWED_ORIGINS'] as const

/**
 * A function's environment variables: the tables it accesses, its handler's settings, its secrets and what the design
 * adds. The values that a person gave differ by environment through the function's mapping.
 */
export function functionVariables(
  design: Design,
  each: LambdaFunction,
  values: ReturnType<typeof mappingOf>,
): Record<string, Value> {
  const tables = design.tables.filter(table => each.access.some(access => access.table === table.name))
  const own = each.variables.map(
    variable => [variable.name, variableValue(design, variable, values)] as const,
  )
  return {
    ...Object.fromEntries(own),
    ENVIRONMENT: ref('Environment'),
    ...Object.fromEntries(tables.map(table => [tableVariable(table.name), ref(logicalId.table(table.name))])),
    HANDLER_SETTINGS: plainText(handlerSettings(design, each)),
    ...(each.handler.kind === 'token-authorizer'
      ? {}
      : { CORS_ALLOWED_ORIGINS: perEnvironment('Cors', 'Origins') }),
    ...Object.fromEntries(each.secrets.flatMap(secret => secretVariable(design, secret))),
  }
}

/** The one value of all environments, or a row of the function's mapping; a mapping takes no function, so no `${` either. */
function variableValue(
  design: Design,
  variable: LambdaFunction['variables'][number],
  values: ReturnType<typeof mappingOf>,
): Value {
  const all = design.environments.map(({ name }) => variable.values[name] ?? '')
  if (all.every(value => value === all[0]) || all.some(value => value.includes('${'))) {
    return amongDesigned(design, ({ name }) => plainText(variable.values[name] ?? '')) ?? ''
  }
  return values.pick(logicalId.variableKey(variable.name), ({ name }) => variable.values[name] ?? '')
}

/** A dynamic reference: CloudFormation fills the value in when it deploys, and nothing else ever holds it. */
function secretVariable(
  design: Design,
  { secret, variable }: LambdaFunction['secrets'][number],
): [string, Value][] {
  if (!design.secrets.some(each => each.name === secret)) return []
  const version = secret === signingSecret(design) ? '::${SigningKeyVersionId}' : '::'
  return [
    [
      variable,
      sub(
        `{{resolve:secretsmanager:\${${logicalId.secret(secret)}}:SecretString:${secretJsonKey}${version}}}`,
      ),
    ],
  ]
}

/** Whether a function holds the signing key, so that a new key is a new version of it. */
export function holdsSigningKey(design: Design, each: LambdaFunction): boolean {
  return each.secrets.some(({ secret }) => secret === signingSecret(design))
}

/** The settings of a built-in handler as its source reads them: one line of JSON. */
function handlerSettings(design: Design, each: LambdaFunction): string {
  const { handler } = each
  const table = design.tables.find(({ name }) => name === handler.table)
  const tableName = tableVariable(handler.table)
  if (handler.kind === 'token-authorizer') {
    const signingKey = each.secrets.find(({ secret }) => secret === handler.signingSecret)?.variable ?? ''
    return JSON.stringify({
      table: tableName,
      key: table?.partitionKey.name ?? '',
      signingKey,
      issuer: handler.issuer,
      audience: handler.audience,
      clientClaim: handler.clientClaim,
      context: handler.context,
      cached: design.api.authorizer.cacheSeconds > 0,
    })
  }
  const index =
    handler.kind === 'query-items'
      ? table?.globalIndexes.find(({ name }) => name === handler.index)
      : undefined
  const partition = index?.partitionKeys[0] ?? table?.partitionKey
  const sort = handler.kind === 'query-items' ? null : handler.sort
  return JSON.stringify({
    table: tableName,
    partition: keySetting(handler.partition, partition),
    ...(sort === null ? {} : { sort: keySetting(sort, table?.sortKey) }),
    ...own(handler),
  })
}

function keySetting(
  source: KeySource,
  attribute: { name: string; type: string } | null | undefined,
): Record<string, string> {
  return {
    attribute: attribute?.name ?? '',
    type: attribute?.type ?? 'S',
    from: source.from,
    name: source.name,
  }
}

function own(handler: Handler): Record<string, Value> {
  if (handler.kind === 'put-item') return { overwrite: handler.overwrite, timestamps: handler.timestamps }
  if (handler.kind === 'query-items')
    return { index: handler.index, descending: handler.descending, pageSize: handler.pageSize }
  return {}
}
