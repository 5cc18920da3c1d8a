import { unless, type Proof } from './proof'
import { nameOf, statementsOf, type Stack } from './stack'
import { at, textsOf } from './value'

const services = ['dynamodb', 'kms', 'logs']

/** R4: every function has a role of its own, which only Lambda takes on, with rights on DynamoDB, KMS and CloudWatch. */
export function roles(stack: Stack): Proof {
  const ids = stack.functions.map(each => each.role?.id)
  return {
    holds: {
      because: `Each of the ${stack.functions.length} functions has a role of its own, with rights on DynamoDB, KMS and CloudWatch Logs.`,
      resources: ids.filter(id => id !== undefined),
    },
    fails: stack.functions.flatMap((each, i) => {
      if (each.role === undefined)
        return [{ because: `${nameOf(each)} has no role of this stack`, resources: [each.id] }]
      const actions = each.statements.flatMap(statement => textsOf(at(statement, 'Action')))
      const missing = services.filter(service => !actions.some(action => action.startsWith(`${service}:`)))
      return [
        ...unless(
          ids.indexOf(each.role.id) === i,
          `${nameOf(each)} shares its role with another function`,
          each.id,
          each.role.id,
        ),
        ...unless(
          missing.length === 0,
          `the role of ${nameOf(each)} has no rights on ${missing.join(' and ')}`,
          each.role.id,
        ),
        ...unless(
          isLambdas(each.role.Properties['AssumeRolePolicyDocument']),
          `others than Lambda may take on ${each.role.id}`,
          each.role.id,
        ),
      ]
    }),
  }
}

function isLambdas(trust: Parameters<typeof statementsOf>[0]): boolean {
  const statements = statementsOf(trust)
  return (
    statements.length > 0 &&
    statements.every(each => {
      const principal = at(each, 'Principal')
      const services = textsOf(at(principal, 'Service'))
      return (
        Object.keys((principal ?? {}) as object).length === 1 &&
        services.length === 1 &&
        services[0] === 'lambda.amazonaws.com'
      )
    })
  )
}
