import type { Value } from '../../cfn/template'
import { unless, type Finding, type Proof } from './proof'
import { nameOf, type Resource, type Stack, type StackFunction } from './stack'
import { grantedTables } from './tables'
import { at, listOf, targetOf, textsOf } from './value'

/** R3: customer keys encrypt variables and all data at rest, and each function may decrypt with exactly its keys. */
export function encryption(stack: Stack): Proof {
  const keys = stack.ofType('AWS::KMS::Key')
  const encrypted = [
    ...stack.functions,
    ...stack.ofType(...Object.keys(keyOfData)),
    ...stack.ofType('AWS::S3::Bucket'),
  ]
  return {
    holds: {
      because: `${keys.length} customer keys encrypt the variables of functions and the data of ${encrypted.length - stack.functions.length} resources.`,
      resources: [...keys, ...encrypted].map(each => each.id),
    },
    fails: [
      ...keys.flatMap(key => oneKey(stack, key)),
      ...stack.functions.flatMap(each => variables(stack, each)),
      ...stack.functions.flatMap(each => tableData(stack, each)),
      ...Object.entries(keyOfData).flatMap(([type, keyOf]) =>
        stack
          .ofType(type)
          .flatMap(each =>
            unless(
              isKey(stack, keyOf(each.Properties)),
              `${each.id} is not encrypted with a customer key`,
              each.id,
            ),
          ),
      ),
      ...buckets(stack),
    ],
  }
}

/** Where the types that keep data name their key. */
const keyOfData: Record<string, (properties: Resource['Properties']) => Value | undefined> = {
  'AWS::DynamoDB::Table': ({ SSESpecification: sse }) =>
    at(sse, 'SSEEnabled') === true && at(sse, 'SSEType') === 'KMS' ? at(sse, 'KMSMasterKeyId') : undefined,
  'AWS::Logs::LogGroup': properties => properties['KmsKeyId'],
  'AWS::SecretsManager::Secret': properties => properties['KmsKeyId'],
  'AWS::SNS::Topic': properties => properties['KmsMasterKeyId'],
  'AWS::Config::DeliveryChannel': properties => properties['S3KmsKeyArn'],
}

function isKey(stack: Stack, value: Value | undefined): boolean {
  return stack.referred(value, 'AWS::KMS::Key') !== undefined
}

function oneKey(stack: Stack, key: Resource): Finding[] {
  const hasAlias = stack
    .ofType('AWS::KMS::Alias')
    .some(alias => targetOf(alias.Properties['TargetKeyId']) === key.id)
  return [
    ...unless(key.Properties['EnableKeyRotation'] === true, `${key.id} is not rotated`, key.id),
    ...unless(hasAlias, `${key.id} has no alias`, key.id),
  ]
}

function variables(stack: Stack, each: StackFunction): Finding[] {
  const key = stack.referred(each.Properties['KmsKeyArn'], 'AWS::KMS::Key')
  if (key === undefined)
    return [
      {
        because: `the variables of ${nameOf(each)} are not encrypted with a customer key`,
        resources: [each.id],
      },
    ]
  return unless(
    mayDecrypt(each, key.id),
    `${nameOf(each)} may not decrypt its variables with exactly their key`,
    each.id,
    key.id,
  )
}

function tableData(stack: Stack, each: StackFunction): Finding[] {
  return grantedTables(stack, each).flatMap(id => {
    const table = stack.referred({ Ref: id }, 'AWS::DynamoDB::Table')!
    const key = targetOf(at(table.Properties['SSESpecification'], 'KMSMasterKeyId'))
    // A table without a key is found above.
    return unless(
      key === undefined || mayDecrypt(each, key),
      `${nameOf(each)} may not decrypt ${id} with exactly its key`,
      each.id,
      id,
    )
  })
}

function mayDecrypt(each: StackFunction, key: string): boolean {
  return each.statements.some(
    statement =>
      at(statement, 'Effect') === 'Allow' &&
      textsOf(at(statement, 'Action')).includes('kms:Decrypt') &&
      listOf(at(statement, 'Resource')).some(resource => targetOf(resource) === key),
  )
}

// S3 delivers access logs only to a bucket that takes SSE-S3.
function buckets(stack: Stack): Finding[] {
  const all = stack.ofType('AWS::S3::Bucket')
  const accessLogs = new Set(
    all.map(each => targetOf(at(each.Properties['LoggingConfiguration'], 'DestinationBucketName'))),
  )
  return all.flatMap(each => {
    const rule = at(
      each.Properties['BucketEncryption'],
      'ServerSideEncryptionConfiguration',
      0,
      'ServerSideEncryptionByDefault',
    )
    const isEncrypted = accessLogs.has(each.id)
      ? at(rule, 'SSEAlgorithm') !== undefined
      : at(rule, 'SSEAlgorithm') === 'aws:kms' && isKey(stack, at(rule, 'KMSMasterKeyID'))
    return unless(isEncrypted, `${each.id} is not encrypted with a customer key`, each.id)
  })
}
