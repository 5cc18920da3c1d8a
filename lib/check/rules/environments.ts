import type { Design } from '../../design/design'
import { problem, warning, type DesignPath, type Problem } from '../../problem'
import { repeated } from '../rule'

/** prod and dev are there, each name once, and everything that differs by environment has a value in each of them. */
export function environments(design: Design): Problem[] {
  return [
    ...missing(design),
    ...taken(design),
    ...values(design),
    ...singletons(design),
    ...safety(design),
    ...cors(design),
  ]
}

function missing(design: Design): Problem[] {
  return ['prod', 'dev']
    .filter(name => !design.environments.some(each => each.name === name))
    .map(name =>
      problem(
        `environment/${name}-missing`,
        `There is no environment ${name}, and a template serves both prod and dev; add it.`,
        ['environments'],
      ),
    )
}

function taken(design: Design): Problem[] {
  const names = design.environments.map(each => each.name)
  return repeated(names).map(i =>
    problem(
      'environment/name-taken',
      `Two environments are called ${names[i]}, and every physical name of both would be the same; rename one.`,
      ['environments', i, 'name'],
    ),
  )
}

/** A record by environment, with what it holds in words. */
interface PerEnvironment {
  readonly of: string
  readonly record: Record<string, unknown>
  readonly path: DesignPath
}

function records(design: Design): PerEnvironment[] {
  return [
    ...design.routes.map((each, i) => ({
      of: `the limit of ${each.method} ${each.path}`,
      record: each.throttling,
      path: ['routes', i, 'throttling'],
    })),
    ...design.functions.flatMap((each, i) => [
      { of: `the memory of ${each.name}`, record: each.memory, path: ['functions', i, 'memory'] },
      { of: `the timeout of ${each.name}`, record: each.timeout, path: ['functions', i, 'timeout'] },
      {
        of: `the concurrency of ${each.name}`,
        record: each.concurrency,
        path: ['functions', i, 'concurrency'],
      },
      ...each.variables.map((variable, j) => ({
        of: `the variable ${variable.name} of ${each.name}`,
        record: variable.values,
        path: ['functions', i, 'variables', j, 'values'],
      })),
    ]),
    ...design.tables.map((each, i) => ({
      of: `the billing of ${each.name}`,
      record: each.billing,
      path: ['tables', i, 'billing'],
    })),
  ]
}

function values(design: Design): Problem[] {
  const names = new Set(design.environments.map(each => each.name))
  return records(design).flatMap(({ of, record, path }) => [
    ...[...names]
      .filter(name => !Object.hasOwn(record, name))
      .map(name =>
        problem(
          'environment/value-missing',
          `${capital(of)} has no value in ${name}, so ${name} could not be deployed; give it one.`,
          [...path, name],
        ),
      ),
    ...Object.keys(record)
      .filter(name => !names.has(name))
      .map(name =>
        problem(
          'environment/value-unknown',
          `${capital(of)} has a value in ${name}, which is no environment, so nothing would read it; remove it.`,
          [...path, name],
        ),
      ),
  ])
}

// An account has one recorder and one log role in a region. Parameters can still decide otherwise, hence warnings.
function singletons(design: Design): Problem[] {
  const inAccount = (i: number, key: 'configRecorder' | 'apiGatewayAccount') => {
    const { account, [key]: mode } = design.environments[i]!
    return (
      account !== null &&
      mode === 'create' &&
      design.environments.slice(0, i).find(each => each.account === account && each[key] === 'create')
    )
  }
  return design.environments.flatMap(({ name }, i) => {
    const recorder = inAccount(i, 'configRecorder')
    const role = inAccount(i, 'apiGatewayAccount')
    return [
      ...(recorder
        ? [
            warning(
              'environment/recorder-twice',
              `${name} would create an AWS Config recorder in the account where ${recorder.name} creates one, and AWS allows one for each region: choose existing in the second.`,
              ['environments', i, 'configRecorder'],
            ),
          ]
        : []),
      ...(role
        ? [
            warning(
              'environment/log-role-twice',
              `${name} would set the API Gateway log role of the account where ${role.name} sets it, and the later one wins: choose existing in the second.`,
              ['environments', i, 'apiGatewayAccount'],
            ),
          ]
        : []),
    ]
  })
}

function safety(design: Design): Problem[] {
  return design.environments.flatMap((each, i) => {
    if (each.name !== 'prod') return []
    return [
      ...(each.account === null
        ? [
            warning(
              'environment/account-missing',
              'prod names no account, so its stack could be deployed to any; enter the 12 digits.',
              ['environments', i, 'account'],
            ),
          ]
        : []),
      ...(each.deletionProtection
        ? []
        : [
            warning(
              'environment/deletion-protection-off',
              'Anybody with the right to delete tables could delete those of prod at once; turn deletion protection on.',
              ['environments', i, 'deletionProtection'],
            ),
          ]),
    ]
  })
}

function cors(design: Design): Problem[] {
  return design.environments.flatMap((each, i) => [
    ...each.corsOrigins.flatMap((origin, j) => {
      const path = ['environments', i, 'corsOrigins', j]
      if (origin === '*')
        return [
          warning(
            'cors/any-origin',
            `In ${each.name} a script on any web page may call the API; name the origins that should.`,
            path,
          ),
        ]
      if (each.name === 'prod' && origin.startsWith('http:')) {
        return [
          warning(
            'cors/plain-http',
            `${origin} is not encrypted, so anybody on the way could change the page that calls the API; use https.`,
            path,
          ),
        ]
      }
      return []
    }),
    ...repeated(each.corsOrigins).map(j =>
      warning('cors/origin-twice', `${each.corsOrigins[j]} is listed twice in ${each.name}; remove one.`, [
        'environments',
        i,
        'corsOrigins',
        j,
      ]),
    ),
  ])
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
