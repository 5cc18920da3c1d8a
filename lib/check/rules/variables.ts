import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Design } from '../../design/design'
import type { LambdaFunction } from '../../design/function'
import { derivedVariables } from '../../cfn/blocks/function-variables'
import { tableVariable } from '../../cfn/logical-ids'
import { problem, warning, type DesignPath, type Problem } from '../../problem'
import { repeated } from '../rule'

/** Each variable has a name that is free, and all of a function fit into what Lambda takes. */
export function variables(design: Design): Problem[] {
  const tables = new Set(design.tables.map(table => tableVariable(table.name)))
  return design.functions.flatMap((each, i) => {
    const named = namedVariables(each, i)
    return [
      ...named.flatMap(({ name, path }) => oneName(name, tables, path)),
      ...repeated(named.map(({ name }) => name)).map(position =>
        problem(
          'variable/duplicate',
          `${each.name} has two variables called ${named[position]!.name}, and one value would be lost; rename one.`,
          named[position]!.path,
        ),
      ),
      ...each.variables.flatMap((variable, j) =>
        Object.entries(variable.values)
          .filter(([, value]) => value.includes('{{resolve:'))
          .map(([environment]) =>
            problem(
              'variable/dynamic-reference',
              `CloudFormation would put a secret or parameter in the place of this value of ${variable.name}; add it to the function's secrets instead.`,
              ['functions', i, 'variables', j, 'values', environment],
            ),
          ),
      ),
      ...size(design, each, i),
    ]
  })
}

function namedVariables(each: LambdaFunction, i: number): { name: string; path: DesignPath }[] {
  return [
    ...each.variables.map(({ name }, j) => ({ name, path: ['functions', i, 'variables', j, 'name'] })),
    ...each.secrets.map(({ variable }, j) => ({
      name: variable,
      path: ['functions', i, 'secrets', j, 'variable'],
    })),
  ]
}

/** Names that Lambda keeps for itself: https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html */
const lambdaNames = /^(AWS_.*|LAMBDA_.*|_HANDLER|_X_AMZN_TRACE_ID)$/
const derivedNames: readonly string[] = derivedVariables
const runtimeNames: readonly string[] = ['NODE_OPTIONS', 'NODE_PATH', 'PATH', 'LD_LIBRARY_PATH', 'LD_PRELOAD']

function oneName(name: string, tables: ReadonlySet<string>, path: DesignPath): Problem[] {
  if (lambdaNames.test(name))
    return [
      problem(
        'variable/reserved',
        `Lambda keeps ${name} for itself and refuses the function; choose another name.`,
        path,
      ),
    ]
  if (derivedNames.includes(name) || tables.has(name)) {
    return [
      problem(
        'variable/reserved',
        `${name} is set for every function from the design, so this value would be lost; choose another name.`,
        path,
      ),
    ]
  }
  if (runtimeNames.includes(name)) {
    return [
      warning(
        'variable/changes-runtime',
        `${name} changes how Node.js itself runs in the function, tracing and handlers included; remove it unless that is meant.`,
        path,
      ),
    ]
  }
  return []
}

/** Bytes of all names and values together (Lambda). */
const mostBytes = 4096

function size(design: Design, each: LambdaFunction, i: number): Problem[] {
  return design.environments.flatMap(environment => {
    const bytes = [...own(each, environment.name), ...derived(design, each, environment)]
      .map(([name, value]) => utf8ToBytes(name + value).length)
      .reduce((sum, length) => sum + length, 0)
    if (bytes <= mostBytes) return []
    return [
      problem(
        'variable/too-large',
        `The variables of ${each.name} take about ${bytes} bytes in ${environment.name}, and Lambda takes ${mostBytes} in all; shorten or remove some.`,
        ['functions', i, 'variables'],
      ),
    ]
  })
}

function own(each: LambdaFunction, environment: string): [string, string][] {
  return [
    ...each.variables.map(({ name, values }): [string, string] => [
      name,
      Object.hasOwn(values, environment) ? values[environment]! : '',
    ]),
    // A generated secret has 64 characters.
    ...each.secrets.map(({ variable }): [string, string] => [variable, '0'.repeat(64)]),
  ]
}

function derived(
  design: Design,
  each: LambdaFunction,
  environment: Design['environments'][number],
): [string, string][] {
  const tables = [...new Set(each.access.map(({ table }) => table))]
  const values: Record<(typeof derivedVariables)[number], string> = {
    ENVIRONMENT: environment.name,
    CORS_ALLOWED_ORIGINS: environment.corsOrigins.join(),
    // The settings name the table's variable and the types of its keys as well.
    HANDLER_SETTINGS: JSON.stringify(each.handler) + '0'.repeat(120),
  }
  return [
    ...Object.entries(values),
    ...tables.map((table): [string, string] => [tableVariable(table), `${environment.name}-${table}`]),
  ]
}
