import * as functions from '../commands/functions'
import type { Design } from '../design'
import { handlerAction } from '../handler'
import type { Table } from '../table'
import { inTurn } from './change'
import { takeTable } from './find-part'
import type { FittingHandler } from './fitting-handler'
import { handlerVerb, type HandlerVerb } from './handler-verbs'
import { isWrong, shown, wrong, type Wrong } from './sentences'
import type { Words } from './words'

/** What a function does with which table, or with which index of it. */
export interface TableWork {
  readonly verb: HandlerVerb
  readonly table: Table
  readonly index: string | null
}

/** `reads orders`, `lists orders by byCreatedAt`. `choice` says what else might stand there. */
export function takeWork(words: Words, design: Design, who: string, choice = ''): TableWork | Wrong {
  const said = words.take()
  const verbs = `it reads, lists, writes, changes or deletes a table${choice}`
  if (said === undefined) return wrong(`Say what ${who} does: ${verbs}.`)
  const verb = handlerVerb(said)
  if (!verb) return wrong(`“${shown(said)}” says nothing about ${who}: ${verbs}.`)
  const on = takeTable(words, design)
  if (isWrong(on)) return on
  if (on.index !== null && verb.kind !== 'query-items')
    return wrong(`An index can only be listed: say lists ${on.table.name} by ${on.index}.`)
  return { verb, ...on }
}

/** Adds a function of this name, which is free, with its handler and the grant that it needs. */
export function addFittingFunction(name: string, { handler }: FittingHandler) {
  return inTurn(
    before => functions.addFunction(before, { name, table: handler.table, kind: handler.kind }),
    before => functions.setHandler(before, name, handler),
  )
}

/** `GetItem on orders`, `Query on byCreatedAt of orders`. */
export function grantText({ handler }: FittingHandler): string {
  const index = handler.kind === 'query-items' && handler.index !== null ? `${handler.index} of ` : ''
  return `${handlerAction[handler.kind]} on ${index}${handler.table}`
}
