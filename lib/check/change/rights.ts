import { logicalId, once } from '../../cfn/logical-ids'
import { partKey } from '../../cfn/origin'
import { physicalName } from '../../cfn/physical-names'
import type { Entry } from '../../cfn/template'
import type { Design } from '../../design/design'
import { at, listOf, textOf, textsOf } from '../requirements/value'
import { code, plain, strong, type Piece } from '../pieces'
import { listed, type Clause } from './clause'
import { partOf, typeOf, type EntryChange } from './entry-changes'
import { renames } from './parts'

/** Rights and variables that functions got or lost, function by function. A function that went takes its own with it. */
export function functionClauses(before: Design, after: Design, changes: readonly EntryChange[]): Clause[] {
  const renamed = renames(before, after)
  return after.functions.flatMap(({ name }) => {
    const key = partKey({ kind: 'function', name })
    if (renamed.has(key)) return []
    const own = changes.filter(change => partKey(partOf(change)) === key)
    const find = (type: string) => own.find(({ after }) => after !== undefined && typeOf(after) === type)
    const [policy, lambda] = [find('AWS::IAM::ManagedPolicy'), find('AWS::Lambda::Function')]
    // What every function may and knows comes with a new one.
    const isNew = lambda !== undefined && lambda.before === undefined
    const rights = policy ? rightPieces(name, names(before, after), policy, isNew) : []
    const variables = lambda && !isNew ? variablePieces(name, lambda, rights.length > 0) : []
    return [...rights, ...variables].map(pieces => ({ pieces, parts: [key] }))
  })
}

function rightPieces(
  name: string,
  names: ReadonlyMap<string, string>,
  { before, after }: EntryChange,
  isNew: boolean,
): Piece[][] {
  const [older, newer] = [rightsIn(before), rightsIn(after)]
  const given = without(newer, older)
  const taken = without(older, newer)
  const ofTables = (rights: Rights) =>
    new Map([...rights].filter(([, actions]) => actions.every(action => action.startsWith('dynamodb:'))))
  // Using the data key comes and goes with what is done to tables.
  const isAboutTables = ofTables(given).size + ofTables(taken).size > 0
  const told = (rights: Rights) => [...(isNew || isAboutTables ? ofTables(rights) : rights)]
  return [
    ...told(given).map(([resource, actions]) => [
      plain('gives '),
      strong(name),
      plain(' '),
      ...listed(actions.map(actionName)),
      plain(' on '),
      ...resourceName(names, resource),
    ]),
    ...told(taken).map(([resource, actions]) => [
      plain('takes '),
      ...listed(actions.map(actionName)),
      plain(' on '),
      ...resourceName(names, resource),
      plain(' from '),
      strong(name),
    ]),
  ]
}

/** Allowed actions by resource, as the template spells it. */
type Rights = ReadonlyMap<string, readonly string[]>

function rightsIn(policy: Entry | undefined): Rights {
  const rights = new Map<string, string[]>()
  for (const statement of listOf(at(policy?.value, 'Properties', 'PolicyDocument', 'Statement'))) {
    if (at(statement, 'Effect') !== 'Allow') continue
    for (const resource of listOf(at(statement, 'Resource')).map(textOf))
      rights.set(resource, [...(rights.get(resource) ?? []), ...textsOf(at(statement, 'Action'))])
  }
  return rights
}

function without(rights: Rights, others: Rights): Rights {
  const left = [...rights].map(
    ([resource, actions]) =>
      [resource, actions.filter(action => !others.get(resource)?.includes(action))] as const,
  )
  return new Map(left.filter(([, actions]) => actions.length > 0))
}

/** `PutItem` on a table; of any other service with its prefix. */
function actionName(action: string): Piece {
  return code(action.replace(/^dynamodb:/, ''))
}

/** `prod-items`, `the index byDate of prod-items`; with the prefix as the template has it. */
function resourceName(names: ReadonlyMap<string, string>, resource: string): Piece[] {
  const [, id = '', index] = /^\$\{([^.}]+)(?:\.Arn)?\}(?:\/index\/(.+))?$/.exec(resource) ?? []
  const name = code(names.get(id) ?? resource)
  return index === undefined ? [name] : [plain('the index '), code(index), plain(' of '), name]
}

/** Physical names of what a function can be given rights on, by logical id. */
function names(...designs: readonly Design[]): ReadonlyMap<string, string> {
  const keys = { data: once.dataKey, env: once.envKey, ops: once.opsKey } as const
  return new Map([
    ...designs.flatMap(design =>
      design.tables.map(({ name }) => [logicalId.table(name), physicalName.table(name)] as const),
    ),
    ...(Object.keys(keys) as (keyof typeof keys)[]).map(use => [keys[use], physicalName.key(use)] as const),
  ])
}

function variablePieces(name: string, { before, after }: EntryChange, isNamed: boolean): Piece[][] {
  const variables = (entry: Entry | undefined) =>
    Object.keys(at(entry?.value, 'Properties', 'Environment', 'Variables') ?? {})
  const [older, newer] = [variables(before), variables(after)]
  const added = newer.filter(each => !older.includes(each))
  const removed = older.filter(each => !newer.includes(each))
  const end = (word: string) => (isNamed ? [] : [plain(` ${word} `), strong(name)])
  return [
    ...(added.length === 0 ? [] : [[plain('adds '), ...listed(added.map(code)), ...end('to')]]),
    ...(removed.length === 0 ? [] : [[plain('removes '), ...listed(removed.map(code)), ...end('from')]]),
  ]
}
