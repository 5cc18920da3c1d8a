import { addEnvironment } from '../commands/environments'
import { addSecret } from '../commands/secrets'
import { addTable, changeTable } from '../commands/tables'
import type { Design } from '../design'
import { attributeNameRule, environmentNameRule, isName } from '../names'
import { partNames } from '../parts'
import { addition, inTurn, type Change } from './change'
import { findName, nameProblem, shown, wrong, type Wrong } from './sentences'
import type { Words } from './words'

/** `orders by shopId, orderId`, `clients by clientId`, `orders`. */
export function tablePhrase(words: Words, design: Design): Change | Wrong {
  const name = words.take()
  if (name === undefined)
    return wrong('Name the table and its keys, as in add table orders by shopId, orderId.')
  const unfit = nameProblem('table', name, partNames(design, 'table'))
  if (unfit) return unfit
  const by = words.skip('by')
  const keys = by ? words.takeUntil().filter(each => ![',', 'and'].includes(each.toLowerCase())) : ['id']
  const [partition, sort, third] = keys
  if (partition === undefined)
    return wrong(`Say the key of ${name}: one attribute, or two with a comma between.`)
  if (third !== undefined) return wrong(`A table has two keys at most: “${shown(third)}” is one too many.`)
  const refused = keys.find(each => !isName(each, attributeNameRule))
  if (refused !== undefined)
    return wrong(`“${shown(refused)}” is no name for a key: it ${attributeNameRule.message}.`)
  if (partition === sort) return wrong(`${partition} cannot be both keys: choose another sort key.`)
  const sortKey = sort === undefined ? null : { name: sort, type: 'S' as const }
  return {
    ...addition(`the table ${name} by ${keys.join(' and ')}`),
    label: `Add table ${name}`,
    part: { kind: 'table', name },
    apply: inTurn(
      before => addTable(before, name),
      before =>
        changeTable(before, name, each => ({
          ...each,
          partitionKey: { name: partition, type: 'S' },
          sortKey,
        })),
    ),
  }
}

/** `card-key`. */
export function secretPhrase(words: Words, design: Design): Change | Wrong {
  const name = words.take()
  if (name === undefined)
    return wrong('Name the secret, as in add secret card-key: its value is made at deployment.')
  return (
    nameProblem('secret', name, partNames(design, 'secret')) ?? {
      ...addition(`the secret ${name}`),
      label: `Add secret ${name}`,
      part: { kind: 'secret', name },
      apply: before => addSecret(before, name),
    }
  )
}

/** `test`, `test like dev`; without `like`, a copy of the environment that is shown. */
export function environmentPhrase(words: Words, design: Design, environment: string): Change | Wrong {
  const name = words.take()
  if (name === undefined) return wrong('Name the environment, as in add environment test.')
  const unfit = nameProblem('environment', name, partNames(design, 'environment'), environmentNameRule)
  if (unfit) return unfit
  const wanted = words.skip('like') ? (words.take() ?? '') : environment
  const source = findName('environment', partNames(design, 'environment'), wanted)
  if (typeof source !== 'string') return source
  return {
    ...addition(`the environment ${name}, sized as ${source} is and open to no address yet`),
    label: `Add environment ${name}`,
    part: { kind: 'environment', name },
    apply: before => addEnvironment(before, name, source),
  }
}
