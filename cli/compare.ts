import { compare, type Compared } from '@/lib/artifact/compare'
import { inEnvironment } from '@/lib/check/change/clause'
import type { PartChange } from '@/lib/check/change/compare-designs'
import type { Piece } from '@/lib/check/pieces'
import { environmentNames } from '@/lib/design/design'
import type { Arguments } from './arguments'
import type { Host } from './host'
import { printable } from './printable'
import { requireAnyFile } from './read-input'

/** `groundplan compare`: prints what differs between two designs and their templates, part by part. */
export async function compareFiles({ subject, other, json }: Arguments, host: Host): Promise<number> {
  const before = await requireAnyFile(subject, '-', host)
  const after = await requireAnyFile(other, '-', host)
  const compared = compare(before.design, after.design)
  // Names are those of the first environment, as the page shows them first.
  const [environment = ''] = environmentNames(after.design)
  const parts = compared.parts.map(each => plainPart(each, environment))
  const follows = compared.follows.map(each => plainText(each, environment))
  const { lines = null } = compared
  host.out(
    json ? `${JSON.stringify({ parts, follows, lines }, null, 2)}\n` : textOf(parts, follows, compared),
  )
  return 0
}

interface PlainPart {
  readonly kind: string
  readonly name: string | undefined
  readonly was: string | undefined
  readonly state: PartChange['state']
  readonly changes: readonly string[]
}

function plainPart({ part, state, was, said }: PartChange, environment: string): PlainPart {
  const changes = said.map(each => plainText(each, environment))
  return { kind: part.kind, name: part.name, was, state, changes }
}

function plainText(pieces: readonly Piece[], environment: string): string {
  return inEnvironment(pieces, environment)
    .map(each => each.text)
    .join('')
}

const signs = { added: '+', removed: '-', changed: '~' } as const

function textOf(parts: readonly PlainPart[], follows: readonly string[], { lines }: Compared): string {
  if (parts.length === 0 && follows.length === 0) return 'The two designs are the same.\n'
  const told = parts.map(({ kind, name, was, state, changes }) => {
    const title = [kind, name, was === undefined ? undefined : `(was ${was})`].filter(Boolean).join(' ')
    return [`${signs[state]} ${printable(title)}`, ...changes.map(indented)].join('\n')
  })
  const total = lines
    ? `Lines of the template: ${lines.added} added, ${lines.removed} removed, ${lines.changed} changed.`
    : 'The templates are not compared: an error leaves one of the designs without one.'
  const rest = follows.length === 0 ? [] : ['', 'What follows in the template:', ...follows.map(indented)]
  return `${[...told, ...rest, '', total].join('\n')}\n`
}

function indented(text: string): string {
  return `    ${printable(text)}`
}
