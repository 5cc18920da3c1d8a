import { partKey, type Part } from '@/lib/cfn/origin'
import type { PrintedBlock } from '@/lib/cfn/print'
import type { Design } from '@/lib/design/design'
import type { DesignPath } from '@/lib/problem'
import { partOfPath } from '../part-of-path'

/** The resource that a part is first of all. */
const mainTypes: Partial<Record<Part['kind'], readonly string[]>> = {
  function: ['AWS::Lambda::Function'],
  table: ['AWS::DynamoDB::Table'],
  secret: ['AWS::SecretsManager::Secret'],
  route: ['AWS::ApiGateway::Method'],
  waf: ['AWS::WAFv2::WebACL'],
  api: ['AWS::ApiGateway::RestApi'],
  authorizer: ['AWS::ApiGateway::Authorizer'],
  keys: ['AWS::KMS::Key'],
  alarms: ['AWS::SNS::Topic'],
  dashboard: ['AWS::CloudWatch::Dashboard'],
  tracing: ['AWS::XRay::SamplingRule'],
  config: ['AWS::Config::ConfigurationRecorder', 'AWS::Config::ConfigRule'],
}

/** The blocks that a part made, in the order of the template. */
export function blocksOf(blocks: readonly PrintedBlock[], part: Part): PrintedBlock[] {
  const key = partKey(part)
  return blocks.filter(block => partKey(block.origin.part) === key)
}

/** The block that stands for a part: what is brought into view when the part is selected. */
export function mainBlock(blocks: readonly PrintedBlock[], part: Part): PrintedBlock | undefined {
  const own = blocksOf(blocks, part)
  for (const type of mainTypes[part.kind] ?? []) {
    const found = own.find(block => block.type === type)
    if (found) return found
  }
  if (part.kind === 'logs') return own[0] ?? blocks.find(block => block.type === 'AWS::Logs::LogGroup')
  return own.find(block => block.section === 'Resources') ?? own[0]
}

/** The block that a line belongs to. */
export function blockAt(blocks: readonly PrintedBlock[], line: number): PrintedBlock | undefined {
  return blocks.find(block => block.from <= line && line <= block.to)
}

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

/** The line of the template that a path of the design shows in; the part's own first line when nothing is closer. */
export function lineOfPath(
  design: Design,
  blocks: readonly PrintedBlock[],
  lines: readonly string[],
  path: DesignPath,
): number | undefined {
  const part = partOfPath(design, path)
  const main = mainBlock(blocks, part)
  if (!main) return undefined
  const field = path.find((key, index) => index > 0 && typeof key === 'string')
  if (typeof field === 'string') {
    const names = [propertyNames[field], field[0]?.toUpperCase() + field.slice(1)]
    const at = lineIn(lines, main, names)
    if (at !== undefined) return at
  }
  return firstLine(lines, main)
}

/** A block's first line that is not its comment. */
export function firstLine(lines: readonly string[], block: PrintedBlock): number {
  let line = block.from
  while (line < block.to && lines[line - 1]?.trimStart().startsWith('#')) line++
  return line
}

function lineIn(
  lines: readonly string[],
  { from, to }: PrintedBlock,
  names: readonly (string | undefined)[],
) {
  for (let line = from; line <= to; line++) {
    const text = lines[line - 1]?.trimStart().replace(/^- /, '') ?? ''
    if (names.some(name => name !== undefined && text.startsWith(`${name}:`))) return line
  }
  return undefined
}
