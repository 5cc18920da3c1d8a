import { logicalId, once, tableVariable } from '../../cfn/logical-ids'
import { partKey } from '../../cfn/origin'
import { physicalName } from '../../cfn/physical-names'
import type { Entry } from '../../cfn/template'
import type { Design } from '../../design/design'
import type { LambdaFunction } from '../../design/function'
import { at, listOf, textOf, textsOf } from '../requirements/value'
import { code, plain, strong, type Piece } from '../pieces'
import { listed, type Clause } from './clause'
import { withEarlierNames } from './earlier-names'
import { typeOf, type EntryChange } from './entry-changes'
import type { Renamed } from './parts'

/** What is said of a function's variables, and of which; without them it is of its rights. */
export interface FunctionClause extends Clause {
  readonly variables?: readonly string[]
}

/** Rights and variables that functions got or lost, function by function. A function that went takes its own with it. */
export function functionClauses(
  before: Design,
  after: Design,
  changes: readonly EntryChange[],
  renamed: Renamed,
): FunctionClause[] {
  const now = namesNow(renamed)
  const later = withEarlierNames(after, renamed)
  return after.functions.flatMap(({ name }, place): FunctionClause[] => {
    if (!isFirst(after, place)) return []
    const key = partKey({ kind: 'function', name })
    const was = renamed.get(key)
    const find = (type: string) => {
      const own = (entry: Entry | undefined, key: string) =>
        entry !== undefined && typeOf(entry) === type && partKey(entry.origin.part) === key
      const change = changes.find(({ after }) => own(after, key))
      // The resources of a function that was renamed are others, and what they say is compared all the same.
      const earlier = was && changes.find(({ before }) => own(before, partKey(was)))
      return change && earlier ? { ...change, before: earlier.before } : change
    }
    const [policy, lambda] = [find('AWS::IAM::ManagedPolicy'), find('AWS::Lambda::Function')]
    // What every function may and knows comes with a new one.
    const isNew = lambda !== undefined && lambda.before === undefined
    const rights = policy ? rightPieces(name, names(before, after), policy, isNew, now) : []
    const isNamed = rights.length > 0
    const variables = lambda && !isNew ? variableClauses(name, lambda, isNamed, now) : []
    const earlier = before.functions.find(each => each.name === (was?.name ?? name))
    const known = later.functions[place]!
    const secrets = earlier ? secretClauses(earlier, known, after.functions[place]!, isNamed) : []
    return [...rights.map(pieces => ({ pieces })), ...variables, ...secrets].map(each => ({
      ...each,
      parts: [key],
    }))
  })
}

/** Of two functions with one name the first stands, as the compiler has it. */
function isFirst({ functions }: Design, place: number): boolean {
  return functions.findIndex(each => each.name === functions[place]?.name) === place
}

/** How the template of the earlier design would spell a resource and a variable with the names of now. */
interface NamesNow {
  readonly resource: (text: string) => string
  readonly variable: (name: string) => string
}

function namesNow(renamed: Renamed): NamesNow {
  const of = (kind: 'function' | 'table') =>
    [...renamed].flatMap(([key, { name }]) =>
      key.startsWith(`${kind}/`) ? [[name, key.slice(kind.length + 1)] as const] : [],
    )
  const ids = new Map(of('table').map(names => pair(names, logicalId.table)))
  const logs = of('function').map(names => pair(names, name => `:${physicalName.functionLogGroup(name)}:`))
  const variables = new Map(of('table').map(names => pair(names, tableVariable)))
  return {
    resource: text =>
      logs.reduce(
        (told, [older, newer]) => told.replace(older, () => newer),
        text.replace(/(?<=\$\{)[^.}]+/, id => ids.get(id) ?? id),
      ),
    variable: name => variables.get(name) ?? name,
  }
}

function pair([older, newer]: readonly [string, string], spell: (name: string) => string) {
  return [spell(older), spell(newer)] as const
}

