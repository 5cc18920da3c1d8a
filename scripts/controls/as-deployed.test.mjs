import { expect, test } from 'vitest'
import { asDeployed } from './as-deployed.mjs'

const resources = {
  Role: { Type: 'AWS::IAM::Role', Properties: {} },
  LogBucket: { Type: 'AWS::S3::Bucket', Properties: {} },
  Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
  Api: { Type: 'AWS::ApiGateway::RestApi', Properties: {} },
}
const valueOf = value =>
  asDeployed({ Resources: { ...resources, Judged: { Type: 'T', Properties: { value } } } }).Resources.Judged
    .Properties.value

test.each([
  [{ Ref: 'AWS::AccountId' }, '111122223333'],
  [{ Ref: 'Topic' }, 'arn:aws:sns:us-west-2:111122223333:Topic'],
  [{ Ref: 'Api' }, 'Api'],
  [{ Ref: 'LogBucket' }, 'logbucket'],
  [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'arn:aws:iam::111122223333:role/Role'],
  [{ 'Fn::GetAtt': ['Api', 'RootResourceId'] }, 'Api.RootResourceId'],
  [{ 'Fn::Sub': '${LogBucket.Arn}/*' }, 'arn:aws:s3:::logbucket/*'],
  [
    { 'Fn::Sub': 'arn:${AWS::Partition}:x:${AWS::Region}:${Api}/${!kept}' },
    'arn:aws:x:us-west-2:Api/${kept}',
  ],
  [{ Bool: { a: [{ Ref: 'Api' }, true, 1] } }, { Bool: { a: ['Api', true, 1] } }],
])('%j is %j where it is deployed', (value, expected) => expect(valueOf(value)).toEqual(expected))

test.each([{ 'Fn::GetAtt': ['Api', 'Arn'] }, { 'Fn::Join': ['', []] }])('%j is refused, not guessed', value =>
  expect(() => valueOf(value)).toThrow(),
)
