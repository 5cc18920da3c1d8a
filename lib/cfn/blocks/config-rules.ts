import type { Design } from '../../design/design'
import type { ConfigRuleName } from '../../design/monitoring'
import { ifElse, sub } from '../intrinsics'
import { conditionId, logicalId, once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { runtime } from '../runtimes'
import { entriesOf, type Entry, type Value } from '../template'

interface ManagedRule {
  readonly source: string
  readonly types?: readonly string[]
  readonly input?: Value
  readonly says: string
}

const managedRules: Record<ConfigRuleName, ManagedRule> = {
  'lambda-public-access': {
    source: 'LAMBDA_FUNCTION_PUBLIC_ACCESS_PROHIBITED',
    types: ['AWS::Lambda::Function'],
    says: 'no function may be called by everyone',
  },
  'lambda-runtime': {
    source: 'LAMBDA_FUNCTION_SETTINGS_CHECK',
    types: ['AWS::Lambda::Function'],
    input: { runtime },
    says: 'functions run on the runtime of this template',
  },
  'table-encryption': {
    source: 'DYNAMODB_TABLE_ENCRYPTED_KMS',
    types: ['AWS::DynamoDB::Table'],
    says: 'tables are encrypted with KMS',
  },
  'table-recovery': {
    source: 'DYNAMODB_PITR_ENABLED',
    types: ['AWS::DynamoDB::Table'],
    says: 'tables can be restored to a point in time',
  },
  'api-waf': {
    source: 'API_GW_ASSOCIATED_WITH_WAF',
    types: ['AWS::ApiGateway::Stage'],
    says: 'stages stand behind a WAF',
  },
  'api-tracing': {
    source: 'API_GW_XRAY_ENABLED',
    types: ['AWS::ApiGateway::Stage'],
    says: 'stages trace with X-Ray',
  },
  'api-logging': {
    source: 'API_GW_EXECUTION_LOGGING_ENABLED',
    types: ['AWS::ApiGateway::Stage'],
    says: 'stages log',
  },
  'log-encryption': { source: 'CLOUDWATCH_LOG_GROUP_ENCRYPTED', says: 'log groups are encrypted' },
  'key-rotation': { source: 'CMK_BACKING_KEY_ROTATION_ENABLED', says: 'keys are rotated' },
}

/** The rules that AWS Config checks, by whichever recorder the account has. */
export function configRules(design: Design): Entry[] {
  const { resource } = entriesOf({ kind: 'config' }, 'R15')
  return design.monitoring.configRules.map(name => {
    const { source, types, input, says } = managedRules[name]
    return resource(
      logicalId.configRule(name),
      'AWS::Config::ConfigRule',
      {
        ConfigRuleName: sub(physicalName.configRule(name)),
        // Names the recorder only where the stack makes it: a rule must wait for it, and DependsOn takes no condition.
        Description: ifElse(
          conditionId.createsConfigRecorder,
          sub(`Checked by \${${once.configRecorder}}`),
          'Checked by the recorder of the account',
        ),
        Source: { Owner: 'AWS', SourceIdentifier: source },
        Scope: types === undefined ? undefined : { ComplianceResourceTypes: types },
        InputParameters: input,
      },
      `AWS Config: ${says}`,
    )
  })
}
