import { parse, type AnyNode, type Position, type Program } from 'acorn'
import { exportedActions, transactActions } from './commands'
import { exportsUsed, type Use, type VendorExports } from './exports-used'
import { hiddenCode } from './hidden-code'
import { keyName } from './names'
import { lineProblem, refusalProblem, type CodeProblem, type Refusal } from './refusal'
import { readScopes, type Scopes } from './scopes'

/** What acorn throws. */
type ParseError = SyntaxError & { readonly pos: number; readonly loc: Position }

export type HandlerReading =
  { readonly actions: readonly string[] } | { readonly problems: readonly CodeProblem[] }

/**
 * The IAM actions that a handler's index.js can call through the AWS SDK, sorted: `['dynamodb:GetItem']`. Whatever stands
 * in the file counts, also what never runs, for `GetCommand` means GetItem wherever it is used. Code of which this cannot
 * be decided gives problems that name the line: computed names, aggregated clients, unknown packages and commands, modules
 * passed on, code made at run time. Code that hides on purpose what it does (eval under another name) is not found out.
 */
export function handlerActions(code: string, vendor: VendorExports): HandlerReading {
  try {
    const program = parseProgram(code)
    return 'problems' in program ? program : actionsOf(readScopes(program), vendor)
  } catch (error) {
    // The walk calls itself for every level, as the parser does, which says so itself.
    if (error instanceof RangeError) return { problems: [tooDeep({ line: 1, column: 0 })] }
    throw error
  }
}

function actionsOf(scopes: Scopes, vendor: VendorExports): HandlerReading {
  const { uses, refusals } = exportsUsed(scopes, vendor)
  const readings = uses.map(use => actionsOfUse(scopes, use))
  const refused = [
    ...refusals,
    ...hiddenCode(scopes),
    ...readings.flatMap(each => ('code' in each ? each : [])),
  ]
  if (refused.length > 0) {
    const problems = refused.map(refusalProblem)
    return { problems: [...new Map(problems.map(each => [each.message, each])).values()] }
  }
  return { actions: [...new Set(readings.flatMap(each => ('code' in each ? [] : each)))].sort() }
}

function actionsOfUse(scopes: Scopes, { packageName, name, node }: Use): readonly string[] | Refusal {
  const actions = exportedActions(packageName, name)
  if (actions === 'unknown')
    return { code: 'unknown-command', node, because: `uses ${name}, of which it is not known what it calls` }
  if (actions === 'every command')
    return {
      code: 'aggregated-client',
      node,
      because: `uses ${name}, which has a method for every command; use ${name === 'DynamoDB' ? 'DynamoDBClient' : 'DynamoDBDocumentClient'} and send commands`,
    }
  return (/^TransactWrite/.test(name) && transactMembers(scopes, node)) || actions
}

/** The actions of `new TransactWriteCommand({ TransactItems: [{ Put: … }] })` whose members stand there. */
function transactMembers(scopes: Scopes, node: AnyNode): string[] | undefined {
  const parent = scopes.parentOf(node)
  if (parent?.type !== 'NewExpression' || parent.callee !== node) return undefined
  const members = keysOf(parent.arguments[0])
  const items = members?.length ? valueOf(parent.arguments[0], 'TransactItems') : undefined
  if (items?.type !== 'ArrayExpression') return undefined
  const keys = items.elements.map(each => keysOf(each ?? undefined))
  if (!keys.every(each => each?.length === 1 && Object.hasOwn(transactActions, each[0]!))) return undefined
  return keys.flatMap(each => transactActions[each![0]!]!.map(action => `dynamodb:${action}`))
}

/** The keys of an object that is written out; undefined where one of them is computed or spread. */
function keysOf(node: AnyNode | undefined): string[] | undefined {
  if (node?.type !== 'ObjectExpression') return undefined
  const keys = node.properties.map(each => (each.type === 'Property' ? keyName(each) : undefined))
  return keys.every(key => key !== undefined) ? keys : undefined
}

function valueOf(node: AnyNode | undefined, key: string): AnyNode | undefined {
  if (node?.type !== 'ObjectExpression') return undefined
  const found = node.properties.find(each => each.type === 'Property' && keyName(each) === key)
  return found?.type === 'Property' ? found.value : undefined
}

/** Reads code as Node does: a CommonJS file, or an ES module if it is none. */
function parseProgram(code: string): Program | { problems: CodeProblem[] } {
  const errors: ParseError[] = []
  for (const sourceType of ['commonjs', 'module'] as const) {
    try {
      return parse(code, { ecmaVersion: 'latest', sourceType, locations: true })
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      errors.push(error as ParseError)
    }
  }
  // The reading that came further is the one that was meant.
  const { loc, message } = errors.reduce((one, other) => (other.pos > one.pos ? other : one))
  if (message.startsWith('Not enough stack space')) return { problems: [tooDeep(loc)] }
  return {
    problems: [lineProblem('syntax', loc, `is not JavaScript: ${message.replace(/ \(\d+:\d+\)$/, '')}`)],
  }
}

function tooDeep(at: Pick<Position, 'line' | 'column'>): CodeProblem {
  return lineProblem('too-deep', at, 'has or begins code that is nested too deeply to be read; take it apart')
}
