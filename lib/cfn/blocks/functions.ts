import type { Design } from '../../design/design'
import type { LambdaFunction } from '../../design/function'
import { routeKey } from '../../design/route'
import { shortHash } from '../hash'
import { getAtt, literal, perEnvironment, ref, sub } from '../intrinsics'
import { logicalId, once } from '../logical-ids'
import { mappingOf, whereDesigned } from '../mapping'
import { physicalName } from '../physical-names'
import { runtime } from '../runtimes'
import { entriesOf, retained, type Entry, type Properties, type Value } from '../template'
import type { CodeHash } from '../compile'
import { functionRole } from './function-role'
import { functionVariables, holdsSigningKey } from './function-variables'
import { envKeyArn } from './keys'
import { logGroup } from './log-groups'
import { environmentTags } from './tags'

/** Lambda functions, each with its own log group, role, version, alias and deployment group. */
export function functions(design: Design, codeHash: CodeHash): Entry[] {
  return design.functions.flatMap(each => [
    logGroup(
      { kind: 'function', name: each.name },
      logicalId.functionLogGroup(each.name),
      physicalName.functionLogGroup(each.name),
      `Log of ${each.name}`,
    ),
    ...functionRole(design, each),
    ...functionEntries(design, each, codeHash),
  ])
}

function functionEntries(design: Design, each: LambdaFunction, codeHash: CodeHash): Entry[] {
  const part = { kind: 'function', name: each.name } as const
  const mappingId = logicalId.functionMapping(each.name)
  const values = mappingOf(design, mappingId)
  const properties = functionProperties(design, each, values, codeHash)
  const hash = versionHash(design, properties, values.rows)
  const key = holdsSigningKey(design, each) ? ', signing key version [${SigningKeyVersionId}]' : ''
  const functionId = logicalId.function(each.name)
  const versionId = logicalId.functionVersion(each.name, hash)
  const live = entriesOf(part, 'R8')
  return [
    entriesOf(part, 'R6', 'R16').mapping(mappingId, values.rows, `Values of ${each.name} by environment`),
    entriesOf(part, 'R1', 'R2', 'R3', 'R7', 'R14', 'R16', 'R19').resource(
      functionId,
      'AWS::Lambda::Function',
      {
        FunctionName: sub(physicalName.function(each.name)),
        // Lambda publishes no version of a function that has not changed, so the hash stands in the function as well.
        Description: sub(`${literal(each.description || each.name)} (build ${hash}${key})`),
        ...properties,
        ReservedConcurrentExecutions: whereDesigned(
          design,
          ({ name }) => each.concurrency[name] ?? undefined,
        ),
        Tags: environmentTags,
      },
      `${each.name}: ${calledBy(design, each)}`,
      { Metadata: { checkov: { skip: skips(each) } } },
    ),
    live.resource(
      versionId,
      'AWS::Lambda::Version',
      {
        FunctionName: ref(functionId),
        Description:
          key === ''
            ? 'Immutable; its logical id changes with code and configuration'
            : sub(`Immutable; its logical id changes with code and configuration${key}`),
      },
      `Version of ${each.name}, kept so that the alias can go back to it`,
      // A version that a rolled back update left behind would be the one that the next try has to publish again, which
      // Lambda refuses.
      retained,
    ),
    live.resource(
      logicalId.functionAlias(each.name),
      'AWS::Lambda::Alias',
      {
        Name: sub(physicalName.alias()),
        Description: 'What the API calls',
        FunctionName: ref(functionId),
        FunctionVersion: getAtt(versionId, 'Version'),
      },
      `Alias of ${each.name}: CodeDeploy moves it to a new version`,
      {
        UpdatePolicy: {
          CodeDeployLambdaAliasUpdate: {
            ApplicationName: ref(once.deployApplication),
            DeploymentGroupName: ref(logicalId.functionDeploymentGroup(each.name)),
          },
        },
      },
    ),
    live.resource(
      logicalId.functionDeploymentGroup(each.name),
      'AWS::CodeDeploy::DeploymentGroup',
      deploymentGroup(design, each),
      `How calls move to a new version of ${each.name}, and when they go back`,
    ),
  ]
}

