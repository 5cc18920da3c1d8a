import { resolve, type ParameterValues } from '../../lib/cfn/resolve'
import { parseTemplate } from '../../lib/cfn/testing/parse-template'
import { templateOf } from '../../lib/cfn/testing/template-of'
import { blockedAnswer } from '../../lib/simulate/blocked-answer'
import { askWebAcl, type WafVerdict } from '../../lib/simulate/waf'

/** The web ACL of a template as it is deployed: from its text and the values of the stack's parameters. */
export function webAclOf(text: string, environment: string, parameters: ParameterValues) {
  const template = resolve(
    templateOf(parseTemplate(text) as Record<string, unknown>),
    environment,
    parameters,
  )
  return {
    ask: (address: string) => askWebAcl(template, address),
    blocked: (verdict: WafVerdict, requestId: string) => blockedAnswer(template, verdict.status, requestId),
  }
}
