import type { Design } from '../../design/design'
import { commented } from '../comment'
import { getAtt, ref, sub } from '../intrinsics'
import { once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { policyDocument } from '../policy'
import { entriesOf, retained, type Entry, type Value } from '../template'
import { namedTags } from './tags'

/**
 * Three keys, so that the rights of log delivery and of functions never meet in one key policy: data for tables, env for
 * variables and secrets, ops for logs, the topic and AWS Config.
 */
export function keys(_design: Design): Entry[] {
  return [
    ...key(once.dataKey, 'data', 'encrypts the DynamoDB tables', []),
    ...key(once.envKey, 'env', 'encrypts variables of functions and the secrets they come from', []),
    ...key(once.opsKey, 'ops', 'encrypts logs, alarm notifications and AWS Config history', servicesOfOps()),
  ]
}

function key(id: string, use: 'data' | 'env' | 'ops', purpose: string, statements: Value[]): Entry[] {
  const { resource } = entriesOf({ kind: 'keys' }, 'R3', 'R5')
  return [
    resource(
      id,
      'AWS::KMS::Key',
      {
        Description: sub(`${physicalName.key(use)} ${purpose}`),
        EnableKeyRotation: true,
        PendingWindowInDays: 30,
        KeyPolicy: policyDocument([...everyKey(), ...statements]),
        Tags: namedTags(physicalName.key(use)),
      },
      `The ${use} key ${purpose}`,
      retained,
    ),
    resource(
      `${id}Alias`,
      'AWS::KMS::Alias',
      { AliasName: sub(physicalName.keyAlias(use)), TargetKeyId: ref(id) },
      `Name of the ${use} key`,
    ),
  ]
}

// A key policy never names a role of the stack: role, table and key would wait for each other in a circle.
function everyKey(): Value[] {
  return [
    commented('Without this statement nobody could manage the key; it lets policies of the account decide', {
      Sid: 'EnableIamPolicies',
      Effect: 'Allow',
      Principal: { AWS: sub('arn:${AWS::Partition}:iam::${AWS::AccountId}:root') },
      Action: 'kms:*',
      Resource: '*',
    }),
    commented('Grants are for AWS services only', {
      Sid: 'DenyGrantsOutsideAwsServices',
      Effect: 'Deny',
      Principal: '*',
      Action: 'kms:CreateGrant',
      Resource: '*',
      Condition: {
        BoolIfExists: { 'kms:GrantIsForAWSResource': 'false', 'aws:PrincipalIsAWSService': 'false' },
      },
    }),
  ]
}

function servicesOfOps(): Value[] {
  const logGroup = (pattern: string) =>
    sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${pattern}`)
  return [
    commented('CloudWatch Logs, for the log groups of this environment only; * is this key', {
      Sid: 'AllowCloudWatchLogs',
      Effect: 'Allow',
      Principal: { Service: sub('logs.${AWS::Region}.${AWS::URLSuffix}') },
      Action: [
        'kms:Encrypt',
        'kms:Decrypt',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:DescribeKey',
      ],
      Resource: '*',
      Condition: {
        ArnLike: {
          'kms:EncryptionContext:aws:logs:arn': [
            logGroup('/aws/lambda/${Environment}-*'),
            logGroup('/aws/apigateway/${Environment}-*'),
            logGroup('aws-waf-logs-${Environment}-*'),
            logGroup('API-Gateway-Execution-Logs_*/${Environment}-*'),
          ],
        },
      },
    }),
    commented('Alarms publish to the encrypted topic; * is this key', {
      Sid: 'AllowCloudWatchAlarms',
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
        ArnLike: {
          'aws:SourceArn': sub(
            'arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:${Environment}-*',
          ),
        },
      },
    }),
    commented('AWS Config delivers to the encrypted bucket; * is this key', {
      Sid: 'AllowConfigDelivery',
      Effect: 'Allow',
      Principal: { Service: 'config.amazonaws.com' },
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') } },
    }),
  ]
}

export const opsKeyArn = getAtt(once.opsKey, 'Arn')
export const envKeyArn = getAtt(once.envKey, 'Arn')
export const dataKeyArn = getAtt(once.dataKey, 'Arn')
