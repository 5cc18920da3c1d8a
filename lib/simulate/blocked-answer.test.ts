import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { resolve, type ResolvedTemplate } from '../cfn/resolve'
import { builtCode } from '../cfn/testing/code-hash'
import { starter } from '../design/starter'
import { blockedAnswer } from './blocked-answer'

test.each([
  ['prod', 'https://app.example.com'],
  ['dev', 'https://dev.app.example.com'],
])('is JSON that the web page of %s may read', (environment, origin) => {
  const template = resolve(compile(starter, builtCode), environment)
  expect(blockedAnswer(template, 403, 'abc')).toEqual({
    status: 403,
    headers: { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', 'Content-Type': 'application/json' },
    body: '{"message":"Forbidden","requestId":"abc"}',
  })
})

test('prefers a response of its own, and does without any', () => {
  const response = (ResponseType: string, text: string) => ({
    Type: 'AWS::ApiGateway::GatewayResponse',
    Properties: { ResponseType, ResponseTemplates: { 'application/json': text } },
  })
  const template = (Resources: object) => ({ Resources }) as unknown as ResolvedTemplate
  const both = template({ A: response('DEFAULT_4XX', 'a'), B: response('WAF_FILTERED', 'b') })
  expect(blockedAnswer(both, 403, 'x').body).toBe('b')
  expect(blockedAnswer(template({}), 403, 'x').body).toBe('{"message":"Forbidden"}')
})
