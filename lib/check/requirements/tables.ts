import type { Value } from '../../cfn/template'
import { unless, type Proof } from './proof'
import { nameOf, type Stack, type StackFunction } from './stack'
import { at, listOf, targetOf, textsOf } from './value'

/** R2: every function may read or write a table of the stack, and a variable tells it which. */
export function tables(stack: Stack): Proof {
  return {
    holds: {
      because: `Each of the ${stack.functions.length} functions may use a table, which a variable names.`,
      resources: [...stack.functions, ...stack.ofType('AWS::DynamoDB::Table')].map(each => each.id),
    },
    fails: [
      ...stack.design.functions
        .filter(designed => !stack.functions.some(each => each.designed === designed))
        .map(({ name }) => ({ because: `${name} is not in the template`, resources: [] })),
      ...stack.functions.flatMap(each => {
        const granted = grantedTables(stack, each)
        if (granted.length === 0)
          return [{ because: `${nameOf(each)} may use no table`, resources: [each.id] }]
        const named = namedTables(each)
        const unnamed = granted.filter(table => !named.includes(table))
        return unless(
          unnamed.length === 0,
          `no variable tells ${nameOf(each)} the table that it may use`,
          each.id,
          ...unnamed,
        )
      }),
    ],
  }
}

/** Logical ids of the tables that a function's role lets it use. */
export function grantedTables(stack: Stack, each: StackFunction): string[] {
  const resources = each.statements
    .filter(isTableStatement)
    .flatMap(statement => listOf(at(statement, 'Resource')))
  return [...new Set(resources.flatMap(resource => tableOf(stack, resource)?.id ?? []))]
}

/** The table that an ARN in a statement means, or whose index it means. */
export function tableOf(stack: Stack, resource: Value) {
  const [, id] = /^\$\{([^!.}]+)\.Arn\}(\/index\/[A-Za-z0-9_.-]+)?$/.exec(textsOf(resource)[0] ?? '') ?? []
  return id === undefined ? undefined : stack.referred({ Ref: id }, 'AWS::DynamoDB::Table')
}

export function isTableStatement(statement: Value): boolean {
  return (
    at(statement, 'Effect') === 'Allow' &&
    textsOf(at(statement, 'Action')).some(action => action.startsWith('dynamodb:'))
  )
}

function namedTables(each: StackFunction): (string | undefined)[] {
  const variables = at(each.Properties['Environment'], 'Variables')
  return Object.entries((variables ?? {}) as object).flatMap(([name, value]) =>
    name.endsWith('_TABLE') ? [targetOf(value as Value)] : [],
  )
}