/** What a version freezes. Tags and reserved concurrency are not version-locked and stay outside. */
function functionProperties(
  design: Design,
  each: LambdaFunction,
  values: ReturnType<typeof mappingOf>,
  codeHash: CodeHash,
): Properties {
  return {
    Runtime: runtime,
    Architectures: [each.architecture],
    Handler: 'index.handler',
    Role: getAtt(logicalId.functionRole(each.name), 'Arn'),
    MemorySize: values.pick('MemorySize', ({ name }) => each.memory[name]),
    Timeout: values.pick('Timeout', ({ name }) => each.timeout[name]),
    KmsKeyArn: envKeyArn,
    Code: { S3Bucket: ref('ArtifactBucket'), S3Key: codeKey(each, codeHash) },
    Environment: { Variables: functionVariables(design, each, values) },
    TracingConfig: { Mode: 'Active' },
    LoggingConfig: {
      LogFormat: 'JSON',
      ApplicationLogLevel: perEnvironment('Logs', 'ApplicationLevel'),
      // Above INFO the platform would drop the REPORT lines.
      SystemLogLevel: 'INFO',
      LogGroup: ref(logicalId.functionLogGroup(each.name)),
    },
    RuntimeManagementConfig: { UpdateRuntimeOn: 'Auto' },
  }
}

/** Where the artifact keeps a function's zip. The hash is of its content: new code is a new key. */
export function codeKey(each: LambdaFunction, codeHash: CodeHash): string {
  return `functions/${each.name}-${codeHash(each)}.zip`
}

// All that shapes a version, with the values behind its FindInMap: those of the function and those that all functions share.
function versionHash(design: Design, properties: Properties, rows: Record<string, Value>): string {
  const shared = design.environments.map(each => [each.name, each.logLevel, each.corsOrigins])
  return shortHash(JSON.stringify([properties, rows, shared]))
}

function calledBy(design: Design, each: LambdaFunction): string {
  if (each.name === design.api.authorizer.function) return 'decides on every call of the API'
  const routes = design.routes.filter(route => route.function === each.name).map(routeKey)
  if (routes.length === 0) return 'no route calls it'
  return `runs on ${routes.slice(0, 3).join(', ')}${routes.length > 3 ? ` and ${routes.length - 3} more` : ''}`
}

/** The alarm that a rollout goes back on. The authorizer answers 401 by failing, so its own errors say nothing: those of the API do. */
function rolloutAlarm(design: Design, each: LambdaFunction): string | undefined {
  const on = design.monitoring.alarms
  if (each.name === design.api.authorizer.function)
    return on.apiServerErrors ? once.serverErrorsAlarm : undefined
  return on.functionErrors ? logicalId.functionAlarm(each.name, 'Errors') : undefined
}

function deploymentGroup(design: Design, each: LambdaFunction): Properties {
  const alarm = rolloutAlarm(design, each)
  return {
    ApplicationName: ref(once.deployApplication),
    DeploymentGroupName: sub(physicalName.deploymentGroup(each.name)),
    ServiceRoleArn: getAtt(once.deployRole, 'Arn'),
    DeploymentConfigName: perEnvironment('Deployments', 'TrafficShift'),
    DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
    AutoRollbackConfiguration: {
      Enabled: true,
      Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'],
    },
    // Without this property CodeDeploy would keep the alarms that it had, deleted ones too.
    AlarmConfiguration:
      alarm === undefined
        ? { Enabled: false, Alarms: [] }
        : { Enabled: true, Alarms: [{ Name: ref(alarm) }] },
  }
}

function skips(each: LambdaFunction): Value {
  const concurrency = {
    id: 'CKV_AWS_115',
    comment:
      'Concurrency is limited by the stage throttling; reserving it can fail in accounts with a low quota.',
  }
  return [
    ...(Object.values(each.concurrency).some(value => value === null) ? [concurrency] : []),
    {
      id: 'CKV_AWS_116',
      comment: 'API Gateway invokes the function synchronously, so a dead letter queue would stay empty.',
    },
    {
      id: 'CKV_AWS_117',
      comment: 'The function only talks to regional AWS endpoints over TLS and needs no private network.',
    },
  ]
}
