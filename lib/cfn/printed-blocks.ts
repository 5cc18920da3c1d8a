import { partKey, type Part } from './origin'
import type { PrintedBlock } from './print'

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

/** A block's first line that is not its comment. */
export function firstLine(lines: readonly string[], block: PrintedBlock): number {
  let line = block.from
  while (line < block.to && lines[line - 1]?.trimStart().startsWith('#')) line++
  return line
}
