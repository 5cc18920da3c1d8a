import type { Design } from '../../design/design'
import { readActions, type LambdaFunction, type TableAction } from '../../design/function'
import { commented } from '../comment'
import { ref, sub } from '../intrinsics'
import { logicalId } from '../logical-ids'
import { physicalName } from '../physical-names'
import { allow, allowEverywhere, policyDocument, trust } from '../policy'
import { entriesOf, type Entry, type Value } from '../template'
import { dataKeyArn, envKeyArn } from './keys'
import { indexArn, tableArn } from './tables'
import { environmentTags } from './tags'

/**
 * The role of one function and its policy. The role lists the policy, so that it never exists without its rights, and the
 * policy has no Description: a changed one would replace it, and a resource with a fixed name cannot be replaced.
 */
export function functionRole(design: Design, each: LambdaFunction): Entry[] {
  const { resource } = entriesOf({ kind: 'function', name: each.name }, 'R4', 'R5', 'R2', 'R3', 'R14')
  const policyId = logicalId.functionPolicy(each.name)
  return [
    resource(
      policyId,
      'AWS::IAM::ManagedPolicy',
      {
        ManagedPolicyName: sub(physicalName.functionPolicy(each.name)),
        PolicyDocument: policyDocument(statements(design, each)),
      },
      `Rights of ${each.name}: exact actions on exact resources`,
    ),
    resource(
      logicalId.functionRole(each.name),
      'AWS::IAM::Role',
      {
        RoleName: sub(physicalName.functionRole(each.name)),
        Description: `Execution role of the ${each.name} function`,
        AssumeRolePolicyDocument: trust('lambda.amazonaws.com'),
        ManagedPolicyArns: [ref(policyId)],
        Tags: environmentTags,
      },
      `Role of ${each.name}; no other function has it`,
    ),
  ]
}

function statements(design: Design, each: LambdaFunction): Value[] {
  const tables = tableStatements(design, each)
  return [
    ...tables,
    ...(tables.length === 0 ? [] : [dataKeyStatement(each)]),
    allow('EnvironmentKey', ['kms:Decrypt'], envKeyArn),
    commented(
      'Lambda names the streams as it starts instances, so * is every stream of this one log group',
      allow(
        'Logs',
        ['logs:CreateLogStream', 'logs:PutLogEvents'],
        sub(
          `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${physicalName.functionLogGroup(each.name)}:log-stream:*`,
        ),
      ),
    ),
    allowEverywhere('X-Ray takes no resource for these two actions', 'Tracing', [
      'xray:PutTraceSegments',
      'xray:PutTelemetryRecords',
    ]),
  ]
}

/** One statement for each set of actions on a table's resources: what a reviewer reads is one line a right. */
function tableStatements(design: Design, each: LambdaFunction): Value[] {
  return design.tables.flatMap(table => {
    const granted = each.access.filter(access => access.table === table.name)
    const resources = [...new Set(granted.map(access => access.index))]
    return resources.map((index, position) => {
      const actions = actionsOf(
        granted.filter(access => access.index === index).flatMap(access => access.actions),
      )
      const arn = index === null ? tableArn(table.name) : indexArn(table.name, index)
      const sid = `${logicalId.table(table.name)}${position === 0 ? '' : `Part${position + 1}`}`
      return allow(
        sid,
        actions.map(action => `dynamodb:${action}`),
        arn,
      )
    })
  })
}

function actionsOf(actions: readonly TableAction[]): TableAction[] {
  return [...new Set(actions)].sort()
}

// The sets that DynamoDB needs of its caller to read and to write an encrypted table, spelled out instead of kms:ReEncrypt*.
function dataKeyStatement(each: LambdaFunction): Value {
  const writes = each.access.some(access => access.actions.some(action => !readActions.includes(action)))
  const read = ['kms:Decrypt', 'kms:DescribeKey']
  const write = ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo']
  return allow('DataKey', writes ? [...read, ...write] : read, dataKeyArn, {
    StringEquals: { 'kms:ViaService': sub('dynamodb.${AWS::Region}.amazonaws.com') },
  })
}
