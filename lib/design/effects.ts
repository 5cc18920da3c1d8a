import { listed } from './listed'
import type { Design } from './design'
import { authorizerFunction, environmentNames } from './design'
import { removeFunction } from './commands/functions'

/** The kinds of parts that can be removed; the compiler's `Part` fits. */
interface PartOfDesign {
  readonly kind: string
  readonly name?: string | undefined
}

/** What goes along when a part is removed, one sentence each; nothing for a part that nobody else uses. */
export function removalEffects(design: Design, part: PartOfDesign): string[] {
  if (part.name === undefined) return []
  switch (part.kind) {
    case 'environment':
      return environmentEffects(design, part.name)
    case 'function':
      return functionEffects(design, part.name)
    case 'table':
      return tableEffects(design, part.name)
    case 'secret':
      return secretEffects(design, part.name)
    default:
      return []
  }
}

function environmentEffects(design: Design, name: string): string[] {
  if (!environmentNames(design).includes(name)) return []
  if (design.environments.length === 1) return ['It stays: a design has at least one environment.']
  return [
    `Every size, limit and address that is kept for ${name} goes.`,
    `A stack of ${name} that is deployed stays until it is deleted in AWS.`,
  ]
}

function functionEffects(design: Design, name: string): string[] {
  if (authorizerFunction(design)?.name === name) return ['It stays: the authorizer asks it on every call.']
  const gone = design.routes.length - removeFunction(design, name).routes.length
  return gone === 0 ? [] : [`${count(gone, 'route')} that it answers ${gone === 1 ? 'goes' : 'go'} along.`]
}

function tableEffects(design: Design, name: string): string[] {
  if (!design.tables.some(each => each.name === name)) return []
  const users = design.functions.filter(each => each.access.some(access => access.table === name)).length
  const workers = design.functions.filter(each => each.handler.table === name).map(each => each.name)
  return [
    ...(users === 1 ? [`One function loses its access, and ${variable(name)} goes from it.`] : []),
    ...(users > 1
      ? [`${count(users, 'function')} lose their access, and ${variable(name)} goes from each.`]
      : []),
    ...(workers.length > 0
      ? [`${list(workers)} ${workers.length === 1 ? 'needs' : 'need'} another table to work on.`]
      : []),
    'A table that is deployed stays in AWS with its items.',
  ]
}

function secretEffects(design: Design, name: string): string[] {
  const readings = design.functions.flatMap(each => each.secrets.filter(one => one.secret === name))
  const variables = [...new Set(readings.map(each => each.variable))]
  const signers = design.functions.filter(
    each => each.handler.kind === 'token-authorizer' && each.handler.signingSecret === name,
  )
  return [
    ...(readings.length === 1 ? [`One function loses its variable ${list(variables)}.`] : []),
    ...(readings.length > 1
      ? [
          `${count(readings.length, 'function')} lose the ${variables.length === 1 ? 'variable' : 'variables'} ${list(variables)}.`,
        ]
      : []),
    ...signers.map(each => `${each.name} needs another secret to verify tokens with.`),
  ]
}

// A name of other than plain lower-case words gives a variable with a hash in it, which is the compiler's to spell.
function variable(table: string): string {
  const isPlain = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(table)
  return isPlain ? `${table.toUpperCase().replaceAll('-', '_')}_TABLE` : "the variable with the table's name"
}

const words = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

function count(number: number, noun: string): string {
  return `${words[number] ?? number} ${noun}${number === 1 ? '' : 's'}`
}

/** `a, b and c`; of more than four names the first three and a count. */
export function list(names: readonly string[]): string {
  return listed(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} others`] : names)
}
