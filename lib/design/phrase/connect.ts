import { grant, readSecret } from '../commands/access'
import type { Design } from '../design'
import { list } from '../effects'
import { tableActions, type TableAction } from '../function'
import { partNames } from '../parts'
import type { Change } from './change'
import { takeFunction, takeTable } from './find-part'
import { findName, isWrong, shown, thereAre, wrong, type Wrong } from './sentences'
import type { Words } from './words'

/** `get-order read card-key`. */
export function letPhrase(words: Words, design: Design): Change | Wrong {
  const name = takeFunction(words, design)
  if (typeof name !== 'string') return name
  if (!words.skip('read', 'reads')) return wrong(`Say what it may read: let ${name} read a secret.`)
  const secrets = partNames(design, 'secret')
  words.skipNoun(['secret'], secrets)
  const wanted = words.take()
  if (wanted === undefined) return wrong(`Say which secret: ${thereAre(secrets)}.`)
  const table = partNames(design, 'table').find(each => each.toLowerCase() === wanted.toLowerCase())
  const secret = findName('secret', secrets, wanted)
  if (typeof secret !== 'string')
    return table === undefined
      ? secret
      : wrong(`${table} is a table: say grant GetItem on ${table} to ${name}.`)
  return {
    says: `Lets ${name} read the secret ${secret}`,
    done: `${name} reads the secret ${secret}`,
    label: `Let ${name} read ${secret}`,
    part: { kind: 'function', name },
    unchanged: whyNotRead(design, name, secret),
    apply: before => readSecret(before, name, secret),
  }
}

/** `PutItem, DeleteItem on orders to place-order`, `Query on orders by byCreatedAt to list-orders`. */
export function grantPhrase(words: Words, design: Design): Change | Wrong {
  const actions = takeActions(words)
  if (isWrong(actions)) return actions
  if (!words.skip('on'))
    return wrong(`Say on which table: grant ${actions.join(', ')} on a table to a function.`)
  const on = takeTable(words, design)
  if (isWrong(on)) return on
  const { table, index } = on
  const refused = index === null ? undefined : actions.find(each => each !== 'Query')
  if (refused)
    return wrong(`${refused} does not work on an index: say grant Query, or leave by ${index} out.`)
  const target = index === null ? table.name : `${index} of ${table.name}`
  const what = `${list(actions)} on ${target}`
  if (!words.skip('to')) return wrong(`Say to which function: grant ${what} to a function.`)
  const name = takeFunction(words, design)
  if (typeof name !== 'string') return name
  return {
    says: `Grants ${what} to ${name}`,
    done: `Granted ${what} to ${name}`,
    label: `Grant ${what} to ${name}`,
    part: { kind: 'function', name },
    unchanged: `${name} has ${what} already.`,
    apply: before => grant(before, name, table.name, index, actions),
  }
}

function takeActions(words: Words): TableAction[] | Wrong {
  const said = words.takeUntil('on').filter(each => ![',', 'and'].includes(each.toLowerCase()))
  if (said.length === 0) return wrong('Say the actions, as in grant PutItem on a table to a function.')
  const actions: TableAction[] = []
  for (const each of said) {
    // AWS writes dynamodb:PutItem where a policy has it.
    const action = findName('action', tableActions, each.replace(/^dynamodb:/i, ''))
    if (typeof action !== 'string') return action
    if (!actions.includes(action as TableAction)) actions.push(action as TableAction)
  }
  return actions
}

function whyNotRead(design: Design, name: string, secret: string): string {
  const known = design.functions.find(each => each.name === name)?.secrets ?? []
  const reads = known.some(each => each.secret === secret)
  return reads
    ? `${name} reads ${secret} already.`
    : `${shown(name)} reads ${known.length} secrets, and no more fit.`
}
