import { partKey } from '../../cfn/origin'
import type { Design } from '../../design/design'
import { code, join, plain, type Piece } from '../pieces'
import type { Clause } from './clause'
import { countOf, partOf, sumOf, typeOf, type EntryChange, type LineCount } from './entry-changes'
import { partClauses, renames } from './parts'
import { functionClauses } from './rights'
import { valueClauses } from './values'

/** What one step did to the template. */
export interface ChangeWords {
  /** Clauses with semicolons between them. Physical names begin with `${Environment}`, see `inEnvironment` of clause.ts. */
  readonly pieces: readonly Piece[]
  readonly lines: LineCount
  /** Logical ids, or keys of other sections. */
  readonly blocks: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly changed: readonly string[]
  }
}

/** Clauses of one kind that are told in full, so that a sentence stays one. */
const most = 4

/** What follows from anything else that changes: told only where nothing else is. */
const followers = [
  'AWS::Lambda::Version',
  'AWS::Lambda::Alias',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::Stage',
]

/**
 * Says in words what came of a step, from the designs before and after it and what differs between their templates. What has
 * no words is told by its logical id, so that no line goes untold.
 */
export function describeChange(before: Design, after: Design, changes: readonly EntryChange[]): ChangeWords {
  const renamed = renames(before, after)
  const values = valueClauses(before, after, renamed)
  const told = [
    ...shortened(partClauses(before, after, changes, renamed)),
    ...shortened(functionClauses(before, after, changes, renamed)),
    ...shortened(values),
  ]
  const others = values.length === 0 ? changes : withoutMappings(changes)
  const lines = sumOf(changes)
  return {
    pieces: join(
      [...told, ...restClauses(told, others), totalClause(countOf(lines))].map(each => each.pieces),
      '; ',
    ),
    lines,
    blocks: {
      added: changes.flatMap(each => (each.before || !each.after ? [] : [each.after.id])),
      removed: changes.flatMap(each => (each.after || !each.before ? [] : [each.before.id])),
      changed: changes.flatMap(each => (each.before && each.after ? [each.after.id] : [])),
    },
  }
}

/** Values by environment stand in mappings, some of them with those of other parts. */
export function withoutMappings(changes: readonly EntryChange[]): readonly EntryChange[] {
  return changes.filter(({ before, after }) => (after ?? before)!.section !== 'Mappings')
}

function shortened(clauses: readonly Clause[]): Clause[] {
  if (clauses.length <= most) return [...clauses]
  const others = clauses.slice(most - 1)
  const rest = {
    pieces: [plain(`${others.length} more like these`)],
    parts: others.flatMap(each => each.parts),
  }
  return [...clauses.slice(0, most - 1), rest]
}

/** What changed in parts that no clause accounts for: what follows from other changes only where nothing else is told. */
export function untold(told: readonly Clause[], changes: readonly EntryChange[]): readonly EntryChange[] {
  const parts = new Set(told.flatMap(each => each.parts))
  const rest = changes.filter(change => !parts.has(partKey(partOf(change))))
  const own = rest.filter(change => !followers.includes(typeOf((change.after ?? change.before)!)))
  return own.length > 0 ? own : told.length > 0 ? [] : rest
}

/** How many lines of an entry are others now. */
export function entryPieces(change: EntryChange): Piece[] {
  return [plain(`${linesText(countOf(change.lines))} in `), code((change.after ?? change.before)!.id)]
}

/** The lines that no clause accounts for. */
function restClauses(told: readonly Clause[], changes: readonly EntryChange[]): Clause[] {
  const shown = untold(told, changes)
  const clauses = shown.map(change => ({ pieces: entryPieces(change), parts: [] }))
  if (clauses.length < most) return clauses
  const others = shown.slice(2)
  const count = others.reduce((sum, { lines }) => sum + countOf(lines), 0)
  return [
    ...clauses.slice(0, 2),
    { pieces: [plain(`${linesText(count)} in ${others.length} other entries`)], parts: [] },
  ]
}

function totalClause(count: number): Clause {
  return { pieces: [plain(count === 0 ? 'changes no line of the template' : linesText(count))], parts: [] }
}

function linesText(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'line' : 'lines'}`
}
