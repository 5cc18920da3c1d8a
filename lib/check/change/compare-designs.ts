import { partKey, singleKinds, type Part } from '../../cfn/origin'
import { partOfKey } from '../../cfn/part-of-key'
import type { Template } from '../../cfn/template'
import type { Design } from '../../design/design'
import { namedKinds, partNames } from '../../design/parts'
import { plain, type Piece } from '../pieces'
import type { Clause } from './clause'
import { likelyRenames } from './earlier-names'
import { entryPieces, untold, withoutMappings } from './describe-change'
import { entryChanges, sumOf, type LineCount } from './entry-changes'
import { partClauses, type Renamed } from './parts'
import { functionClauses, untoldClauses } from './rights'
import { valueClauses } from './values'

export type PartState = 'added' | 'removed' | 'changed'

/** A part that is not the same in two designs. */
export interface PartChange {
  /** As the later design has it; one that was removed as the earlier one had it. */
  readonly part: Part
  readonly state: PartState
  /** The name that it had in the earlier design, where it has another one now. */
  readonly was?: string
  /** What became of it, a sentence each. Physical names begin with `${Environment}`, see `inEnvironment` of clause.ts. */
  readonly said: readonly (readonly Piece[])[]
}

/** Two designs side by side. */
export interface Comparison {
  /** Kind by kind. */
  readonly parts: readonly PartChange[]
  /** What follows in the template in other parts, an entry each. */
  readonly follows: readonly (readonly Piece[])[]
  /** How many lines of the template differ; nothing where one of the designs has no template. */
  readonly lines: LineCount | undefined
}

/** The templates of the two designs; an error leaves a design without one. */
export interface Templates {
  readonly before: Template
  readonly after: Template
}

/** Says what differs between two designs, part by part; with their templates, what comes of it as well. */
export function compareDesigns(before: Design, after: Design, templates: Templates | undefined): Comparison {
  const changes = templates ? entryChanges(templates.before, templates.after) : []
  const renamed = likelyRenames(before, after)
  const ofFunctions = functionClauses(before, after, changes, renamed)
  const clauses = [
    ...partClauses(before, after, changes, renamed, Infinity),
    ...ofFunctions,
    ...untoldClauses(before, after, ofFunctions, renamed),
    ...valueClauses(before, after, renamed),
    ...orderClauses(before, after, renamed),
  ]
  const parts = keysOf(before, after, renamed).flatMap((key): PartChange[] => {
    const said = clauses.filter(each => each.parts[0] === key).map(each => each.pieces)
    const isIn = (design: Design) => key === 'design' || partOfKey(design, key) !== undefined
    const part = partIn(after, key) ?? partIn(before, key) ?? { kind: 'design' }
    const was = renamed.get(key)?.name
    const state =
      was !== undefined || isIn(before) === isIn(after) ? 'changed' : isIn(after) ? 'added' : 'removed'
    if (state === 'changed' && said.length === 0) return []
    return [{ part, state, ...(was === undefined ? {} : { was }), said }]
  })
  const follows = untold(clauses, withoutMappings(changes)).map(entryPieces)
  return { parts, follows, lines: templates && sumOf(changes) }
}

/** Lists whose parts, as far as both designs have them, stand in another order. */
function orderClauses(before: Design, after: Design, renamed: Renamed): Clause[] {
  return namedKinds.flatMap(kind => {
    const older = partNames(before, kind)
    const newer = partNames(after, kind).map(name => renamed.get(partKey({ kind, name }))?.name ?? name)
    const kept = (names: readonly string[], others: readonly string[]) =>
      names.filter(name => others.includes(name)).join('\n')
    if (kept(older, newer) === kept(newer, older)) return []
    return [{ pieces: [plain(`changes the order of the ${kind}s`)], parts: ['design'] }]
  })
}

/** Every part of both designs, those of a kind together: what the later one has, then what it has no more. */
function keysOf(before: Design, after: Design, renamed: Renamed): readonly string[] {
  const gone = new Set([...renamed.values()].map(partKey))
  const named = namedKinds.flatMap(kind =>
    [...new Set([...partNames(after, kind), ...partNames(before, kind)])]
      .map(name => partKey({ kind, name }))
      .filter(key => !gone.has(key)),
  )
  return ['design', ...singleKinds.slice(0, 3), ...named, ...singleKinds.slice(3)]
}

function partIn(design: Design, key: string): Part | undefined {
  return key === 'design' ? undefined : partOfKey(design, key)
}
