import type { Entry, Template, Value } from '../cfn/template'

/** A resource that outlives its stack, so that it can be in the way of the next one. */
export interface Retained {
  readonly type: string
  readonly logicalId: string
  /** Physical name as text for Fn::Sub, `${Environment}-items`; undefined when only AWS knows it. */
  readonly name: string | undefined
  /** Condition of the template that decides whether it exists. */
  readonly condition: string | undefined
}

/** The property that names a resource, of the types that a template retains. */
const nameProperty: Record<string, string> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SecretsManager::Secret': 'Name',
  'AWS::KMS::Alias': 'AliasName',
}

/** What a deleted stack leaves behind, in the template's order. Versions are not among it: they go with their function. */
export function retainedResources(template: Template): Retained[] {
  return template.entries.filter(entry => entry.section === 'Resources').flatMap(retained)
}

function retained({ id, value }: Entry): Retained[] {
  const { Type, DeletionPolicy, Condition, Properties } = value as { [key: string]: Value | undefined }
  if (typeof Type !== 'string' || Type === 'AWS::Lambda::Version' || Type === 'AWS::ApiGateway::Account')
    return []
  // An alias goes with its stack, but its name is global to the region: it can have been taken by hand.
  if (DeletionPolicy === undefined && Type !== 'AWS::KMS::Alias') return []
  const property = (Properties as { [key: string]: Value | undefined } | undefined)?.[
    nameProperty[Type] ?? ''
  ]
  return [
    {
      type: Type,
      logicalId: id,
      name: predictable(property),
      condition: typeof Condition === 'string' ? Condition : undefined,
    },
  ]
}

/** The name, unless it holds what is known only once the stack exists, such as the API's id. */
function predictable(property: Value | undefined): string | undefined {
  const text = typeof property === 'string' ? property : subText(property)
  const rest = text?.replaceAll(/\$\{(Environment|AWS::AccountId|AWS::Region)\}/g, '')
  return rest === undefined || !/^[A-Za-z0-9_./-]*$/.test(rest) ? undefined : text
}

function subText(value: Value | undefined): string | undefined {
  const text = (value as { 'Fn::Sub'?: Value } | undefined)?.['Fn::Sub']
  return typeof text === 'string' ? text : undefined
}
