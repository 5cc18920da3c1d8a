import { expect, test } from 'vitest'
import { newEnvironment } from '../../design/environment'
import { foundAt, type ProblemCase } from '../testing/problem-case'

const prod = 0
const dev = 1
const get = 2

const cases: ProblemCase[] = [
  [
    'environment/prod-missing',
    'error',
    'environments',
    design => void (design.environments[prod]!.name = 'live'),
  ],
  [
    'environment/dev-missing',
    'error',
    'environments',
    design => void (design.environments[dev]!.name = 'test'),
  ],
  [
    'environment/name-taken',
    'error',
    'environments[2].name',
    design => void design.environments.push(newEnvironment('dev')),
  ],
  [
    'environment/value-missing',
    'error',
    'functions[0].memory.dev',
    design => delete design.functions[0]!.memory.dev,
  ],
  [
    'environment/value-missing',
    'error',
    'tables[0].billing.prod',
    design => delete design.tables[0]!.billing.prod,
  ],
  [
    'environment/value-missing',
    'error',
    'routes[1].throttling.dev',
    design => delete design.routes[1]!.throttling.dev,
  ],
  [
    'environment/value-unknown',
    'error',
    'functions[2].timeout.test',
    design => void (design.functions[get]!.timeout.test = 1),
  ],
  [
    'environment/value-unknown',
    'error',
    'functions[2].variables[0].values.test',
    design =>
      void design.functions[get]!.variables.push({ name: 'A', values: { prod: '', dev: '', test: '' } }),
  ],
  [
    'environment/recorder-twice',
    'warning',
    'environments[1].configRecorder',
    design => void (design.environments[dev]!.account = '123456789012'),
  ],
  [
    'environment/log-role-twice',
    'warning',
    'environments[1].apiGatewayAccount',
    design => void (design.environments[dev]!.account = '123456789012'),
  ],
  [
    'environment/account-missing',
    'warning',
    'environments[0].account',
    design => void (design.environments[prod]!.account = null),
  ],
  [
    'environment/deletion-protection-off',
    'warning',
    'environments[0].deletionProtection',
    design => void (design.environments[prod]!.deletionProtection = false),
  ],
  [
    'cors/any-origin',
    'warning',
    'environments[0].corsOrigins[1]',
    design => void design.environments[prod]!.corsOrigins.push('*'),
  ],
  [
    'cors/plain-http',
    'warning',
    'environments[0].corsOrigins[0]',
    design => void (design.environments[prod]!.corsOrigins = ['http://a.example']),
  ],
  [
    'cors/origin-twice',
    'warning',
    'environments[0].corsOrigins[1]',
    design => void design.environments[prod]!.corsOrigins.push('https://app.example.com'),
  ],
  ['region/opt-in', 'info', 'region', design => void (design.region = 'af-south-1')],
]

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})
