import { conditionId } from '../cfn/logical-ids'
import type { Template } from '../cfn/template'
import { authorizerFunction, type Design } from '../design/design'
import { addressKind } from './documentation-addresses'
import { retainedResources } from './retained'

/**
 * deploy.data: what the scripts know of the design, one fact a line, its fields apart by spaces. They read it as text and
 * never run it, so a name with a quote or a backtick stays a name.
 */
export function deployData(design: Design, template: Template): string {
  return [
    '# What deploy.sh and token.sh know of the design. They read this as text; nothing in it is ever run.',
    line('region', design.region),
    line('api', design.api.name),
    ...design.environments.map(each =>
      line(
        'environment',
        each.name,
        each.account,
        each.configRecorder,
        each.apiGatewayAccount,
        addressKind(each),
      ),
    ),
    ...retainedResources(template).map(each =>
      line('retained', each.type, each.logicalId, each.name, conditionWord(each.condition)),
    ),
    ...tokenData(design),
  ]
    .map(text => `${text}\n`)
    .join('')
}

/** What a bearer token needs: the last field of the claims is JSON as it goes into the token. */
function tokenData(design: Design): string[] {
  const handler = authorizerFunction(design)?.handler
  if (handler?.kind !== 'token-authorizer') return []
  const clients = design.tables.find(table => table.name === handler.table)
  return [
    line('signing-secret', handler.signingSecret),
    line('clients-table', handler.table, clients?.partitionKey.name, clients?.partitionKey.type),
    ...[...new Set(handler.context)].map(attribute => line('client-attribute', attribute)),
    line('client-claim', handler.clientClaim),
    `issuer ${asciiJson(handler.issuer)}`,
    `audience ${asciiJson(handler.audience)}`,
  ]
}

// The schema allows no space in any of these; a design that got past it must not shift a line's fields all the same.
function line(...fields: (string | null | undefined)[]): string {
  return fields.map(field => (field ? field.replaceAll(/[^\x21-\x7e]/g, '_') : '-')).join(' ')
}

function conditionWord(condition: string | undefined): string {
  if (condition === conditionId.createsConfigRecorder) return 'config-recorder'
  if (condition === conditionId.createsApiAccount) return 'api-gateway-account'
  return '-'
}

function asciiJson(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\x20-\x7e]/g,
    char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
