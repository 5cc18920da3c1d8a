import { expect, test } from 'vitest'
import { compare, compareSkips } from './compare.mjs'

const vpc = { tool: 'checkov', rules: ['CKV_AWS_117'], type: 'AWS::Lambda::Function', reason: 'No network.' }
const logs = {
  tool: 'cdk-nag',
  rules: ['IAM5'],
  resources: ['GetPolicy', 'PutPolicy'],
  detail: 'Resource::arn:…:log-group:…:log-stream:*',
  reason: 'Streams are named by Lambda.',
}
const retention = {
  tool: 'cfn-guard',
  rules: ['CT.2'],
  type: 'AWS::Logs::LogGroup',
  templates: ['dev', 'raw'],
  reason: 'Thirty days.',
}
const unread = {
  tool: 'cfn-guard',
  rules: ['CT.8'],
  type: 'AWS::S3::BucketPolicy',
  templates: ['raw'],
  unread: true,
  reason: 'Guard reads no Fn::Sub.',
}
const exceptions = [vpc, logs, retention, unread]

const inLambda = {
  tool: 'checkov',
  rule: 'CKV_AWS_117',
  template: 'prod',
  resource: 'Get',
  type: 'AWS::Lambda::Function',
}
const inPolicy = resource => ({
  tool: 'cdk-nag',
  rule: 'IAM5',
  template: 'prod',
  resource,
  type: 'AWS::IAM::ManagedPolicy',
  detail: 'Resource::arn:aws:logs:log-group:/aws/lambda/get:log-stream:*',
})
const inLogs = template => ({
  tool: 'cfn-guard',
  rule: 'CT.2',
  template,
  resource: 'Log',
  type: 'AWS::Logs::LogGroup',
})
const inBucket = template => ({
  tool: 'cfn-guard',
  rule: 'CT.8',
  template,
  resource: 'B',
  type: 'AWS::S3::BucketPolicy',
})
const findings = [
  inLambda,
  inPolicy('GetPolicy'),
  inPolicy('PutPolicy'),
  inLogs('dev'),
  inLogs('raw'),
  inBucket('raw'),
]
const judge = (found, excepted = exceptions) => {
  const { unexpected, unmatched } = compare(found, excepted, template => template === 'raw')
  return { unexpected, unmatched }
}

test('findings that are all excepted, and nothing else excepted, are as they should be', () => {
  expect(judge(findings)).toEqual({ unexpected: [], unmatched: [] })
})

test.each([
  ['rule', { ...inLambda, rule: 'CKV_AWS_45' }],
  ['type', { ...inLambda, type: 'AWS::S3::Bucket' }],
  ['tool', { ...inLambda, tool: 'cdk-nag' }],
  ['template', inLogs('prod')],
  ['resource', inPolicy('DeletePolicy')],
  ['wildcard', { ...inPolicy('GetPolicy'), detail: 'Resource::arn:aws:logs:log-group:*:log-stream:*' }],
  ['detail', { ...inPolicy('GetPolicy'), detail: undefined }],
  ['detail of a rule that has none', { ...inLambda, detail: 'cannot judge' }],
  ['resolved template that a tool can read', inBucket('prod')],
])('a finding with another %s is new', (_, finding) => {
  expect(judge([...findings, finding])).toEqual({ unexpected: [finding], unmatched: [] })
})

test.each([
  ['of a type', inLambda, 'checkov no longer finds CKV_AWS_117 on AWS::Lambda::Function'],
  ['of one resource of several', findings[2], 'cdk-nag no longer finds IAM5 on PutPolicy'],
  ['in one template of several', findings[3], 'cfn-guard no longer finds CT.2 in dev'],
])('an exception %s that matches nothing any more is told', (_, gone, sentence) => {
  expect(judge(findings.filter(each => each !== gone))).toEqual({ unexpected: [], unmatched: [sentence] })
})

test('an exception with a wrong logical id leaves its finding new and is told itself', () => {
  const wrong = { ...logs, resources: ['GetPolicy', 'PutPolice'] }
  expect(judge(findings, [vpc, wrong, retention, unread])).toEqual({
    unexpected: [findings[2]],
    unmatched: ['cdk-nag no longer finds IAM5 on PutPolice'],
  })
})

test('an exception that names neither resources nor a type covers nothing', () => {
  const whole = { ...inLambda, type: undefined }
  const { type: _, ...nothing } = vpc
  expect(judge([whole], [nothing]).unexpected).toEqual([whole])
})

test('the Metadata skips what is found, with the reason of the exception', () => {
  const judgeSkips = (found, skipped, isRaw = true) =>
    compareSkips(
      found,
      skipped,
      () => vpc,
      () => isRaw,
    )
  const skip = { ...inLambda, reason: vpc.reason }
  expect(judgeSkips([inLambda], [skip])).toEqual([])
  expect(judgeSkips([inLambda], [])).toHaveLength(1)
  expect(judgeSkips([inLambda], [{ ...skip, reason: 'Why not.' }])).toHaveLength(1)
  expect(judgeSkips([], [skip])).toHaveLength(1)
  expect(judgeSkips([], [skip], false)).toEqual([])
})
