// An account number that AWS keeps for documentation.
const account = '111122223333'
const region = 'us-west-2'
const pseudo = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
}
const here = `${region}:${account}`

/** ARNs by resource type; the identifier stands where AWS would put the resource's name or generated id. */
const arns = {
  'AWS::DynamoDB::Table': id => `arn:aws:dynamodb:${here}:table/${id}`,
  'AWS::IAM::ManagedPolicy': id => `arn:aws:iam::${account}:policy/${id}`,
  'AWS::IAM::Role': id => `arn:aws:iam::${account}:role/${id}`,
  'AWS::KMS::Key': id => `arn:aws:kms:${here}:key/${id}`,
  'AWS::Lambda::Alias': id => `arn:aws:lambda:${here}:function:${id}`,
  'AWS::S3::Bucket': id => `arn:aws:s3:::${id.toLowerCase()}`,
  'AWS::SNS::Topic': id => `arn:aws:sns:${here}:${id}`,
  'AWS::SecretsManager::Secret': id => `arn:aws:secretsmanager:${here}:secret:${id}`,
  'AWS::WAFv2::IPSet': id => `arn:aws:wafv2:${here}:regional/ipset/${id}`,
  'AWS::WAFv2::WebACL': id => `arn:aws:wafv2:${here}:regional/webacl/${id}`,
}

/** Types whose Ref is the ARN ("Return values" of each type in the CloudFormation reference). */
const refIsArn = new Set([
  'AWS::IAM::ManagedPolicy',
  'AWS::Lambda::Alias',
  'AWS::SNS::Topic',
  'AWS::SecretsManager::Secret',
])

/**
 * A resolved template with every reference replaced by a text of the kind that AWS puts there. This is what a CloudFormation
 * hook and IAM get to see; rules about exact ARNs cannot judge Fn::Sub or Fn::GetAtt. Throws on what it does not know.
 */
export function asDeployed(template) {
  const typeOf = id => template.Resources[id]?.Type
  const arnOf = id => {
    const arn = arns[typeOf(id)]
    if (!arn) throw new Error(`The ARN of ${id}, ${typeOf(id)}, is not known here.`)
    return arn(id)
  }
  const reference = id => {
    if (id in pseudo) return pseudo[id]
    if (refIsArn.has(typeOf(id))) return arnOf(id)
    return typeOf(id) === 'AWS::S3::Bucket' ? id.toLowerCase() : id
  }
  const attribute = (id, name) => (name === 'Arn' ? arnOf(id) : `${id}.${name}`)
  const functions = {
    Ref: reference,
    'Fn::GetAtt': ([id, name]) => attribute(id, name),
    'Fn::Sub': text =>
      text
        .replace(/\$\{([^!}][^}]*)\}/g, (_, name) => {
          const [id, ...rest] = name.split('.')
          return rest.length === 0 ? reference(id) : attribute(id, rest.join('.'))
        })
        .replaceAll('${!', '${'),
  }
  const value = node => {
    if (Array.isArray(node)) return node.map(value)
    if (typeof node !== 'object' || node === null) return node
    const [key, ...more] = Object.keys(node)
    if (more.length === 0 && key in functions) return functions[key](node[key])
    if (more.length === 0 && key?.startsWith('Fn::')) throw new Error(`${key} has no value here.`)
    return Object.fromEntries(Object.entries(node).map(([name, child]) => [name, value(child)]))
  }
  return { ...template, Resources: value(template.Resources) }
}
