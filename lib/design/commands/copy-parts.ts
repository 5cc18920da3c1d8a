import type { Design } from '../design'
import type { NamedPart } from '../parts'
import { routeKey } from '../route'

/** What a design keeps of some of its parts, to be put into it again or into another design. */
export type CopiedParts = Pick<Design, 'routes' | 'functions' | 'tables' | 'secrets'>

/** The kinds of parts that can be copied. An environment is a deployment, of which a design has each once. */
export const copiedKinds = ['route', 'function', 'table', 'secret'] as const
export type CopiedKind = (typeof copiedKinds)[number]
export type CopiedPart = NamedPart & { readonly kind: CopiedKind }

/** Whether a part is of a kind that can be copied. */
export function canBeCopied<P extends { readonly kind: string }>(
  part: P,
): part is Extract<P, { kind: CopiedKind }> {
  return (copiedKinds as readonly string[]).includes(part.kind)
}

/** The parts as they are in the design, in its order. A part that the design lacks is left out. */
export function copyParts(design: Design, parts: readonly CopiedPart[]): CopiedParts {
  const wanted = new Set(parts.map(({ kind, name }) => `${kind}/${name}`))
  return {
    routes: design.routes.filter(each => wanted.has(`route/${routeKey(each)}`)),
    functions: design.functions.filter(each => wanted.has(`function/${each.name}`)),
    tables: design.tables.filter(each => wanted.has(`table/${each.name}`)),
    secrets: design.secrets.filter(each => wanted.has(`secret/${each.name}`)),
  }
}