function rightPieces(
  name: string,
  names: ReadonlyMap<string, string>,
  { before, after }: EntryChange,
  isNew: boolean,
  now: NamesNow,
): Piece[][] {
  const [older, newer] = [rightsIn(before, now.resource), rightsIn(after)]
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

function rightsIn(policy: Entry | undefined, spelled = (resource: string) => resource): Rights {
  const rights = new Map<string, string[]>()
  for (const statement of listOf(at(policy?.value, 'Properties', 'PolicyDocument', 'Statement'))) {
    if (at(statement, 'Effect') !== 'Allow') continue
    for (const resource of listOf(at(statement, 'Resource')).map(textOf).map(spelled))
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

/** A clause before it is known which part it is of. */
type Told = Omit<FunctionClause, 'parts'>

function variableClauses(
  name: string,
  { before, after }: EntryChange,
  isNamed: boolean,
  now: NamesNow,
): Told[] {
  const variables = (entry: Entry | undefined) =>
    Object.keys(at(entry?.value, 'Properties', 'Environment', 'Variables') ?? {})
  const [older, newer] = [variables(before).map(now.variable), variables(after)]
  const added = newer.filter(each => !older.includes(each))
  const removed = older.filter(each => !newer.includes(each))
  const told = (verb: string, variables: readonly string[], word: string) => {
    const end = isNamed ? [] : [plain(` ${word} `), strong(name)]
    const pieces = [plain(`${verb} `), ...listed(variables.map(code)), ...end]
    return variables.length === 0 ? [] : [{ pieces, variables }]
  }
  return [...told('adds', added, 'to'), ...told('removes', removed, 'from')]
}

/** Variables that another secret fills: the template has them before and after. `known` is the later function by earlier names. */
function secretClauses(
  earlier: LambdaFunction,
  known: LambdaFunction,
  { name, secrets }: LambdaFunction,
  isNamed: boolean,
): Told[] {
  return known.secrets.flatMap(({ secret, variable }, place) => {
    const other = earlier.secrets.find(each => each.variable === variable)
    if (!other || other.secret === secret) return []
    const pieces = [
      plain('fills '),
      code(variable),
      ...(isNamed ? [] : [plain(' of '), strong(name)]),
      plain(' from the secret '),
      strong(secrets[place]!.secret),
      plain(' in place of '),
      strong(other.secret),
    ]
    return [{ pieces, variables: [variable] }]
  })
}

/**
 * What functions may do and know by the two designs, where nothing that was `told` says it: the template does not show all of
 * it, and a design with errors may have none.
 */
export function untoldClauses(
  before: Design,
  after: Design,
  told: readonly FunctionClause[],
  renamed: Renamed,
): Clause[] {
  const later = withEarlierNames(after, renamed)
  return after.functions.flatMap(({ name }, place) => {
    const key = partKey({ kind: 'function', name })
    const newer = later.functions[place]!
    const older = before.functions.find(each => each.name === newer.name)
    if (!older || !isFirst(after, place)) return []
    const own = told.filter(each => each.parts[0] === key)
    const hasRights = own.some(each => each.variables === undefined)
    const variables = new Set(own.flatMap(each => each.variables ?? []))
    const isTold = (variable: string) => variables.has(variable)
    return [
      ...inWords(older, newer, accessOf, () => hasRights, 'what it may do', 'its rights'),
      ...inWords(older, newer, secretsOf, isTold, 'which secrets it reads', 'its secrets'),
      ...inWords(older, newer, variablesOf, isTold, 'which variables it has', 'its variables'),
    ].map(text => ({ pieces: [plain(text)], parts: [key] }))
  })
}

/** Each with what it is told by in front. */
type ListOf = (each: LambdaFunction) => readonly (readonly [name: string, all: string])[]
const accessOf: ListOf = ({ access }) =>
  access.map(each => [each.table, JSON.stringify([each.table, each.index, each.actions])])
const secretsOf: ListOf = ({ secrets }) =>
  secrets.map(({ secret, variable }) => [variable, `${variable} ${secret}`])
// What a variable holds is told with the other values.
const variablesOf: ListOf = ({ variables }) => variables.map(({ name }) => [name, name])

function inWords(
  before: LambdaFunction,
  after: LambdaFunction,
  of: ListOf,
  isTold: (name: string) => boolean,
  what: string,
  whole: string,
): string[] {
  const [older, newer] = [of(before), of(after)]
  const without = (list: ReturnType<ListOf>, others: ReturnType<ListOf>) =>
    list.filter(([, all]) => !others.some(other => other[1] === all))
  const others = [...without(older, newer), ...without(newer, older)]
  const isSame = older.length === newer.length && older.every(([, all], place) => all === newer[place]![1])
  if (isSame) return []
  if (others.length === 0) return [`changes the order of ${whole}`]
  return others.every(([name]) => isTold(name)) ? [] : [`changes ${what}`]
}
