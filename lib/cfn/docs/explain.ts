import type { TemplateKeys } from '../keys-at-line'
import { apiGatewayDocs } from './api-gateway-docs'
import { configDocs } from './config-docs'
import { deploymentDocs } from './deployment-docs'
import { dynamoDbDocs } from './dynamodb-docs'
import { encryptionDocs } from './encryption-docs'
import { iamDocs } from './iam-docs'
import { lambdaDocs } from './lambda-docs'
import { monitoringDocs } from './monitoring-docs'
import { attributeDocs, functionDocs, sectionDocs } from './section-docs'
import type { TypeDocs } from './type-docs'
import { wafDocs } from './waf-docs'

/** Every type of resource that a template may have. */
export const typeDocs: TypeDocs = {
  ...apiGatewayDocs,
  ...configDocs,
  ...deploymentDocs,
  ...dynamoDbDocs,
  ...encryptionDocs,
  ...iamDocs,
  ...lambdaDocs,
  ...monitoringDocs,
  ...wafDocs,
}

/** What something in a template is, and the page of AWS's documentation about it. */
export interface Explanation {
  /** `Environment.Variables`, `AWS::Lambda::Function`, `Outputs`, `!Ref`. */
  readonly name: string
  /** One sentence. Of a key that has none of its own, the nearest one above it. */
  readonly says: string
  readonly address: string
}

const guide = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide'
const reference = 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference'
const policies = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements'

/** Explains what stands at some keys of a template; `type` is that of the resource, where they lead into one. */
export function explain(keys: TemplateKeys, type: string | undefined): Explanation | undefined {
  const [section, id, attribute, ...path] = keys
  if (section === undefined) return undefined
  if (section !== 'Resources' || id === undefined) return explainSection(section, keys)
  const docs = typeDocs[type ?? '']
  if (type === undefined || docs === undefined) return undefined
  if (attribute === undefined || attribute === 'Type' || (attribute === 'Properties' && path.length === 0))
    return { name: type, says: docs.is, address: typeAddress(type) }
  if (attribute === 'Properties') {
    const says = nearest(docs.properties, path)
    return explanation(path.join('.'), says, propertyAddress(type, path))
  }
  const says = nearest(attributeDocs, keys.slice(2))
  return explanation(keys.slice(2).join('.'), says, attributeAddress(attribute))
}

/** Explains each function that the text of a line calls, once. */
export function explainFunctions(text: string): Explanation[] {
  const unquoted = text.replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g, '')
  const calls = new Set(unquoted.match(/(?<=^|[\s[])![A-Z]\w+/g))
  return [...calls].flatMap(name => {
    const says = functionDocs[name]
    return says === undefined ? [] : [{ name, says, address: functionAddress(name) }]
  })
}

function explainSection(section: string, keys: TemplateKeys): Explanation | undefined {
  // Names within a section are a person's; in a mapping so are those below them.
  const own = keys.map((key, depth) => (depth === 1 || (section === 'Mappings' && depth > 0) ? '*' : key))
  const says = nearest(sectionDocs, keys, 2) ?? nearest(sectionDocs, own)
  return explanation(keys.join('.'), says, sectionAddress(section, keys[1]))
}

function explanation(name: string, says: string | undefined, address: string): Explanation | undefined {
  return says === undefined ? undefined : { name, says, address }
}

/** The sentence of the keys, or of as many of them as have one, but no less than `least`. */
function nearest(
  docs: Readonly<Record<string, string>>,
  keys: readonly string[],
  least = 1,
): string | undefined {
  for (let count = keys.length; count >= least; count--) {
    const key = keys.slice(0, count).join('.')
    if (Object.hasOwn(docs, key)) return docs[key]
  }
  return undefined
}

/** `aws-resource-lambda-function.html` */
function typeAddress(type: string): string {
  return `${reference}/aws-resource-${dashed(type)}.html`
}

/** The property that stands right under the type: those within it have pages by names that no template says. */
function propertyAddress(type: string, [property = '', ...path]: readonly string[]): string {
  const element = /Policy(?:Document)?$/.test(property) && path.find(each => each !== 'Statement')
  if (element) return `${policies}_${element.toLowerCase()}.html`
  return `${typeAddress(type)}#cfn-${dashed(type)}-${property.toLowerCase()}`
}

function dashed(type: string): string {
  return type.split('::').slice(1).join('-').toLowerCase()
}

function attributeAddress(attribute: string): string {
  return attribute === 'Condition'
    ? sectionAddress('Conditions')
    : `${reference}/aws-attribute-${attribute.toLowerCase()}.html`
}

function sectionAddress(section: string, id?: string): string {
  if (id === 'AWS::CloudFormation::Interface') return `${guide}/aws-resource-cloudformation-interface.html`
  const page = { AWSTemplateFormatVersion: 'format-version', Description: 'template-description' }[section]
  return `${guide}/${page ?? `${section.toLowerCase()}-section`}-structure.html`
}

function functionAddress(tag: string): string {
  const name = tag.slice(1).toLowerCase()
  const page = `${reference}/intrinsic-function-reference`
  if (name === 'condition') return `${page}-conditions.html`
  return ['if', 'equals', 'not', 'and', 'or'].includes(name)
    ? `${page}-conditions.html#intrinsic-function-reference-conditions-${name}`
    : `${page}-${name}.html`
}
