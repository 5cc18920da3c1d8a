import type { ResolvedTemplate } from '../cfn/resolve'

export interface HttpAnswer {
  readonly status: number
  readonly headers: { readonly [name: string]: string }
  readonly body: string
}

/**
 * What API Gateway answers to a request that the WAF blocked: its gateway response WAF_FILTERED or, when the template has
 * none, DEFAULT_4XX, whose headers and body the template sets (API Gateway Developer Guide, "Gateway response types").
 */
export function blockedAnswer(template: ResolvedTemplate, status: number, requestId: string): HttpAnswer {
  const responses = Object.values(template.Resources).filter(
    ({ Type }) => Type === 'AWS::ApiGateway::GatewayResponse',
  )
  const ofType = (type: string) =>
    responses.find(({ Properties }) => Properties['ResponseType'] === type)?.Properties
  const response = ofType('WAF_FILTERED') ?? ofType('DEFAULT_4XX')
  const templates = (response?.['ResponseTemplates'] ?? {}) as { readonly [type: string]: string }
  const parameters = (response?.['ResponseParameters'] ?? {}) as { readonly [name: string]: string }
  const headers = Object.entries(parameters).map(
    // A fixed value stands in quotes.
    ([name, value]) =>
      [name.replace('gatewayresponse.header.', ''), value.replace(/^'(.*)'$/, '$1')] as const,
  )
  const body = templates['application/json'] ?? '{"message":$context.error.messageString}'
  return {
    status,
    headers: { ...Object.fromEntries(headers), 'Content-Type': 'application/json' },
    body: body
      .replaceAll('$context.error.messageString', '"Forbidden"')
      .replaceAll('$context.requestId', requestId),
  }
}
