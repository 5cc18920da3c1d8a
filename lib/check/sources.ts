import type { Design } from '../design/design'
import { tableActions, type LambdaFunction, type TableAction } from '../design/function'
import type { HandlerKind } from '../design/handler'
import { grantTarget, isSameTarget } from '../design/handler-grant'
import { listed } from '../design/listed'
import { problem, warning, type DesignPath, type Problem } from '../problem'
import { targetText } from './rule'

/** A place in a function's own code that has to be mended: the line counts from 1, the column from 0. */
export interface LineMistake {
  readonly line: number
  readonly column: number
  /** A sentence. */
  readonly message: string
}

/** The IAM actions that a function's own code can call, sorted. */
export interface Called {
  readonly actions: readonly string[]
}

/** Why a function's own code cannot be deployed. */
export interface Mistaken {
  readonly mistakes: readonly LineMistake[]
}

/** What was read of a function's own code. */
export type SourceReading = Called | Mistaken

/** Readings by `sourceKey`. */
export type SourceReadings = Readonly<Record<string, SourceReading>>

/** A problem of a function's own code, with what its fix needs. */
export interface SourceProblem extends Problem {
  readonly action?: TableAction
}

/** A function's own code. */
export interface OwnSource {
  /** Of the function. */
  readonly name: string
  readonly kind: HandlerKind
  readonly source: string
  /** What its reading depends on, as a text. */
  readonly key: string
}

/** All code that functions have of their own, in the design's order. */
export function ownSources(design: Design): OwnSource[] {
  return design.functions.flatMap(({ name, handler: { kind, source } }) =>
    source === undefined ? [] : [{ name, kind, source, key: keyOfSource(kind, source) }],
  )
}

/** What a reading depends on, as a text; nothing for a function that runs built-in code. */
export function sourceKey({ handler }: LambdaFunction): string | undefined {
  return handler.source === undefined ? undefined : keyOfSource(handler.kind, handler.source)
}

export function keyOfSource(kind: HandlerKind, source: string): string {
  return `${kind}\0${source}`
}

/**
 * What is wrong with the functions' own code: it cannot be bundled, or calls what its role does not give, or has rights
 * that it never uses. Which table it calls cannot be read from it: a right elsewhere than its settings point is a warning
 * only. Code that was not read yet has no problems.
 */
export function checkSources(design: Design, readings: SourceReadings): SourceProblem[] {
  return design.functions.flatMap((each, i) => {
    const key = sourceKey(each)
    const reading = key === undefined ? undefined : readings[key]
    const path = ['functions', i]
    if (!reading) return []
    if ('mistakes' in reading) return mistaken(each, reading.mistakes, path)
    const called = tableActions.filter(action => reading.actions.includes(`dynamodb:${action}`))
    return [
      ...ungrantable(each, reading.actions, path),
      ...missing(each, called, path),
      ...spare(each, called, path),
    ]
  })
}

function mistaken(each: LambdaFunction, mistakes: readonly LineMistake[], path: DesignPath): Problem[] {
  return mistakes.map(({ line, message }) =>
    problem(
      'handler/source',
      `The code of ${each.name} cannot be deployed, line ${line}: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
      [...path, 'handler', 'source'],
    ),
  )
}

function ungrantable(each: LambdaFunction, called: readonly string[], path: DesignPath): Problem[] {
  const known: readonly string[] = tableActions
  return called
    .map(action => action.replace('dynamodb:', ''))
    .filter(action => !known.includes(action))
    .map(action =>
      problem(
        'handler/action-never-granted',
        `The code of ${each.name} calls ${action}, which no function is ever granted; call ${action === 'Scan' ? 'Query' : known.join(', ')} instead.`,
        [...path, 'handler', 'source'],
      ),
    )
}

function missing(each: LambdaFunction, called: readonly TableAction[], path: DesignPath): SourceProblem[] {
  return called.flatMap(action => {
    const target = grantTarget(each.handler, action)
    const granted = each.access.filter(({ actions }) => actions.includes(action))
    if (granted.some(access => isSameTarget(access, target))) return []
    const found =
      granted.length === 0
        ? problem(
            'handler/code-not-granted',
            `The code of ${each.name} calls ${action} but may not on ${targetText(target)}, so DynamoDB would refuse it; grant it.`,
            [...path, 'access'],
          )
        : warning(
            'handler/code-granted-elsewhere',
            `The code of ${each.name} calls ${action}, which it may on ${listed(granted.map(targetText))} but not on ${targetText(target)}, the ${target.index === null ? 'table' : 'index'} of its settings; grant it there if it calls it there.`,
            [...path, 'access'],
          )
    return [{ ...found, action }]
  })
}

function spare(each: LambdaFunction, called: readonly TableAction[], path: DesignPath): Problem[] {
  return each.access.flatMap(({ table, index, actions }, j) =>
    actions.flatMap((action, k) =>
      called.includes(action)
        ? []
        : [
            warning(
              'access/beyond-handler',
              `${each.name} may call ${action} on ${targetText({ table, index })} but its code never does, so it has more than the least privilege; remove the right.`,
              [...path, 'access', j, 'actions', k],
            ),
          ],
    ),
  )
}
