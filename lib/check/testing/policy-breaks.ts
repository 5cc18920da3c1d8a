import type { Value } from '../../cfn/template'
import { append, arn, set, statement, type Break } from './break'

const allowMore = (statement: { readonly [key: string]: Value }) =>
  append('GetItemFunctionPolicy', ['PolicyDocument', 'Statement'], { Effect: 'Allow', ...statement })
const openKey = (id: string, who: Value, action: string) =>
  append(id, ['KeyPolicy', 'Statement'], { Effect: 'Allow', Principal: who, Action: action, Resource: '*' })

/** Policies that give more than R5 allows. */
export const policyBreaks: Record<string, Break> = {
  'every action on a table': statement('GetItemFunctionPolicy', 0, 'Action', ['dynamodb:*']),
  'an action more': statement('GetItemFunctionPolicy', 0, 'Action', ['dynamodb:GetItem', 'dynamodb:Scan']),
  'every key as well': statement('GetItemFunctionPolicy', 2, 'Resource', [arn('EnvKey'), '*']),
  'a wildcard in an ARN': allowMore({ Action: 's3:GetObject', Resource: 'arn:aws:s3:::prod-*/x' }),
  'a statement the other way round': allowMore({ NotAction: 'iam:PassRole', Resource: arn('ItemsTable') }),
  'an inline policy': set(
    'GetItemFunctionRole',
    ['Policies'],
    [
      {
        PolicyName: 'prod-more',
        PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: '*' }] },
      },
    ],
  ),
  'a policy of AWS': append(
    'GetItemFunctionRole',
    ['ManagedPolicyArns'],
    'arn:aws:iam::aws:policy/AdministratorAccess',
  ),
  'a key for everybody': openKey('DataKey', { AWS: '*' }, 'kms:Decrypt'),
  'every action on a key': openKey('OpsKey', { Service: 'logs.us-west-2.amazonaws.com' }, 'kms:*'),
  'a bucket for everybody': set('ConfigBucketPolicy', ['PolicyDocument', 'Statement', 0, 'Effect'], 'Allow'),
  'an API for everybody': set('RestApi', ['Policy'], {
    Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke' }],
  }),
  'a table for everybody but one': set('ItemsTable', ['ResourcePolicy'], {
    PolicyDocument: {
      Statement: [{ Effect: 'Allow', NotPrincipal: { AWS: '1' }, Action: 'dynamodb:GetItem' }],
    },
  }),
  'a role that everybody may take on': set(
    'DeployRole',
    ['AssumeRolePolicyDocument', 'Statement', 0, 'Principal'],
    { AWS: '*' },
  ),
  'every call of a function': set('ItemsGetPermission', ['Action'], 'lambda:*'),
  'log groups for everybody': set(
    'WafLogPolicy',
    ['PolicyDocument'],
    '{"Statement":[{"Effect":"Allow","Principal":"*","Action":"logs:PutLogEvents"}]}',
  ),
}
