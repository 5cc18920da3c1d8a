import type { AnyNode, Identifier, Pattern, Program } from 'acorn'
import { fullAncestor } from 'acorn-walk'

/** One declaration of a name and where the code reads it. */
export interface Binding {
  readonly reads: Identifier[]
}

/** A program with what its names mean. */
export interface Scopes {
  readonly nodes: readonly AnyNode[]
  readonly parentOf: (node: AnyNode) => AnyNode | undefined
  /** The declaration that a name means where it stands; undefined for a global. */
  readonly bindingOf: (name: Identifier) => Binding | undefined
  /** Where the code reads names that it declares nowhere. */
  readonly globals: readonly Identifier[]
}

const functions = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']
const bodies = ['Program', 'StaticBlock', ...functions]
const blocks = [
  ...bodies,
  'BlockStatement',
  'ForStatement',
  'ForInStatement',
  'ForOfStatement',
  'SwitchStatement',
  'CatchClause',
  'ClassExpression',
]

/** Tells which declaration each name of a program means, as JavaScript's scopes have it. */
export function readScopes(program: Program): Scopes {
  const parents = new Map<AnyNode, AnyNode>()
  const nodes: AnyNode[] = []
  const reads: Identifier[] = []
  fullAncestor(program, (node, _state, ancestors, type) => {
    const parent = ancestors.at(-2)
    if (parent !== undefined) parents.set(node, parent)
    nodes.push(node)
    // A name in a pattern is one that the code writes.
    if (node.type === 'Identifier' && type === 'Identifier') reads.push(node)
  })

  const scopes = new Map<AnyNode, Map<string, Binding>>()
  function declare(from: AnyNode | undefined, kinds: readonly string[], ...patterns: Pattern[]) {
    const scope = enclosing(from, kinds)
    const names = scopes.get(scope) ?? new Map<string, Binding>()
    scopes.set(scope, names)
    for (const { name } of patterns.flatMap(namesIn)) if (!names.has(name)) names.set(name, { reads: [] })
  }
  function enclosing(from: AnyNode | undefined, kinds: readonly string[]): AnyNode {
    let node = from
    while (node !== undefined && !kinds.includes(node.type)) node = parents.get(node)
    return node ?? program
  }
  for (const node of nodes) {
    const parent = parents.get(node)
    if ('params' in node) declare(node, functions, ...node.params)
    if (node.type === 'VariableDeclaration')
      declare(parent, node.kind === 'var' ? bodies : blocks, ...node.declarations.map(each => each.id))
    if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id)
      declare(parent, blocks, node.id)
    if ((node.type === 'FunctionExpression' || node.type === 'ClassExpression') && node.id)
      declare(node, [node.type], node.id)
    if (node.type === 'CatchClause' && node.param) declare(node, blocks, node.param)
    if (/^Import\w*Specifier$/.test(node.type)) {
      const { local } = node as { local: Identifier }
      // The walk leaves it out.
      parents.set(local, node)
      declare(program, blocks, local)
    }
  }

  function bindingOf(name: Identifier): Binding | undefined {
    for (let node: AnyNode | undefined = name; node !== undefined; node = parents.get(node)) {
      const found = scopes.get(node)?.get(name.name)
      if (found !== undefined) return found
    }
    return undefined
  }
  const globals = reads.filter(read => {
    const binding = bindingOf(read)
    binding?.reads.push(read)
    return binding === undefined
  })
  return { nodes, parentOf: node => parents.get(node), bindingOf, globals }
}

/** The names that a pattern declares or writes. */
function namesIn(pattern: Pattern): Identifier[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern]
    case 'ObjectPattern':
      return pattern.properties.flatMap(each =>
        namesIn(each.type === 'Property' ? each.value : each.argument),
      )
    case 'ArrayPattern':
      return pattern.elements.flatMap(each => (each === null ? [] : namesIn(each)))
    case 'AssignmentPattern':
      return namesIn(pattern.left)
    case 'RestElement':
      return namesIn(pattern.argument)
    case 'MemberExpression':
      return []
  }
}
