import type { Value } from '../../cfn/template'
import { unless, type Finding, type Proof } from './proof'
import { bucketDefault, typeOf, unknownTypes } from './resource-types'
import { nameOf, type Resource, type Stack, type StackFunction } from './stack'
import { grantedTables } from './tables'
import { at, listOf, targetOf, textsOf } from './value'

/** R3: customer keys encrypt variables and all data at rest, and each function may decrypt with exactly its keys. */
export function encryption(stack: Stack): Proof {
  const keys = stack.ofType('AWS::KMS::Key')
  const encrypted = stack.resources.filter(each => keyOf(each) !== 'keeps no data')
  return {
    holds: {
      because: `${keys.length} customer keys encrypt the variables of functions and the data of ${encrypted.length - stack.functions.length} resources.`,
      resources: [...keys, ...encrypted].map(each => each.id),
    },
    fails: [
      ...keys.flatMap(key => oneKey(stack, key)),
      ...encrypted.flatMap(each =>
        unless(
          isKey(stack, keyOf(each)) || isEncryptedAccessLog(stack, each),
          `${each.id} is not encrypted with a customer key`,
          each.id,
        ),
      ),
      ...unknownTypes(
        stack,
        type => `it is not known whether the type ${type} keeps data and what encrypts it`,
      ),
      ...stack.functions.flatMap(each => variables(stack, each)),
      ...stack.functions.flatMap(each => tableData(stack, each)),
    ],
  }
}

/** What a resource names as the key of its data. */
function keyOf(each: Resource): Value | undefined {
  const key = typeOf(each)?.key ?? 'keeps no data'
  return typeof key === 'string' ? key : key(each.Properties)
}

function isKey(stack: Stack, value: Value | undefined): boolean {
  return stack.referred(value, 'AWS::KMS::Key') !== undefined
}

// S3 delivers access logs only to a bucket that takes SSE-S3.
function isEncryptedAccessLog(stack: Stack, each: Resource): boolean {
  const takesLogs = stack
    .ofType('AWS::S3::Bucket')
    .some(
      bucket => targetOf(at(bucket.Properties['LoggingConfiguration'], 'DestinationBucketName')) === each.id,
    )
  return takesLogs && at(bucketDefault(each.Properties), 'SSEAlgorithm') !== undefined
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
  // A function without a key is found above.
  if (key === undefined) return []
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
