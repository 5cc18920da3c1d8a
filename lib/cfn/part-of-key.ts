import type { Design } from '../design/design'
import { namedKinds, partNames } from '../design/parts'
import { singleKinds, type Part } from './origin'

/** The part of a design with this `partKey`; none where the design has no such part. */
export function partOfKey(design: Design, key: string): Part | undefined {
  const [kind, name] = [key.split('/', 1)[0], key.slice(key.indexOf('/') + 1)]
  const alone = singleKinds.find(each => each === key)
  if (alone) return { kind: alone }
  const named = namedKinds.find(each => each === kind)
  return named && partNames(design, named).includes(name) ? { kind: named, name } : undefined
}
