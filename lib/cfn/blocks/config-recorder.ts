import type { Design } from '../../design/design'
import { commented } from '../comment'
import { getAtt, ref, sub } from '../intrinsics'
import { conditionId, once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { allow, policyDocument, trust } from '../policy'
import { entriesOf, type Entry } from '../template'
import { configBuckets } from './config-buckets'
import { opsKeyArn } from './keys'
import { environmentTags } from './tags'

/** AWS Config's recorder, of which a region has one: made by the stack, or found in the account. */
export function configRecorder(_design: Design): Entry[] {
  const { resource } = entriesOf({ kind: 'config' }, 'R15', 'R4')
  const made = { Condition: conditionId.createsConfigRecorder } as const
  const bucketArn = `arn:\${AWS::Partition}:s3:::${physicalName.configBucket()}`
  return [
    ...configBuckets(),
    resource(
      once.configPolicy,
      'AWS::IAM::ManagedPolicy',
      {
        ManagedPolicyName: sub(physicalName.configPolicy()),
        PolicyDocument: policyDocument([
          commented(
            'AWS Config names the objects by day and region, so * is everything under its own prefix',
            allow(
              'Deliver',
              ['s3:PutObject'],
              sub(`${bucketArn}/\${Environment}/AWSLogs/\${AWS::AccountId}/*`),
              { StringLike: { 's3:x-amz-acl': 'bucket-owner-full-control' } },
            ),
          ),
          allow('CheckBucket', ['s3:GetBucketAcl'], getAtt(once.configBucket, 'Arn')),
          allow('Encrypt', ['kms:Decrypt', 'kms:GenerateDataKey'], opsKeyArn),
        ]),
      },
      'Rights of AWS Config: to deliver to its bucket',
      made,
    ),
    resource(
      once.configRole,
      'AWS::IAM::Role',
      {
        RoleName: sub(physicalName.configRole()),
        Description: 'Lets AWS Config read the configuration of the account and deliver its history',
        AssumeRolePolicyDocument: trust('config.amazonaws.com', {
          StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
        }),
        ManagedPolicyArns: [
          sub('arn:${AWS::Partition}:iam::aws:policy/service-role/AWS_ConfigRole'),
          ref(once.configPolicy),
        ],
        Tags: environmentTags,
      },
      'Role of AWS Config',
      made,
    ),
    // Recorder and channel need each other, so neither may wait for the other: both wait for the bucket's policy and the
    // role (the recorder through its RoleARN), else the channel can start before a recorder exists.
    resource(
      once.configRecorder,
      'AWS::Config::ConfigurationRecorder',
      {
        Name: sub(physicalName.configRecorder()),
        RoleARN: getAtt(once.configRole, 'Arn'),
        RecordingGroup: { AllSupported: true, IncludeGlobalResourceTypes: true },
      },
      'Records every change of configuration in the region',
      { ...made, DependsOn: [once.configBucketPolicy] },
    ),
    resource(
      once.configDeliveryChannel,
      'AWS::Config::DeliveryChannel',
      {
        Name: sub(physicalName.configDeliveryChannel()),
        S3BucketName: ref(once.configBucket),
        S3KeyPrefix: ref('Environment'),
        S3KmsKeyArn: opsKeyArn,
        ConfigSnapshotDeliveryProperties: { DeliveryFrequency: 'TwentyFour_Hours' },
      },
      'Where the history of configurations goes',
      { ...made, DependsOn: [once.configBucketPolicy, once.configRole] },
    ),
  ]
}
