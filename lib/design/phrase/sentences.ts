import { list } from '../effects'
import { freeName, isFree } from '../free-name'
import type { NameRule } from '../names'
import { isName, nameRule } from '../names'
import { nearName } from './near-name'

/** What is wrong with a phrase and what would be right, in one sentence. */
export interface Wrong {
  readonly problem: string
}

export function wrong(problem: string): Wrong {
  return { problem }
}

export function isWrong(value: object): value is Wrong {
  return 'problem' in value
}

const longest = 40

/** A word as a sentence shows it: one that was pasted may be of any length. */
export function shown(word: string): string {
  return word.length > longest ? `${word.slice(0, longest)}…` : word
}

/** The name as the design spells it, in capitals or not; else what it may have meant. */
export function findName(noun: string, names: readonly string[], wanted: string): string | Wrong {
  const lower = wanted.toLowerCase()
  const found = names.find(each => each === wanted) ?? names.find(each => each.toLowerCase() === lower)
  return found ?? noSuchName(noun, names, wanted)
}

/** That nothing has a name, and what it may have meant. */
export function noSuchName(noun: string, names: readonly string[], wanted: string): Wrong {
  const near = nearName(names, wanted)
  if (near !== undefined) return wrong(`There is no ${noun} ${shown(wanted)}: did you mean ${near}?`)
  return wrong(
    noun === 'table' && isName(wanted)
      ? `There is no table ${wanted}: say add table ${wanted} first; ${thereAre(names)}.`
      : `There is no ${noun} ${shown(wanted)}: ${thereAre(names)}.`,
  )
}

/** `there are orders and clients`, `there is none yet`. */
export function thereAre(names: readonly string[]): string {
  if (names.length === 0) return 'there is none yet'
  return `there ${names.length === 1 ? 'is' : 'are'} ${list(names)}`
}

/** Why a new part may not have a name; nothing when it may. */
export function nameProblem(
  noun: string,
  name: string,
  taken: readonly string[],
  rule: NameRule = nameRule,
): Wrong | undefined {
  if (!isName(name, rule))
    return wrong(`“${shown(name)}” is no name for ${article(noun)}: it ${rule.message}.`)
  if (isFree(name, taken)) return undefined
  const separator = noun === 'environment' ? '' : '-'
  const free = freeName(name, taken, noun === 'environment' ? 10 : 40, separator)
  return wrong(`There is ${article(noun)} ${name} already: ${free} is free.`)
}

/** `a table`, `an environment`. */
export function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
}
