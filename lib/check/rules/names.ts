import type { Design } from '../../design/design'
import { physicalName } from '../../cfn/physical-names'
import { problem, type DesignPath, type Problem } from '../../problem'
import { repeated } from '../rule'

/** Each physical name fits its service in each environment, and none meets another where a service ignores case. */
export function names(design: Design): Problem[] {
  return [...tooLong(design), ...ignoringCase(design)]
}

interface Named {
  readonly what: string
  /** Text for Fn::Sub. */
  readonly name: string
  readonly limit: number
  readonly path: DesignPath
}

/** The longest names that a part of the design gives, with what their services take. */
function namedResources(design: Design): Named[] {
  const api = ['api', 'name']
  return [
    { what: 'X-Ray group', name: physicalName.traceGroup(design), limit: 32, path: api },
    { what: 'X-Ray sampling rule', name: physicalName.samplingRule(design), limit: 32, path: api },
    { what: 'web ACL', name: physicalName.webAcl(design), limit: 128, path: api },
    { what: 'dashboard', name: physicalName.dashboard(design), limit: 255, path: api },
    { what: 'log group', name: physicalName.wafLogGroup(design), limit: 512, path: api },
    {
      what: 'log group',
      name: physicalName.executionLogGroup(design),
      limit: 512,
      path: ['api', 'stageName'],
    },
    { what: 'stage', name: physicalName.stage(design), limit: 128, path: ['api', 'stageName'] },
    { what: 'bucket', name: physicalName.configAccessLogBucket(), limit: 63, path: ['region'] },
    ...design.functions.flatMap((each, i): Named[] => {
      const path = ['functions', i, 'name']
      return [
        { what: 'function', name: physicalName.function(each.name), limit: 64, path },
        { what: 'role', name: physicalName.functionRole(each.name), limit: 64, path },
        { what: 'policy', name: physicalName.functionPolicy(each.name), limit: 128, path },
        { what: 'deployment group', name: physicalName.deploymentGroup(each.name), limit: 100, path },
        { what: 'alarm', name: physicalName.functionAlarm(each.name, 'invocations'), limit: 255, path },
      ]
    }),
    ...design.tables.flatMap((each, i): Named[] => [
      { what: 'table', name: physicalName.table(each.name), limit: 255, path: ['tables', i, 'name'] },
      {
        what: 'alarm',
        name: physicalName.tableAlarm(each.name, 'system-errors'),
        limit: 255,
        path: ['tables', i, 'name'],
      },
    ]),
    ...design.secrets.map((each, i): Named => ({
      what: 'secret',
      name: physicalName.secret(each.name),
      limit: 512,
      path: ['secrets', i, 'name'],
    })),
  ]
}

function tooLong(design: Design): Problem[] {
  const longest = design.environments
    .map(each => each.name)
    .reduce((a, b) => (b.length > a.length ? b : a), '')
  const reported = new Set<string>()
  return namedResources(design).flatMap(({ what, name, limit, path }) => {
    const text = inEnvironment(name, longest, design.region)
    const key = JSON.stringify(path)
    // One problem for one field: a shorter name mends all.
    if (text.length <= limit || reported.has(key)) return []
    reported.add(key)
    return [
      problem(
        'name/too-long',
        `The ${what} ${text} has ${text.length} characters, and AWS takes ${limit}; shorten the name by ${text.length - limit}.`,
        path,
      ),
    ]
  })
}

function inEnvironment(name: string, environment: string, region: string): string {
  return (
    name
      .replaceAll('${Environment}', environment)
      .replaceAll('${AWS::AccountId}', '0'.repeat(12))
      .replaceAll('${AWS::Region}', region)
      // An API's id has ten characters.
      .replaceAll('${RestApi}', '0'.repeat(10))
  )
}

// Names of IAM roles and policies are unique in an account without regard to case.
function ignoringCase(design: Design): Problem[] {
  const lower = design.functions.map(each => each.name.toLowerCase())
  return repeated(lower).flatMap(i => {
    const name = design.functions[i]!.name
    const first = design.functions[lower.indexOf(lower[i]!)]!.name
    // The very same name is function/name-taken.
    if (first === name) return []
    return [
      problem(
        'name/collides-ignoring-case',
        `The roles of ${first} and ${name} differ in case only, and IAM takes them for one; rename one function.`,
        ['functions', i, 'name'],
      ),
    ]
  })
}
