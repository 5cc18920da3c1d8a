import type { AnyNode, MemberExpression, Property } from 'acorn'

/** The text of an expression that is a text as it stands; undefined for anything computed. */
export function textOf(node: AnyNode): string | undefined {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? undefined
  return undefined
}

/** The name of the member that is taken, or of the key that is written; undefined for a computed or a private one. */
export function memberName(node: MemberExpression): string | undefined {
  return node.computed || node.property.type !== 'Identifier' ? textOf(node.property) : node.property.name
}

export function keyName({ computed, key }: Pick<Property, 'computed' | 'key'>): string | undefined {
  return computed || key.type !== 'Identifier' ? textOf(key) : key.name
}
