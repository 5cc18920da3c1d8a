import { expect, test } from 'vitest'
import type { Design } from '../../design/design'
import type { Route } from '../../design/route'
import { foundAt, type ProblemCase } from '../testing/problem-case'

const get = 2
const authorizer = 5
const post = 1

const schema = (value: Record<string, unknown>) => (design: Design) =>
  void (design.routes[post]!.body = { schema: value as NonNullable<Route['body']>['schema'] })

const variable = (name: string, value: string) => (design: Design) =>
  void design.functions[get]!.variables.push({ name, values: { prod: 'x', dev: value } })

const cases: ProblemCase[] = [
  ...[
    'AWS_REGION',
    'AWS_LAMBDA_FUNCTION_NAME',
    'LAMBDA_TASK_ROOT',
    'ENVIRONMENT',
    'HANDLER_SETTINGS',
    'CORS_ALLOWED_ORIGINS',
    'ITEMS_TABLE',
  ].map((name): ProblemCase => [
    'variable/reserved',
    'error',
    'functions[2].variables[0].name',
    variable(name, 'x'),
  ]),
  [
    'variable/changes-runtime',
    'warning',
    'functions[2].variables[0].name',
    variable('NODE_OPTIONS', '--inspect'),
  ],
  [
    'variable/duplicate',
    'error',
    'functions[5].secrets[0].variable',
    design =>
      void design.functions[authorizer]!.variables.push({
        name: 'AUTH_SIGNING_KEY',
        values: { prod: '', dev: '' },
      }),
  ],
  [
    'variable/dynamic-reference',
    'error',
    'functions[2].variables[0].values.dev',
    variable('A', '{{resolve:ssm-secure:key}}'),
  ],
  [
    'variable/too-large',
    'error',
    'functions[2].variables',
    design => {
      for (const name of ['A', 'B', 'C']) variable(name, 'x'.repeat(1300))(design)
    },
  ],
  [
    'secret/missing',
    'error',
    'functions[2].secrets[0].secret',
    design => void design.functions[get]!.secrets.push({ secret: 'x', variable: 'X' }),
  ],
  ['secret/missing', 'error', 'functions[5].handler.signingSecret', design => void (design.secrets = [])],
  [
    'secret/unused',
    'warning',
    'secrets[1]',
    design => void design.secrets.push({ name: 'spare', description: '' }),
  ],
  ['secret/name-taken', 'error', 'secrets[1].name', design => void design.secrets.push(design.secrets[0]!)],
  [
    'secret/in-text',
    'error',
    'functions[2].variables[0].values.dev',
    variable('API_TOKEN', '9f8c1d2e7b3a4f5061728394a5b6c7d8'),
  ],
  [
    'secret/in-text',
    'error',
    'api.description',
    design => void (design.api.description = `key ${'AKIA'}${'IOSFODNN7EXAMPLE'}`),
  ],
  [
    'text/dynamic-reference',
    'error',
    'secrets[0].description',
    design => void (design.secrets[0]!.description = '{{resolve:ssm:x}}'),
  ],
  ['text/dynamic-reference', 'error', 'routes[1].body.schema.title', schema({ title: '{{resolve:ssm:x}}' })],
]

test('a name that the compiler does not set is free', () => {
  expect(foundAt(variable('POWERTOOLS_SERVICE_NAME', 'x'), 'variable/reserved')).toEqual([])
})

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})
