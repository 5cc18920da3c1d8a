import { hasErrors, pathText, type Problem } from '../../problem'
import type { Design } from '../design'
import { namedKinds, type NamedPart } from '../parts'
import { functionPhrase } from './add-function'
import { environmentPhrase, secretPhrase, tablePhrase } from './add-part'
import { routePhrase } from './add-route'
import type { Change } from './change'
import { removePhrase, renamePhrase } from './change-part'
import { grantPhrase, letPhrase } from './connect'
import { partText, takePart } from './find-part'
import { isWrong, shown, wrong, type Wrong } from './sentences'
import { Words } from './words'

/** What a phrase is read against. */
export interface Setting {
  readonly design: Design
  /** The environment that is shown: a new one is a copy of it. */
  readonly environment: string
  /** All problems of a design: a phrase that would bring a new error is refused with that error's message. */
  check(design: Design): readonly Problem[]
}

/** A phrase that only goes to a part. */
export interface Visit {
  readonly says: string
  readonly part: NamedPart
}

export type Phrase = Change | Visit | Wrong

const longestText = 1000

type Reader = (words: Words, setting: Setting) => Phrase | undefined

const readers = new Map<string, Reader>([
  ['add', readAdding],
  ['create', readAdding],
  ['new', readAdding],
  ['let', (words, { design }) => letPhrase(words, design)],
  ['grant', (words, { design }) => grantPhrase(words, design)],
  ['delete', (words, { design }) => removePhrase(words, design)],
  ['remove', (words, { design }) => removePhrase(words, design)],
  ['rename', (words, { design }) => renamePhrase(words, design)],
  ['go', readVisit],
])

/**
 * Reads one phrase of the small grammar that the palette takes, such as `add route GET /orders/{orderId} reads orders`:
 * what it would do, or the one thing that is wrong with it. Nothing for a text that is no phrase, or not yet one.
 */
export function readPhrase(text: string, setting: Setting): Phrase | undefined {
  if (text.length > longestText) return undefined
  const words = new Words(text)
  const read = readers.get(words.take()?.toLowerCase() ?? '')
  if (!read || words.next === undefined) return undefined
  const phrase = read(words, setting)
  if (!phrase || isWrong(phrase)) return phrase
  if (words.next !== undefined)
    return wrong(`“${shown(words.next)}” is one word too many: the phrase is complete before it.`)
  return isVisit(phrase) ? phrase : (changeProblem(phrase, setting) ?? phrase)
}

export function isVisit(phrase: Change | Visit): phrase is Visit {
  return !('apply' in phrase)
}

function readAdding(words: Words, { design, environment }: Setting): Phrase | undefined {
  words.skip('a', 'an', 'the')
  const kind = namedKinds.find(each => words.skip(each))
  switch (kind) {
    case 'route':
      return routePhrase(words, design)
    case 'function':
      return functionPhrase(words, design)
    case 'table':
      return tablePhrase(words, design)
    case 'secret':
      return secretPhrase(words, design)
    case 'environment':
      return environmentPhrase(words, design, environment)
    case undefined:
      return noKind(words.take()?.toLowerCase() ?? '')
  }
}

/** A word that is still being typed is told nothing. */
function noKind(word: string): Wrong | undefined {
  if (namedKinds.some(each => each.startsWith(word))) return undefined
  return wrong(`“${shown(word)}” cannot be added so: say add route, function, table, secret or environment.`)
}

function readVisit(words: Words, { design }: Setting): Phrase | undefined {
  if (!words.skip('to')) return undefined
  const found = takePart(words, design, 'go to')
  return isWrong(found) ? found : { says: `Shows ${partText(found)}`, part: found.part }
}

function changeProblem(change: Change, { design, check }: Setting): Wrong | undefined {
  const after = change.apply(design)
  if (after === design) return wrong(change.unchanged ?? 'This design has no room for it.')
  if (change.mayLeaveProblems) return undefined
  const errors = check(after).filter(each => hasErrors([each]))
  if (errors.length === 0) return undefined
  const known = new Set(check(design).map(problemKey))
  const added = errors.find(each => !known.has(problemKey(each)))
  return added && wrong(`That brings a problem: ${added.message}`)
}

function problemKey({ code, path }: Problem): string {
  return `${code} ${pathText(path)}`
}
