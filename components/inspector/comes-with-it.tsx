import { partKey, type Part } from '@/lib/cfn/origin'
import { useCompiledStore } from '@/stores/compiled-store'
import { Section } from './section'

/** The resources that a part becomes beside the one that it is named after. */
export function ComesWithIt({ part }: { part: Part }) {
  const blocks = useCompiledStore(state => state.compiled?.blocks)
  if (!blocks || part.kind === 'design' || part.kind === 'environment') return null
  const types = blocks
    .filter(each => each.section === 'Resources' && each.type && partKey(each.origin.part) === partKey(part))
    .map(each => each.type ?? '')
  if (!types.some(type => type !== main[part.kind])) return null
  const counts = new Map<string, number>()
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1)
  return (
    <Section title="Comes with it" aside={types.length === 1 ? '1 resource' : `${types.length} resources`}>
      <ul className="acc">
        {[...counts]
          .filter(([type]) => type !== main[part.kind])
          .map(([type, count]) => (
            <li key={type} className="chip" title={type}>
              {chipText(type, count)}
            </li>
          ))}
      </ul>
    </Section>
  )
}

/** What the part itself is; the others come with it. */
const main: Partial<Record<Part['kind'], string>> = {
  function: 'AWS::Lambda::Function',
  table: 'AWS::DynamoDB::Table',
  secret: 'AWS::SecretsManager::Secret',
  route: 'AWS::ApiGateway::Method',
  waf: 'AWS::WAFv2::WebACL',
  api: 'AWS::ApiGateway::RestApi',
  authorizer: 'AWS::ApiGateway::Authorizer',
}

const words: Readonly<Record<string, string>> = {
  'AWS::IAM::ManagedPolicy': 'Policy',
  'AWS::CodeDeploy::DeploymentGroup': 'Rollout',
  'AWS::CodeDeploy::Application': 'Rollouts',
  'AWS::CloudWatch::Alarm': 'Alarm',
  'AWS::ApiGateway::RestApi': 'REST API',
  'AWS::WAFv2::WebACLAssociation': 'Association',
  'AWS::XRay::Group': 'Trace group',
  'AWS::ApiGateway::Resource': 'Path',
  'AWS::WAFv2::IPSet': 'IP set',
  'AWS::KMS::Key': 'Key',
}

function chipText(type: string, count: number): string {
  const last = type.split('::').at(-1) ?? type
  const plain = last.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  )
  const word = words[type] ?? plain
  if (count === 1) return word
  const plural = /[^aeiou]y$/.test(word)
    ? `${word.slice(0, -1)}ies`
    : /[sx]$/.test(word)
      ? `${word}es`
      : `${word}s`
  return `${count} ${/^[A-Z]{2}/.test(plural) ? plural : plural.charAt(0).toLowerCase() + plural.slice(1)}`
}
