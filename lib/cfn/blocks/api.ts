import type { Design } from '../../design/design'
import { getAtt, plainText, ref, sub } from '../intrinsics'
import { shortHash } from '../hash'
import { conditionId, logicalId, once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { trust } from '../policy'
import { entriesOf, retained, type Entry } from '../template'
import { authorizer } from './authorizer'
import { allowedOrigin, cors } from './cors'
import { logGroup } from './log-groups'
import { routes } from './routes'
import { stage } from './stage'
import { environmentTags } from './tags'

/** The REST API: its definition, a snapshot of it, and the stage that serves the snapshot. */
export function api(design: Design): Entry[] {
  const definition = [...restApi(design), ...authorizer(design), ...gatewayResponses(), ...routes(design)]
  const deploymentId = logicalId.deployment(definitionHash(design, definition))
  return [
    ...cors(design),
    ...definition,
    ...account(),
    ...logGroups(design),
    snapshot(definition, deploymentId),
    ...stage(design, deploymentId),
    ...outputs(design),
  ]
}

function restApi(design: Design): Entry[] {
  return [
    entriesOf({ kind: 'api' }, 'R1').resource(
      once.restApi,
      'AWS::ApiGateway::RestApi',
      {
        Name: sub(physicalName.api(design)),
        Description: plainText(design.api.description || design.api.name),
        EndpointConfiguration: { Types: [design.api.endpointType] },
        ApiKeySourceType: 'HEADER',
        MinimumCompressionSize: 1024,
        Tags: environmentTags,
      },
      'The API',
    ),
  ]
}

/** Errors that API Gateway answers itself: JSON with the request's id, readable by the page that called. */
function gatewayResponses(): Entry[] {
  return [
    [once.clientErrorResponse, 'DEFAULT_4XX', 'Refused calls'] as const,
    [once.serverErrorResponse, 'DEFAULT_5XX', 'Failed calls'] as const,
  ].map(([id, type, what]) =>
    entriesOf({ kind: 'api' }, 'R1').resource(
      id,
      'AWS::ApiGateway::GatewayResponse',
      {
        RestApiId: ref(once.restApi),
        ResponseType: type,
        ResponseParameters: {
          'gatewayresponse.header.Access-Control-Allow-Origin': allowedOrigin,
          'gatewayresponse.header.Vary': "'Origin'",
        },
        ResponseTemplates: {
          'application/json': '{"message":$context.error.messageString,"requestId":"$context.requestId"}',
        },
      },
      `${what} answer JSON, with the headers that a browser needs to read it`,
    ),
  )
}

/** The snapshot's hash covers all that it holds and the values behind it: API Gateway never takes a later change along. */
function definitionHash(design: Design, definition: readonly Entry[]): string {
  const origins = design.environments.map(each => [each.name, each.corsOrigins])
  return shortHash(JSON.stringify([definition.map(entry => [entry.id, entry.value]), origins]), 10)
}

function snapshot(definition: readonly Entry[], id: string): Entry {
  const waitsFor = definition
    .filter(({ value }) =>
      ['AWS::ApiGateway::Method', 'AWS::ApiGateway::GatewayResponse'].includes(
        (value as { Type: string }).Type,
      ),
    )
    .map(entry => entry.id)
  return entriesOf({ kind: 'api' }, 'R1').resource(
    id,
    'AWS::ApiGateway::Deployment',
    {
      RestApiId: ref(once.restApi),
      Description: 'Snapshot of the API; the logical id changes with its definition',
    },
    'Snapshot of the API that the stage serves',
    { DependsOn: waitsFor },
  )
}

/** The region-wide role through which API Gateway writes its logs: one for every API of the account in the region. */
function account(): Entry[] {
  const { resource } = entriesOf({ kind: 'api' }, 'R12', 'R4')
  return [
    resource(
      once.accountRole,
      'AWS::IAM::Role',
      {
        RoleName: sub(physicalName.accountRole()),
        Description: 'Lets API Gateway write its logs, for every API of the region',
        AssumeRolePolicyDocument: trust('apigateway.amazonaws.com'),
        // A narrower policy, or one that goes with the stack, would silence the logs of the region's other APIs.
        ManagedPolicyArns: [
          sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
        ],
        Tags: environmentTags,
      },
      'The log role of API Gateway: one for the region, so it keeps the policy of AWS and stays when the stack goes',
      { Condition: conditionId.createsApiAccount, ...retained },
    ),
    resource(
      once.account,
      'AWS::ApiGateway::Account',
      { CloudWatchRoleArn: getAtt(once.accountRole, 'Arn') },
      'Tells API Gateway the log role of the region',
      { Condition: conditionId.createsApiAccount, ...retained },
    ),
  ]
}

function logGroups(design: Design): Entry[] {
  return [
    logGroup(
      { kind: 'api' },
      once.accessLogGroup,
      physicalName.accessLogGroup(design),
      'Access log: a line for each call',
    ),
    logGroup(
      { kind: 'api' },
      once.executionLogGroup,
      physicalName.executionLogGroup(design),
      'Execution log: API Gateway would make it without retention and key',
    ),
  ]
}

function outputs(design: Design): Entry[] {
  const { output } = entriesOf({ kind: 'api' }, 'R1')
  return [
    output('ApiUrl', {
      Description: 'Base URL of the API',
      Value: sub('https://${RestApi}.execute-api.${AWS::Region}.${AWS::URLSuffix}/${ApiStage}'),
      Export: { Name: sub(`${physicalName.api(design)}-url`) },
    }),
    output('ApiId', { Description: 'Identifier of the REST API', Value: ref(once.restApi) }),
  ]
}
