import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml'
import { commentOf } from './comment'
import { isList, type Value } from './template'

/**
 * Lines of YAML for a value, with CloudFormation's short tags. Version 1.1, because cfn-lint and the AWS CLI read that one:
 * `2012-10-17`, `yes` and `1:20` must be quoted for them. No anchors: CloudFormation refuses aliases.
 */
export function yamlOf(value: { readonly [key: string]: Value }): string[] {
  const document = new Document(undefined, {
    version: '1.1',
    aliasDuplicateObjects: false,
    // Without it the key << is never quoted, and read as a merge.
    customTags: tags => tags.filter(tag => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge'),
  })
  document.contents = node(value)
  // Not trimmed: a text may end with a space that YAML leaves plain, such as U+3000.
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '').split('\n')
}

function node(value: Value): Node {
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return new Scalar(value)
  const made = isList(value) ? list(value) : (intrinsic(value) ?? map(value))
  const comment = commentOf(value)
  if (comment !== undefined) made.commentBefore = ` ${comment}`
  return made
}

function list(values: readonly Value[]): YAMLSeq {
  const made = new YAMLSeq()
  made.items = values.map(node)
  if (values.length === 0) made.flow = true
  return made
}

function map(value: { readonly [key: string]: Value }): YAMLMap {
  const made = new YAMLMap()
  made.items = Object.entries(value).map(([key, child]) => new Pair(text(key), node(child)))
  if (made.items.length === 0) made.flow = true
  return made
}

// Read as something else than this text by PyYAML, which cfn-lint uses, though YAML 1.1 in `yaml` leaves them plain.
const misread = /[\t\u0085\u2028\u2029\ufeff]|^(=|<<)$/

function text(value: string): Scalar {
  const scalar = new Scalar(value)
  if (misread.test(value)) scalar.type = Scalar.QUOTE_DOUBLE
  return scalar
}

/** `{ Ref: 'Items' }` as `!Ref Items`, and so on. Undefined for what is no intrinsic function. */
function intrinsic(value: { readonly [key: string]: Value }): Node | undefined {
  const keys = Object.keys(value)
  if (keys.length !== 1) return undefined
  const key = keys[0]!
  const argument = value[key]!
  if (key === 'Ref' || key === 'Condition')
    return typeof argument === 'string' ? tagged(`!${key}`, text(argument)) : undefined
  if (!key.startsWith('Fn::')) return undefined
  const tag = `!${key.slice('Fn::'.length)}`
  if (key === 'Fn::GetAtt' && isList(argument))
    return tagged(tag, text((argument as readonly string[]).join('.')))
  const made = node(argument)
  // A short call fits on its line, `!FindInMap [Logs, !Ref Environment, RetentionDays]`; a long one is a list below its tag.
  if (made instanceof YAMLSeq && isShort(argument)) flow(made)
  return tagged(tag, made)
}

function tagged<T extends Node>(tag: string, made: T): T {
  made.tag = tag
  return made
}

function isShort(value: Value): boolean {
  return JSON.stringify(value).length <= 140
}

function flow(made: unknown): void {
  if (made instanceof YAMLSeq || made instanceof YAMLMap) {
    made.flow = true
    for (const item of made.items) flow(item instanceof Pair ? item.value : item)
  }
}
