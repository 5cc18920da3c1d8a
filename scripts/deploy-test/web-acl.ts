import { resolve, type ParameterValues } from '../../lib/cfn/resolve'
import { sections, type Entry, type Template, type Value } from '../../lib/cfn/template'
import { parseTemplate } from '../../lib/cfn/testing/parse-template'
import { blockedAnswer } from '../../lib/simulate/blocked-answer'
import { askWebAcl, type WafVerdict } from '../../lib/simulate/waf'

/** The web ACL of a template as it is deployed: from its text and the values of the stack's parameters. */
export function webAclOf(text: string, environment: string, parameters: ParameterValues) {
  const template = resolve(readTemplate(text), environment, parameters)
  return {
    ask: (address: string) => askWebAcl(template, address),
    blocked: (verdict: WafVerdict, requestId: string) => blockedAnswer(template, verdict.status, requestId),
  }
}

function readTemplate(text: string): Template {
  const json = parseTemplate(text) as { Description: string } & Record<string, Record<string, Value>>
  const origin: Entry['origin'] = { part: { kind: 'api' }, requirements: [] }
  return {
    description: json.Description,
    entries: sections.flatMap(section =>
      Object.entries(json[section] ?? {}).map(([id, value]) => ({ section, id, value, origin })),
    ),
  }
}
