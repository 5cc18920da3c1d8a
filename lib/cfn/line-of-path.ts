import type { Design } from '../design/design'
import type { DesignPath } from '../problem'
import { partOfPath } from './part-of-path'
import type { PrintedBlock } from './print'
import { blocksOf, firstLine, mainBlock } from './printed-blocks'

/** What a field of the design is called in the template, where the names differ by more than their first letter. */
const propertyNames: Readonly<Record<string, string>> = {
  memory: 'MemorySize',
  architecture: 'Architectures',
  handler: 'Handler',
  concurrency: 'ReservedConcurrentExecutions',
  variables: 'Variables',
  secrets: 'Variables',
  partitionKey: 'KeySchema',
  sortKey: 'KeySchema',
  globalIndexes: 'GlobalSecondaryIndexes',
  localIndexes: 'LocalSecondaryIndexes',
  timeToLiveAttribute: 'TimeToLiveSpecification',
  billing: 'BillingMode',
  pointInTimeRecovery: 'PointInTimeRecoverySpecification',
  stream: 'StreamSpecification',
  method: 'HttpMethod',
  path: 'ResourceId',
  parameters: 'RequestParameters',
  body: 'RequestModels',
  function: 'Uri',
  endpointType: 'EndpointConfiguration',
  cacheSeconds: 'AuthorizerResultTtlInSeconds',
  identityHeader: 'IdentitySource',
  managedRuleGroups: 'Rules',
  rateLimit: 'Rules',
  geographic: 'Rules',
}

/** Where a value of an environment stands: in a row of a mapping. Of values in groups by group and name. */
const mappedValues: Readonly<Record<string, readonly [mapping: string, key: string]>> = {
  logRetentionDays: ['Logs', 'RetentionDays'],
  logLevel: ['Logs', 'ApplicationLevel'],
  wafRateLimit: ['Waf', 'RateLimit'],
  allowedIpv4: ['Waf', 'AllowedIpv4Cidrs'],
  allowedIpv6: ['Waf', 'AllowedIpv6Cidrs'],
  corsOrigins: ['Cors', 'Origins'],
  'throttling.rate': ['Throttling', 'Rate'],
  'throttling.burst': ['Throttling', 'Burst'],
  deletionProtection: ['Tables', 'DeletionProtection'],
  trafficShifting: ['Deployments', 'TrafficShift'],
  configRecorder: ['Modes', 'ConfigRecorder'],
  apiGatewayAccount: ['Modes', 'ApiGatewayAccount'],
  'xraySampling.rate': ['Tracing', 'SamplingRate'],
  'xraySampling.reservoir': ['Tracing', 'Reservoir'],
  'alarms.functionErrorPercent': ['Alarms', 'FunctionErrorPercent'],
  'alarms.apiServerErrorPercent': ['Alarms', 'Api5xxRate'],
  'alarms.apiClientErrorPercent': ['Alarms', 'Api4xxRate'],
  'alarms.apiLatencyMs': ['Alarms', 'ApiLatencyMs'],
  'alarms.wafBlockedRequests': ['Alarms', 'WafBlockedRequests'],
}

/** What stands on another resource than the part's own. */
const otherPlaces: Readonly<Record<string, readonly [type: string, property: string]>> = {
  alarmEmail: ['AWS::SNS::Subscription', 'Endpoint'],
  stageName: ['AWS::ApiGateway::Stage', 'StageName'],
}

/** The line of the template that a path of the design shows in; the part's own first line when nothing is closer. */
export function lineOfPath(
  design: Design,
  blocks: readonly PrintedBlock[],
  lines: readonly string[],
  path: DesignPath,
): number | undefined {
  const field = lineOfField(design, blocks, lines, path)
  if (field !== undefined) return field
  const block = blockOfPath(design, blocks, path)
  return block && firstLine(lines, block)
}

/** The line that shows a field of the design; nothing where only its part can be shown. */
export function lineOfField(
  design: Design,
  blocks: readonly PrintedBlock[],
  lines: readonly string[],
  path: DesignPath,
): number | undefined {
  const elsewhere = mappedLine(design, blocks, lines, path) ?? lineElsewhere(blocks, lines, path)
  if (elsewhere !== undefined) return elsewhere
  const block = blockOfPath(design, blocks, path)
  if (!block) return undefined
  for (const field of path.slice(1)) {
    if (typeof field !== 'string') continue
    // The handler's own settings reach it in one variable.
    const isSetting = field === 'handler' && path.length > 3 && path[3] !== 'kind'
    const names = isSetting
      ? ['HANDLER_SETTINGS']
      : [propertyNames[field], field.charAt(0).toUpperCase() + field.slice(1)]
    const at = lineIn(lines, block, names)
    if (at !== undefined) return at
  }
  return undefined
}

// What a function may do stands in its policy.
function blockOfPath(
  design: Design,
  blocks: readonly PrintedBlock[],
  path: DesignPath,
): PrintedBlock | undefined {
  const part = partOfPath(design, path)
  return part.kind === 'function' && path[2] === 'access'
    ? blocksOf(blocks, part).find(block => block.type === 'AWS::IAM::ManagedPolicy')
    : mainBlock(blocks, part)
}

function mappedLine(
  design: Design,
  blocks: readonly PrintedBlock[],
  lines: readonly string[],
  [noun, position, field, name]: DesignPath,
): number | undefined {
  const place =
    noun === 'environments' ? (mappedValues[`${field}.${name}`] ?? mappedValues[`${field}`]) : undefined
  const environment = design.environments[Number(position)]?.name
  return place && environment !== undefined
    ? lineOfMapped(blocks, lines, place[0], environment, place[1])
    : undefined
}

/** The line of a mapping's value for an environment. */
export function lineOfMapped(
  blocks: readonly PrintedBlock[],
  lines: readonly string[],
  mapping: string,
  environment: string,
  key: string,
): number | undefined {
  const block = blocks.find(each => each.section === 'Mappings' && each.id === mapping)
  if (!block) return undefined
  const row = lineIn(lines, block, [environment])
  return row === undefined ? undefined : lineIn(lines, { from: row, to: block.to }, [key])
}

function lineElsewhere(
  blocks: readonly PrintedBlock[],
  lines: readonly string[],
  path: DesignPath,
): number | undefined {
  const isOfThese = path[0] === 'environments' || path[0] === 'api'
  const place = isOfThese ? otherPlaces[`${path.at(-1)}`] : undefined
  const block = place && blocks.find(each => each.type === place[0])
  return block && lineIn(lines, block, [place[1]])
}

function lineIn(
  lines: readonly string[],
  { from, to }: Pick<PrintedBlock, 'from' | 'to'>,
  names: readonly (string | undefined)[],
): number | undefined {
  for (let line = from; line <= to; line++) {
    const text = lines[line - 1]?.trimStart().replace(/^- /, '') ?? ''
    if (names.some(name => name !== undefined && text.startsWith(`${name}:`))) return line
  }
  return undefined
}
