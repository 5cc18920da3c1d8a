import { unless, type Proof } from './proof'
import { nameOf, type Stack } from './stack'
import { at, textsOf } from './value'

/** R14: X-Ray follows a request from the stage into the function; its handler sends the calls of DynamoDB. */
export function tracing(stack: Stack): Proof {
  const stages = stack.ofType('AWS::ApiGateway::Stage')
  const rules = stack.ofType('AWS::XRay::SamplingRule')
  return {
    holds: {
      because: `The stage and ${stack.functions.length} functions are traced, and each handler may send its calls of DynamoDB.`,
      resources: [...stages, ...stack.functions, ...rules].map(each => each.id),
    },
    fails: [
      ...stages.flatMap(each =>
        unless(each.Properties['TracingEnabled'] === true, 'the stage is not traced', each.id),
      ),
      ...unless(rules.length > 0, 'no rule says which requests are traced'),
      ...stack.functions.flatMap(each => {
        const actions = each.statements.flatMap(statement =>
          at(statement, 'Effect') === 'Allow' ? textsOf(at(statement, 'Action')) : [],
        )
        const maySend = ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'].every(action =>
          actions.includes(action),
        )
        return [
          ...unless(
            at(each.Properties['TracingConfig'], 'Mode') === 'Active',
            `${nameOf(each)} is not traced`,
            each.id,
          ),
          ...unless(maySend, `${nameOf(each)} may not send traces`, each.id),
        ]
      }),
    ],
  }
}
