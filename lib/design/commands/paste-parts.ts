import type { Design } from '../design'
import { environmentNames } from '../design'
import { list } from '../effects'
import { freeName } from '../free-name'
import type { LambdaFunction, TableAccess } from '../function'
import type { Handler } from '../handler'
import { partLimits } from '../part-limits'
import { routeKey, type Route } from '../route'
import type { Table } from '../table'
import { indexNames } from '../table'
import type { CopiedKind, CopiedPart, CopiedParts } from './copy-parts'
import { onFreePath } from './routes'

export interface Pasting {
  /** The same design when nothing was pasted. */
  readonly design: Design
  readonly pasted: readonly CopiedPart[]
  /** What the copy had and the design did not take, one sentence each. */
  readonly leftOut: readonly string[]
}

/**
 * Puts copied parts into a design under free names, as the last of their lists. What they say of each other is said of
 * the copies; what they say of others stays where the design has those, and is left out where it does not. An environment
 * that the copy has no values for gets those of the copy's first.
 */
export function pasteParts(design: Design, copied: CopiedParts): Pasting {
  const tables = withFreeNames('table', copied.tables, design.tables)
  const secrets = withFreeNames('secret', copied.secrets, design.secrets)
  const functions = withFreeNames('function', copied.functions, design.functions)
  const known = {
    table: names(design.tables, tables.named),
    secret: names(design.secrets, secrets.named),
    function: names(design.functions, functions.named),
  }
  const fit = fitTo(environmentNames(design))

  const allTables = [...design.tables, ...tables.parts.map(each => ({ ...each, billing: fit(each.billing) }))]
  const adapted = functions.parts.map(each => adaptFunction(each, known, allTables, fit))
  const routes = pasteRoutes(design, copied.routes, known.function, fit)

  const pasted: CopiedPart[] = [
    ...routes.pasted.map(each => ({ kind: 'route' as const, name: routeKey(each) })),
    ...functions.parts.map(({ name }) => ({ kind: 'function' as const, name })),
    ...tables.parts.map(({ name }) => ({ kind: 'table' as const, name })),
    ...secrets.parts.map(({ name }) => ({ kind: 'secret' as const, name })),
  ]
  const leftOut = [
    ...[tables, secrets, functions].flatMap(each => each.leftOut),
    ...routes.leftOut,
    ...lostSentences(adapted),
  ]
  if (pasted.length === 0) return { design, pasted, leftOut }
  return {
    design: {
      ...design,
      routes: [...design.routes, ...routes.pasted],
      functions: [...design.functions, ...adapted.map(each => each.function)],
      tables: allTables,
      secrets: [...design.secrets, ...secrets.parts],
    },
    pasted,
    leftOut,
  }
}

interface Named {
  readonly name: string
}
/** What a name of the copy is called in the design; nothing for one that the design does not have. */
type Names = (name: string) => string | undefined

function names(there: readonly Named[], named: ReadonlyMap<string, string>): Names {
  const known = new Set(there.map(each => each.name))
  return name => named.get(name) ?? (known.has(name) ? name : undefined)
}

function withFreeNames<P extends Named>(
  kind: 'table' | 'secret' | 'function',
  copied: readonly P[],
  there: readonly Named[],
) {
  const taken = there.map(each => each.name)
  const named = new Map<string, string>()
  const parts = copied.slice(0, Math.max(0, partLimits[kind] - there.length)).map(each => {
    const name = freeName(each.name, taken)
    taken.push(name)
    named.set(each.name, name)
    return { ...each, name }
  })
  return {
    parts,
    named,
    leftOut: full(
      kind,
      copied.slice(parts.length).map(each => each.name),
    ),
  }
}

function full(kind: CopiedKind, left: readonly string[]): string[] {
  if (left.length === 0) return []
  return [`${list(left)} ${are(left)} left out: a design has at most ${partLimits[kind]} ${kind}s.`]
}

type Fit = <T>(values: Readonly<Record<string, T>>) => Record<string, T>

function fitTo(environments: readonly string[]): Fit {
  return values => {
    const first = Object.values(values).slice(0, 1)
    return Object.fromEntries(
      environments.flatMap(name =>
        (Object.hasOwn(values, name) ? [values[name] as (typeof first)[number]] : first).map(value => [
          name,
          value,
        ]),
      ),
    )
  }
}

