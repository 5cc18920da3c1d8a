import { commented } from '../comment'
import { getAtt, ref, sub } from '../intrinsics'
import { conditionId, once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { denyPlainHttp, policyDocument } from '../policy'
import { entriesOf, retained, type Entry, type Properties, type Value } from '../template'
import { opsKeyArn } from './keys'
import { environmentTags } from './tags'

const made = { Condition: conditionId.createsConfigRecorder } as const

/** The bucket of AWS Config's history, and the bucket that logs access to it. */
export function configBuckets(): Entry[] {
  const { resource } = entriesOf({ kind: 'config' }, 'R15', 'R3')
  const sourceAccount = { 'aws:SourceAccount': ref('AWS::AccountId') }
  return [
    resource(
      once.configAccessLogBucket,
      'AWS::S3::Bucket',
      {
        BucketName: sub(physicalName.configAccessLogBucket()),
        // S3 delivers server access logs to no bucket with a customer key.
        BucketEncryption: encryption({ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }),
        ...locked,
        LifecycleConfiguration: expiry(365, 30),
        Tags: environmentTags,
      },
      'Access log of the bucket below; S3 log delivery takes no customer key, so it has the key of S3',
      {
        ...made,
        ...retained,
        Metadata: {
          checkov: { skip: [{ id: 'CKV_AWS_18', comment: 'This bucket receives the access logs itself.' }] },
        },
      },
    ),
    policy(
      once.configAccessLogBucketPolicy,
      once.configAccessLogBucket,
      'Only S3 log delivery writes here, and only over TLS',
      [
        commented('S3 names the objects by time, so * is everything under the prefix of one bucket', {
          Sid: 'AllowServerAccessLogs',
          Effect: 'Allow',
          Principal: { Service: 'logging.s3.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: sub(`\${${once.configAccessLogBucket}.Arn}/config/*`),
          Condition: {
            StringEquals: sourceAccount,
            ArnLike: { 'aws:SourceArn': sub(`arn:\${AWS::Partition}:s3:::${physicalName.configBucket()}`) },
          },
        }),
      ],
    ),
    resource(
      once.configBucket,
      'AWS::S3::Bucket',
      {
        BucketName: sub(physicalName.configBucket()),
        BucketEncryption: encryption({
          BucketKeyEnabled: true,
          ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: opsKeyArn },
        }),
        ...locked,
        LoggingConfiguration: {
          DestinationBucketName: ref(once.configAccessLogBucket),
          LogFilePrefix: 'config/',
        },
        LifecycleConfiguration: expiry(2555, 90),
        Tags: environmentTags,
      },
      'History of configurations, encrypted with the ops key',
      { ...made, ...retained, DependsOn: [once.configAccessLogBucketPolicy] },
    ),
    policy(
      once.configBucketPolicy,
      once.configBucket,
      'Only AWS Config of this account writes here, and only over TLS',
      [
        {
          Sid: 'AllowConfigCheck',
          Effect: 'Allow',
          Principal: { Service: 'config.amazonaws.com' },
          Action: ['s3:GetBucketAcl', 's3:ListBucket'],
          Resource: getAtt(once.configBucket, 'Arn'),
          Condition: { StringEquals: sourceAccount },
        },
        commented('AWS Config names the objects by day and region, so * is everything under its own prefix', {
          Sid: 'AllowConfigDelivery',
          Effect: 'Allow',
          Principal: { Service: 'config.amazonaws.com' },
          Action: 's3:PutObject',
          Resource: sub(`\${${once.configBucket}.Arn}/\${Environment}/AWSLogs/\${AWS::AccountId}/Config/*`),
          Condition: { StringEquals: { ...sourceAccount, 's3:x-amz-acl': 'bucket-owner-full-control' } },
        }),
      ],
    ),
  ]
}

function policy(id: string, bucket: string, comment: string, statements: Value[]): Entry {
  const everything = [getAtt(bucket, 'Arn'), sub(`\${${bucket}.Arn}/*`)]
  return entriesOf({ kind: 'config' }, 'R15', 'R5').resource(
    id,
    'AWS::S3::BucketPolicy',
    {
      Bucket: ref(bucket),
      PolicyDocument: policyDocument([denyPlainHttp('s3:*', everything), ...statements]),
    },
    comment,
    made,
  )
}

function encryption(rule: Value): Value {
  return { ServerSideEncryptionConfiguration: [rule] }
}

const locked: Properties = {
  PublicAccessBlockConfiguration: {
    BlockPublicAcls: true,
    BlockPublicPolicy: true,
    IgnorePublicAcls: true,
    RestrictPublicBuckets: true,
  },
  OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  VersioningConfiguration: { Status: 'Enabled' },
  // What is written and deleted here can be watched by a rule of EventBridge, without a change of the bucket.
  NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
}

function expiry(days: number, oldVersionDays: number): Value {
  return {
    Rules: [
      {
        Id: 'expire',
        Status: 'Enabled',
        ExpirationInDays: days,
        NoncurrentVersionExpiration: { NoncurrentDays: oldVersionDays },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
      },
    ],
  }
}
