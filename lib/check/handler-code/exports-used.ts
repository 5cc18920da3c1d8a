import type { AnyNode, Expression, Identifier, Pattern } from 'acorn'
import { packageKind } from './commands'
import { keyName, memberName, textOf } from './names'
import type { Refusal } from './refusal'
import type { Scopes } from './scopes'

/** What vendor.js stands for: the names that it exports, by package. */
export type VendorExports = { readonly [packageName: string]: readonly string[] }

/** A place where the code uses what a package of the SDK exports. */
export interface Use {
  readonly packageName: string
  readonly name: string
  readonly node: AnyNode
}

/** Functions of esbuild and TypeScript that hand on the module that they get. */
const interop = ['__toESM', '__importStar', '__importDefault']

/**
 * Every use of an export of the SDK in a program: through require, import and await import(), under other names, taken apart,
 * through variables. A module that goes where it cannot be followed is refused, and so is a package that is not known.
 */
export function exportsUsed(scopes: Scopes, vendor: VendorExports): { uses: Use[]; refusals: Refusal[] } {
  const uses: Use[] = []
  const refusals: Refusal[] = []
  const followed = new Map<AnyNode, Set<string>>()
  const refuse = (code: string, node: AnyNode, because: string) => void refusals.push({ code, node, because })

  function load(source: AnyNode, from: string | undefined, holder: (module: string) => void) {
    if (from === undefined)
      return refuse('computed-module', source, 'computes which module it loads; write its name as a text')
    if (from === './vendor.js') return holder(from)
    const kind = packageKind(from)
    if (kind === 'calls') return holder(from)
    if (kind === 'runs code')
      refuse('runs-code', source, `loads ${from}, which runs code that is not in this file; do without it`)
    if (kind === 'unknown')
      refuse('unknown-module', source, `loads ${from}, of which it is not known what it calls; do without it`)
  }

  function use(module: string, name: string, node: AnyNode) {
    if (module !== './vendor.js') return void uses.push({ packageName: module, name, node })
    const packageName = Object.keys(vendor).find(each => vendor[each]!.includes(name))
    if (packageName !== undefined) uses.push({ packageName, name, node })
    else refuse('unknown-export', node, `takes ${name} from vendor.js, which does not have it`)
  }

  /** Where the value of an expression that is a module goes. */
  function follow(node: AnyNode, module: string): void {
    const parent = scopes.parentOf(node)!
    const passedOn = () =>
      refuse(
        'module-passed-on',
        node,
        `passes a module of the SDK on; take the commands that it needs by name`,
      )
    switch (parent.type) {
      case 'MemberExpression': {
        const name = parent.object === node ? memberName(parent) : undefined
        if (name === undefined)
          return refuse('computed-export', node, 'computes which command it takes; write its name')
        return name === 'default' ? follow(parent, module) : use(module, name, parent)
      }
      case 'VariableDeclarator':
        return keep(parent.id, module)
      case 'AssignmentExpression':
        if (parent.operator !== '=') return passedOn()
        keep(parent.left, module)
        return follow(parent, module)
      case 'CallExpression':
        return isInterop(parent.callee) && parent.arguments[0] === node ? follow(parent, module) : passedOn()
      case 'AwaitExpression':
      case 'ChainExpression':
        return follow(parent, module)
      case 'SequenceExpression':
        return parent.expressions.at(-1) === node ? follow(parent, module) : undefined
      case 'ExpressionStatement':
        return
      default:
        return passedOn()
    }
  }

  /** A variable that a module is kept in, or the names that it is taken apart into. */
  function keep(pattern: Pattern, module: string): void {
    if (pattern.type === 'Identifier') return keepAs(pattern, module)
    if (pattern.type !== 'ObjectPattern')
      return refuse('module-passed-on', pattern, 'keeps a module of the SDK where it cannot be followed')
    for (const each of pattern.properties) {
      const name = each.type === 'Property' ? keyName(each) : undefined
      if (each.type !== 'Property' || name === undefined)
        refuse(
          'computed-export',
          each,
          'does not name what it takes from a module of the SDK; name each command',
        )
      else if (name === 'default') keep(each.value, module)
      else take(each.value, module, name)
    }
  }

  function keepAs(name: Identifier, module: string) {
    const binding = scopes.bindingOf(name)
    if (binding === undefined)
      return refuse(
        'module-passed-on',
        name,
        `keeps a module of the SDK as the global ${name.name}; declare it`,
      )
    for (const read of binding.reads) {
      const seen = followed.get(read) ?? new Set()
      followed.set(read, seen)
      if (seen.has(module)) continue
      seen.add(module)
      follow(read, module)
    }
  }

  /** An export under a name of the code's own: what is never read is never called. */
  function take(pattern: Pattern, module: string, name: string) {
    const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern
    const binding = target.type === 'Identifier' ? scopes.bindingOf(target) : undefined
    for (const place of binding?.reads ?? [pattern]) use(module, name, place)
  }

  function isInterop(callee: Expression | { type: 'Super' }): boolean {
    return callee.type === 'Identifier' && interop.includes(callee.name)
  }

  for (const node of scopes.nodes) {
    if (node.type === 'CallExpression' && isRequire(node.callee))
      load(node, node.arguments[0] && textOf(node.arguments[0]), module => follow(node, module))
    if (node.type === 'ImportExpression')
      load(node, textOf(node.source), module =>
        scopes.parentOf(node)?.type === 'AwaitExpression'
          ? follow(node, module)
          : refuse('module-passed-on', node, 'passes on what import() answers; await it'),
      )
    if (node.type === 'ImportDeclaration')
      load(node, textOf(node.source), module => {
        for (const each of node.specifiers) {
          const name = each.type !== 'ImportSpecifier' ? 'default' : nameOf(each.imported)
          if (name === 'default') keep(each.local, module)
          else take(each.local, module, name)
        }
      })
    if ((node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration') && node.source)
      load(node, textOf(node.source), () => undefined)
  }

  function isRequire(callee: AnyNode): boolean {
    return callee.type === 'Identifier' && callee.name === 'require' && scopes.bindingOf(callee) === undefined
  }
  return { uses, refusals }
}

function nameOf(node: AnyNode): string {
  return node.type === 'Identifier' ? node.name : textOf(node)!
}
