import { policy } from './policy-docs'
import { tags, type TypeDocs } from './type-docs'

/** AWS Config, and the buckets that it writes to. */
export const configDocs: TypeDocs = {
  'AWS::Config::ConfigurationRecorder': {
    is: 'Writes down each change of each resource; a region has one recorder.',
    properties: {
      Name: 'Name of the recorder; it never changes.',
      RecordingGroup: 'Which resources are written down.',
      'RecordingGroup.AllSupported': 'Whether all types that AWS Config knows are.',
      'RecordingGroup.IncludeGlobalResourceTypes':
        'Whether those of IAM are as well, which belong to no region.',
      RoleARN: 'Role by which AWS Config reads resources.',
    },
  },
  'AWS::Config::DeliveryChannel': {
    is: 'Where AWS Config puts what it has written down.',
    properties: {
      ConfigSnapshotDeliveryProperties: 'How often the state of everything is written out.',
      'ConfigSnapshotDeliveryProperties.DeliveryFrequency': 'Time between two of them.',
      Name: 'Name of the channel.',
      S3BucketName: 'Bucket that gets the files.',
      S3KeyPrefix: 'How the names of the files begin.',
      S3KmsKeyArn: 'Customer key that encrypts the files.',
    },
  },
  'AWS::Config::ConfigRule': {
    is: 'Judges resources by a rule, again after each change.',
    properties: {
      ConfigRuleName: 'Name of the rule.',
      Description: 'What the rule asks for.',
      InputParameters: 'What the rule is told to compare with.',
      'InputParameters.runtime': 'Runtimes that are good.',
      Scope: 'Which resources are judged.',
      'Scope.ComplianceResourceTypes': 'Types of the resources.',
      Source: 'Whose rule it is.',
      'Source.Owner': 'AWS for rules that AWS keeps.',
      'Source.SourceIdentifier': 'Which of its rules.',
    },
  },
  'AWS::S3::Bucket': {
    is: 'Files by name; no two buckets of the world have the same one.',
    properties: {
      ...tags,
      BucketEncryption: 'Encryption of files that come without any.',
      'BucketEncryption.ServerSideEncryptionConfiguration': 'The rule for it.',
      'BucketEncryption.ServerSideEncryptionConfiguration.BucketKeyEnabled':
        'Whether S3 asks KMS once a bucket in place of once a file, which costs less.',
      'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault':
        'How files are encrypted.',
      BucketName: 'Name of the bucket.',
      LifecycleConfiguration: 'What becomes of files with time.',
      'LifecycleConfiguration.Rules': 'The rules for it.',
      'LifecycleConfiguration.Rules.AbortIncompleteMultipartUpload':
        'Days after which uploads that never ended are cleared.',
      'LifecycleConfiguration.Rules.ExpirationInDays': 'Days after which a file is deleted.',
      'LifecycleConfiguration.Rules.Id': 'Name of the rule.',
      'LifecycleConfiguration.Rules.NoncurrentVersionExpiration':
        'Days after which replaced versions are deleted.',
      'LifecycleConfiguration.Rules.Status': 'Whether the rule is in force.',
      LoggingConfiguration: 'Where each access to the bucket is logged.',
      'LoggingConfiguration.DestinationBucketName': 'Bucket that gets the log.',
      'LoggingConfiguration.LogFilePrefix': 'How the names of its files begin.',
      NotificationConfiguration: 'Who is told of new files.',
      'NotificationConfiguration.EventBridgeConfiguration': 'Sends an event to EventBridge for each.',
      OwnershipControls: 'Who owns files that others put in.',
      'OwnershipControls.Rules': 'The owner of the bucket owns all; access lists count for nothing.',
      PublicAccessBlockConfiguration: 'Keeps the bucket from ever being public.',
      'PublicAccessBlockConfiguration.BlockPublicAcls': 'Refuses new access lists that make anything public.',
      'PublicAccessBlockConfiguration.BlockPublicPolicy': 'Refuses a policy that makes anything public.',
      'PublicAccessBlockConfiguration.IgnorePublicAcls': 'Ignores access lists that make anything public.',
      'PublicAccessBlockConfiguration.RestrictPublicBuckets':
        'Keeps a public policy from letting other accounts in.',
      VersioningConfiguration: 'Whether replaced and deleted files are kept.',
      'VersioningConfiguration.Status': 'Enabled keeps them.',
    },
  },
  'AWS::S3::BucketPolicy': {
    is: 'Says who may do what in a bucket.',
    properties: {
      Bucket: 'Bucket that the policy is for.',
      ...policy('PolicyDocument', 'Who may do what, and what is refused.'),
    },
  },
}
