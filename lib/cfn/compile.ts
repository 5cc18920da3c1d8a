import type { Design } from '../design/design'
import type { LambdaFunction } from '../design/function'
import { routeKey } from '../design/route'
import { blocks, type Block } from './blocks'
import { assemble, type Entry, type Template } from './template'

/** The content hash of a function's code: hexadecimal, the same for the same files. It names the zip in the artifact. */
export type CodeHash = (each: LambdaFunction) => string

/**
 * Compiles a design into a CloudFormation template. Pure: the same design and code always give the same template. A design
 * with problems compiles too, so that the page can show what they lead to; `check` says whether it may be exported.
 */
export function compile(design: Design, codeHash: CodeHash, using: readonly Block[] = blocks): Template {
  const clear = withoutTwins(design)
  const entries = using.flatMap(block => block(clear, codeHash))
  return assemble(describe(design), withoutIdleConditions(entries))
}

/** A template's Description holds 1,024 bytes; it takes no intrinsic function, so it names the API without a prefix. */
function describe(design: Design): string {
  return `${design.api.name}: API Gateway, Lambda, DynamoDB, KMS, WAF, CloudWatch, X-Ray and AWS Config. Made by Groundplan.`
}

/** Of two things with one name the first stands; `check` reports the other. */
function withoutTwins(design: Design): Design {
  const named = (each: { readonly name: string }) => each.name
  return {
    ...design,
    environments: firstOfEach(design.environments, named),
    functions: firstOfEach(design.functions, named),
    tables: firstOfEach(design.tables, named),
    secrets: firstOfEach(design.secrets, named),
    routes: firstOfEach(design.routes, routeKey),
    monitoring: { ...design.monitoring, configRules: [...new Set(design.monitoring.configRules)] },
  }
}

function firstOfEach<T>(list: readonly T[], keyOf: (each: T) => string): T[] {
  const first = new Map<string, T>()
  for (const each of list) if (!first.has(keyOf(each))) first.set(keyOf(each), each)
  return [...first.values()]
}

/** Leaves out the conditions that nothing names (cfn-lint W8001), and those that only such conditions name. */
function withoutIdleConditions(entries: readonly Entry[]): Entry[] {
  const named = new Set<string>()
  for (const { section, value } of entries) if (section !== 'Conditions') addConditions(value, named)
  const all = new Map(
    entries.filter(({ section }) => section === 'Conditions').map(entry => [entry.id, entry]),
  )
  // A Set visits what is added while it is walked.
  for (const id of named) {
    const entry = all.get(id)
    if (entry) addConditions(entry.value, named)
  }
  return entries.filter(({ section, id }) => section !== 'Conditions' || named.has(id))
}

/** Adds the names of the conditions that a value asks for. */
function addConditions(value: unknown, names: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const each of value) addConditions(each, names)
    return
  }
  for (const key of Object.keys(value)) {
    const child = (value as Record<string, unknown>)[key]
    if (key === 'Condition' && typeof child === 'string') names.add(child)
    else if (key === 'Fn::If' && Array.isArray(child)) names.add(String(child[0]))
    addConditions(child, names)
  }
}
