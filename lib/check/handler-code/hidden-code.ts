import type { AnyNode, Identifier } from 'acorn'
import { keyName, memberName, textOf } from './names'
import type { Refusal } from './refusal'
import type { Scopes } from './scopes'

/** Members of Node's process that load modules. */
const loaders = ['getBuiltinModule', 'mainModule']

/** Places that run or load code which is not to be read here, and requests that are signed without the SDK. */
export function hiddenCode(scopes: Scopes): Refusal[] {
  return [
    ...scopes.globals.flatMap(name => hiddenByGlobal(scopes, name)),
    ...scopes.nodes.flatMap(hiddenByNode),
  ]
}

function hiddenByGlobal(scopes: Scopes, node: Identifier): Refusal[] {
  const parent = scopes.parentOf(node)!
  const member = parent.type === 'MemberExpression' && parent.object === node ? memberName(parent) : undefined
  // Neither runs anything: a test for its presence, and a test for what a value is.
  if (parent.type === 'UnaryExpression' && parent.operator === 'typeof') return []
  if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof') return []
  const text = 'makes code of a text at run time; write the code itself'
  const loads = 'loads modules in a way that cannot be followed; call require with a text'
  switch (node.name) {
    case 'eval':
      return [{ code: 'runs-code', node, because: text }]
    case 'Function':
      return member === 'prototype' ? [] : [{ code: 'runs-code', node, because: text }]
    case 'require':
      return parent.type === 'CallExpression' && parent.callee === node
        ? []
        : [{ code: 'computed-module', node, because: loads }]
    case 'module':
      return member === 'exports' ? [] : [{ code: 'computed-module', node, because: loads }]
    case 'global':
    case 'globalThis':
      return parent.type === 'MemberExpression' && (member === undefined || /^(eval|Function)$/.test(member))
        ? [{ code: 'runs-code', node, because: text }]
        : []
    default:
      return []
  }
}

function hiddenByNode(node: AnyNode): Refusal[] {
  const name = namesOf(node).find(each => loaders.includes(each))
  if (name !== undefined)
    return [{ code: 'computed-module', node, because: `loads modules by ${name}; call require with a text` }]
  const text = node.type === 'TemplateElement' ? node.value.raw : textOf(node)
  const because = 'signs requests to AWS itself; leave the SDK out of the file and call it'
  return text?.includes('AWS4-HMAC-SHA256') ? [{ code: 'signs-requests', node, because }] : []
}

/** The names by which a node takes members of an object. */
function namesOf(node: AnyNode): string[] {
  if (node.type === 'MemberExpression') return [memberName(node) ?? '']
  if (node.type !== 'ObjectPattern') return []
  return node.properties.map(each => (each.type === 'Property' ? keyName(each) : undefined) ?? '')
}
