import { tags, under, type TypeDocs } from './type-docs'

const key = {
  AttributeName: 'Attribute that is part of the key.',
  KeyType: 'HASH for the partition key, RANGE for the sort key.',
}

const index = {
  IndexName: 'Name that queries give.',
  KeySchema: 'Key that items are found by in the index.',
  ...under('KeySchema', key),
  Projection: 'What the index holds of each item.',
  'Projection.NonKeyAttributes': 'Attributes that the index holds besides the keys.',
  'Projection.ProjectionType': 'ALL holds whole items, KEYS_ONLY the keys, INCLUDE some attributes more.',
}

const throughput = 'Reads and writes a second that are paid for, used or not.'

export const dynamoDbDocs: TypeDocs = {
  'AWS::DynamoDB::Table': {
    is: 'Items, each found by its key.',
    properties: {
      ...tags,
      AttributeDefinitions: 'Types of the attributes that are part of some key; others need none.',
      'AttributeDefinitions.AttributeName': 'Name of the attribute.',
      'AttributeDefinitions.AttributeType': 'S for text, N for numbers, B for bytes.',
      BillingMode: 'PAY_PER_REQUEST is paid by request, PROVISIONED by capacity.',
      DeletionProtectionEnabled: 'Whether a call to delete the table is refused.',
      GlobalSecondaryIndexes: 'Other keys to find items by, over all partitions.',
      ...under('GlobalSecondaryIndexes', index),
      'GlobalSecondaryIndexes.ProvisionedThroughput': throughput,
      KeySchema: 'Key of each item; another key makes another table.',
      ...under('KeySchema', key),
      LocalSecondaryIndexes: 'Other sort keys within a partition; they can be made with the table only.',
      ...under('LocalSecondaryIndexes', index),
      PointInTimeRecoverySpecification: 'Backups to any second of the last 35 days.',
      'PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled': 'Whether the backups are made.',
      ProvisionedThroughput: throughput,
      SSESpecification: 'Encryption at rest.',
      'SSESpecification.KMSMasterKeyId': 'Customer key that encrypts the items.',
      'SSESpecification.SSEEnabled':
        'Whether a key of KMS encrypts the items, in place of one that AWS owns.',
      'SSESpecification.SSEType': 'KMS is the only kind.',
      StreamSpecification: 'A stream of the changes, kept for a day.',
      'StreamSpecification.StreamViewType':
        'What the stream tells of an item: before, after, both, or its key.',
      TableName: 'Name of the table in its account and region; another name makes another table.',
      TimeToLiveSpecification: 'Deletes items by themselves once their time is over.',
      'TimeToLiveSpecification.AttributeName': 'Attribute with the time, in seconds since 1970.',
      'TimeToLiveSpecification.Enabled': 'Whether items are deleted.',
    },
  },
}
