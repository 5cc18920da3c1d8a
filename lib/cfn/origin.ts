/** The kinds of parts that every design has exactly once. */
export const singleKinds = [
  'waf',
  'api',
  'authorizer',
  'keys',
  'logs',
  'alarms',
  'dashboard',
  'tracing',
  'config',
] as const

/** The part of a design that made something: what is selected on the graph, in the inspector and in the template. */
export type Part =
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'secret'; readonly name: string }
  /** `name` is the route's key, `GET /items`. */
  | { readonly kind: 'route'; readonly name: string }
  | { readonly kind: (typeof singleKinds)[number] | 'design'; readonly name?: undefined }

/** `function/get-item`, `waf`: one text for one part, for maps and element ids. */
export function partKey(part: Part): string {
  return part.name === undefined ? part.kind : `${part.kind}/${part.name}`
}

export const requirementIds = [
  'R1',
  'R2',
  'R3',
  'R4',
  'R5',
  'R6',
  'R7',
  'R8',
  'R9',
  'R10',
  'R11',
  'R12',
  'R13',
  'R14',
  'R15',
  'R16',
  'R17',
  'R18',
  'R19',
  'R20',
] as const
export type RequirementId = (typeof requirementIds)[number]

/** Why an entry of a template exists. */
export interface Origin {
  readonly part: Part
  readonly requirements: readonly RequirementId[]
}
