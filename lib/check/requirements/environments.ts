import type { Value } from '../../cfn/template'
import { unless, type Finding, type Proof } from './proof'
import { nameOf, type Stack } from './stack'
import { at, isSame, listOf } from './value'

/** R6: this environment gets its own sizes, retention and limits. (Its addresses are R11's.) */
export function environments(stack: Stack): Proof {
  const { environment, functions } = stack
  const stages = stack.ofType('AWS::ApiGateway::Stage')
  const groups = stack.ofType('AWS::Logs::LogGroup')
  return {
    holds: {
      because: `${environment.name} gets its own sizes of ${functions.length} functions, ${environment.logRetentionDays} days of logs, and its own limits.`,
      resources: [...functions, ...groups, ...stages].map(each => each.id),
    },
    fails: [
      ...functions.flatMap(each => {
        const { designed } = each
        if (designed === undefined)
          return [{ because: `${nameOf(each)} is no function of ${environment.name}`, resources: [each.id] }]
        const sizes = {
          MemorySize: designed.memory[environment.name],
          Timeout: designed.timeout[environment.name],
        }
        const differs = Object.entries(sizes).some(([key, value]) => isOther(each.Properties[key], value))
        return unless(!differs, `${nameOf(each)} has other sizes than ${environment.name} asks for`, each.id)
      }),
      ...groups.flatMap(each =>
        unless(
          !isOther(each.Properties['RetentionInDays'], environment.logRetentionDays),
          `${each.id} keeps its events for another time than ${environment.name} asks for`,
          each.id,
        ),
      ),
      ...stages.flatMap(each => {
        const all = listOf(each.Properties['MethodSettings']).find(
          setting => at(setting, 'ResourcePath') === '/*',
        )
        const { rate, burst } = environment.throttling
        const isLimited = at(all, 'ThrottlingRateLimit') === rate && at(all, 'ThrottlingBurstLimit') === burst
        return unless(isLimited, `the stage has other limits than ${environment.name} asks for`, each.id)
      }),
      ...differences(stack),
    ],
  }
}

// A size that is not there at all is R16's, a retention R12's.
function isOther(value: Value | undefined, designed: Value | undefined): boolean {
  return value !== undefined && !isSame(value, designed)
}

function differences(stack: Stack): Finding[] {
  const { environment } = stack
  const limits = stack.ofType('AWS::WAFv2::WebACL').flatMap(each =>
    listOf(each.Properties['Rules']).map(rule => ({
      each,
      limit: at(rule, 'Statement', 'RateBasedStatement', 'Limit'),
    })),
  )
  const rules = stack.ofType('AWS::XRay::SamplingRule')
  const tables = stack.ofType('AWS::DynamoDB::Table')
  return [
    ...limits.flatMap(({ each, limit }) =>
      unless(
        !isOther(limit, environment.wafRateLimit),
        `the WAF has another rate limit than ${environment.name} asks for`,
        each.id,
      ),
    ),
    ...rules.flatMap(each =>
      unless(
        !isOther(at(each.Properties['SamplingRule'], 'FixedRate'), environment.xraySampling.rate),
        `X-Ray traces another share of requests than ${environment.name} asks for`,
        each.id,
      ),
    ),
    ...tables.flatMap(each =>
      unless(
        each.Properties['DeletionProtectionEnabled'] === environment.deletionProtection,
        `${each.id} is not protected from deletion as ${environment.name} asks for`,
        each.id,
      ),
    ),
  ]
}