function adaptFunction(
  each: LambdaFunction,
  known: Readonly<Record<'table' | 'secret', Names>>,
  tables: readonly Table[],
  fit: Fit,
) {
  const lost = { access: new Set<string>(), secrets: new Set<string>() }
  const access = each.access.flatMap((one): TableAccess[] => {
    const table = known.table(one.table)
    if (table !== undefined && hasIndex(tables, table, one.index)) return [{ ...one, table }]
    lost.access.add(one.index === null ? one.table : `${one.table}/${one.index}`)
    return []
  })
  const secrets = each.secrets.flatMap(one => {
    const secret = known.secret(one.secret)
    if (secret !== undefined) return [{ ...one, secret }]
    lost.secrets.add(one.secret)
    return []
  })
  const { handler } = each
  return {
    function: {
      ...each,
      handler: adaptHandler(handler, known),
      memory: fit(each.memory),
      timeout: fit(each.timeout),
      concurrency: fit(each.concurrency),
      variables: each.variables.map(one => ({ ...one, values: fit(one.values) })),
      access,
      secrets,
    },
    access: [...lost.access],
    secrets: [...lost.secrets],
    needsTable: known.table(handler.table) === undefined,
    needsSecret: handler.kind === 'token-authorizer' && known.secret(handler.signingSecret) === undefined,
  }
}
type Adapted = ReturnType<typeof adaptFunction>

/** What functions lost, in a sentence for each kind of thing. */
function lostSentences(adapted: readonly Adapted[]): string[] {
  const say = (losers: readonly Adapted[], one: string, many: string, what: string) =>
    losers.length === 0
      ? []
      : [`${list(losers.map(each => each.function.name))} ${losers.length === 1 ? one : many} ${what}.`]
  const lacking = (kind: 'access' | 'secrets') =>
    `${list([...new Set(adapted.flatMap(each => each[kind]))])}, which the design lacks`
  return [
    ...say(
      adapted.filter(each => each.access.length > 0),
      'has no access to',
      'have no access to',
      lacking('access'),
    ),
    ...say(
      adapted.filter(each => each.secrets.length > 0),
      'does not read',
      'do not read',
      lacking('secrets'),
    ),
    ...say(
      adapted.filter(each => each.needsTable),
      'needs',
      'need',
      'another table to work on',
    ),
    ...say(
      adapted.filter(each => each.needsSecret),
      'needs',
      'need',
      'another secret to verify tokens with',
    ),
  ]
}

function hasIndex(tables: readonly Table[], name: string, index: string | null): boolean {
  const table = tables.find(each => each.name === name)
  return index === null || (table !== undefined && indexNames(table).includes(index))
}

// A handler keeps naming a table that is not there, as when the table is removed: a check tells.
function adaptHandler(handler: Handler, known: Readonly<Record<'table' | 'secret', Names>>): Handler {
  const table = known.table(handler.table) ?? handler.table
  if (handler.kind !== 'token-authorizer') return { ...handler, table }
  return { ...handler, table, signingSecret: known.secret(handler.signingSecret) ?? handler.signingSecret }
}

function pasteRoutes(design: Design, copied: readonly Route[], functionNamed: Names, fit: Fit) {
  const taken = new Set(design.routes.map(routeKey))
  const pasted: Route[] = []
  const left = { alone: [] as string[], long: [] as string[], full: [] as string[] }
  for (const each of copied) {
    const answers = functionNamed(each.function)
    const free = onFreePath(each, taken)
    if (answers === undefined) left.alone.push(routeKey(each))
    else if (!free) left.long.push(routeKey(each))
    else if (design.routes.length + pasted.length >= partLimits.route) left.full.push(routeKey(each))
    else {
      taken.add(routeKey(free))
      pasted.push({ ...free, function: answers, throttling: fit(each.throttling) })
    }
  }
  const { alone, long } = left
  return {
    pasted,
    leftOut: [
      ...(alone.length > 0
        ? [`${list(alone)} ${are(alone)} left out: the design has no function to answer.`]
        : []),
      ...(long.length > 0 ? [`${list(long)} ${are(long)} left out: no free path is short enough.`] : []),
      ...full('route', left.full),
    ],
  }
}

function are(names: readonly string[]): string {
  return names.length === 1 ? 'is' : 'are'
}
