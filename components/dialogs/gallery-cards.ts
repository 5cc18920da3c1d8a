import type { Sample } from '@/lib/design/samples'
import { indexNames } from '@/lib/design/table'

/** The samples that have every word of the text, in their words or in the names of their parts. */
export function findSamples(samples: readonly Sample[], text: string): readonly Sample[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  return samples.filter(sample => {
    const within = wordsOf(sample).toLowerCase()
    return words.every(word => within.includes(word))
  })
}

function wordsOf({ title, description, design }: Sample): string {
  return [
    title,
    description,
    design.description,
    ...design.environments.map(each => each.name),
    ...design.routes.map(each => `${each.method} ${each.path}`),
    ...design.functions.map(each => `${each.name} ${each.description}`),
    ...design.tables.flatMap(each => [each.name, ...indexNames(each)]),
  ].join('\n')
}

/** Which card a key leads to from the one at `at`; `tops` says at what height each stands. Nothing for any other key. */
export function nextCard(key: string, at: number, tops: readonly number[]): number | undefined {
  const columns = tops.filter(top => top === tops[0]).length
  const last = tops.length - 1
  const next = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: last,
  }[key]
  return next === undefined || next < 0 || next > last ? undefined : next
}
