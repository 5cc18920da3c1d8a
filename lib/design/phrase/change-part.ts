import { renameEnvironment } from '../commands/environments'
import { renameFunction } from '../commands/functions'
import { removeIndex, renameIndex } from '../commands/indexes'
import { removers } from '../commands/remove-parts'
import { renameSecret } from '../commands/secrets'
import { renameTable } from '../commands/tables'
import type { Design } from '../design'
import { removalEffects } from '../effects'
import { environmentNameRule, indexNameRule, nameRule } from '../names'
import { partNames, type NamedKind } from '../parts'
import { indexNames } from '../table'
import type { Change } from './change'
import { partText, takePart, type Found } from './find-part'
import { isWrong, nameProblem, wrong, type Wrong } from './sentences'
import type { Words } from './words'

const renamers: Readonly<
  Record<Exclude<NamedKind, 'route'>, (design: Design, from: string, to: string) => Design>
> = {
  function: renameFunction,
  table: renameTable,
  secret: renameSecret,
  environment: renameEnvironment,
}

/** `GET /orders`, `get-order`, `table orders`, `index byCreatedAt of orders`. */
export function removePhrase(words: Words, design: Design): Change | Wrong {
  const found = takePart(words, design, 'delete')
  if (isWrong(found)) return found
  const { part, index } = found
  const what = partText(found)
  const effects = index === undefined ? removalEffects(design, part) : []
  const along = effects.length === 0 ? '' : `. ${effects.join(' ').replace(/\.$/, '')}`
  return {
    says: `Removes ${what}${along}`,
    done: `Removed ${what}${along}`,
    label: `Remove ${index ?? part.name}`,
    unchanged: effects.join(' '),
    mayLeaveProblems: true,
    apply: before =>
      index === undefined ? removers[part.kind](before, part.name) : removeIndex(before, part.name, index),
  }
}

/** `get-order to read-order`, `table orders to purchases`. */
export function renamePhrase(words: Words, design: Design): Change | Wrong {
  const found = takePart(words, design, 'rename')
  if (isWrong(found)) return found
  const { part, index } = found
  const { kind, name } = part
  if (kind === 'route') return wrong(`${name} has no name beside its path: change the path in the inspector.`)
  const from = index ?? name
  const to = words.skip('to') ? words.take() : undefined
  if (to === undefined) return wrong(`Say the new name: rename ${from} to …`)
  return (
    newNameProblem(design, found, to) ?? {
      says: `Renames ${partText(found)} to ${to}`,
      done: `Renamed ${partText(found)} to ${to}`,
      label: `Rename ${from} to ${to}`,
      part: index === undefined ? { kind, name: to } : part,
      unchanged: `${from} has that name already.`,
      apply: before =>
        index === undefined ? renamers[kind](before, name, to) : renameIndex(before, name, index, to),
    }
  )
}

function newNameProblem(design: Design, { part, index }: Found, to: string): Wrong | undefined {
  const others = (names: readonly string[], own: string) => names.filter(each => each !== own)
  if (index !== undefined) {
    const table = design.tables.find(each => each.name === part.name)
    return nameProblem('index', to, others(table ? indexNames(table) : [], index), indexNameRule)
  }
  const rule = part.kind === 'environment' ? environmentNameRule : nameRule
  return nameProblem(part.kind, to, others(partNames(design, part.kind), part.name), rule)
}
