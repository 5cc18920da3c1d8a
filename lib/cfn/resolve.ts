import { toJson, type Template, type Value } from './template'

/** A resource of a resolved template. References to other resources stay: only a deployment knows them. */
export interface ResolvedResource {
  readonly Type: string
  readonly Properties: { readonly [key: string]: Value }
  readonly DependsOn?: readonly string[]
  readonly DeletionPolicy?: string
  readonly UpdateReplacePolicy?: string
  readonly UpdatePolicy?: Value
  readonly Metadata?: Value
}

/** What one environment gets: parameters, mappings and conditions evaluated. It is a template itself. */
export interface ResolvedTemplate {
  readonly AWSTemplateFormatVersion: string
  readonly Description: string
  readonly Parameters?: { readonly [id: string]: Value }
  readonly Rules?: { readonly [id: string]: Value }
  readonly Resources: { readonly [id: string]: ResolvedResource }
  readonly Outputs?: { readonly [id: string]: Value }
}

/** Values of parameters, by name; those not given have their default. */
export type ParameterValues = { readonly [name: string]: string }

/** What is known of the place of a deployment. What is not known stays a reference. */
export interface Place {
  readonly account?: string
  readonly region?: string
}

type Json = { readonly [key: string]: Value }

/**
 * Resolves a template for one environment. Throws on an intrinsic function that the compiler never emits, and on a mapping
 * or condition that is not there: these are our mistakes.
 */
export function resolve(
  template: Template,
  environment: string,
  parameters: ParameterValues = {},
  place: Place = {},
): ResolvedTemplate {
  const json = toJson(template)
  const known = parameterValues(json['Parameters'] as Json, { ...parameters, Environment: environment })
  const resolver = createResolver(json, { ...known, ...pseudoParameters(place) })
  const entries = <T>(section: string, keep: (value: Json) => T | undefined) =>
    Object.entries((json[section] ?? {}) as { [id: string]: Json }).flatMap(([id, value]) => {
      const kept = keep(value)
      return kept === undefined ? [] : [[id, kept] as const]
    })
  const resources = entries('Resources', ({ Condition: condition, ...resource }) =>
    condition === undefined || resolver.condition(condition as string)
      ? (resolver.value(resource) as unknown as ResolvedResource)
      : undefined,
  )
  const unknown = Object.entries(json['Parameters'] as Json).filter(([name]) => known[name] === undefined)
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: template.description,
    ...(unknown.length === 0 ? {} : { Parameters: Object.fromEntries(unknown) }),
    Rules: Object.fromEntries(
      entries('Rules', rule => {
        const applies = rule['RuleCondition'] === undefined || resolver.value(rule['RuleCondition']) === true
        return applies ? { Assertions: rule['Assertions']! } : undefined
      }),
    ),
    Resources: Object.fromEntries(resources),
    Outputs: Object.fromEntries(entries('Outputs', output => resolver.value(output))),
  }
}

/** The parameters that have a value: the given one, else the default. */
function parameterValues(declared: Json, given: ParameterValues): { [name: string]: Value } {
  const values = Object.entries(declared).flatMap(([name, declaration]) => {
    const { Default: otherwise, Type: type } = declaration as { Default?: string; Type: string }
    const value = given[name] ?? otherwise
    if (value === undefined) return []
    return [
      [name, type === 'CommaDelimitedList' ? value.split(',').map(each => each.trim()) : value] as const,
    ]
  })
  return Object.fromEntries(values)
}

function pseudoParameters({ account, region }: Place): { [name: string]: Value } {
  return {
    ...(account === undefined ? {} : { 'AWS::AccountId': account }),
    ...(region === undefined ? {} : { 'AWS::Region': region }),
  }
}

const nothing = Symbol('AWS::NoValue')

function createResolver(template: { [section: string]: Value }, known: { readonly [name: string]: Value }) {
  const conditions = (template['Conditions'] ?? {}) as Json
  const decided = new Map<string, boolean>()

  function condition(id: string): boolean {
    const found = decided.get(id) ?? truth(evaluate(must(conditions[id], `condition ${id}`)))
    decided.set(id, found)
    return found
  }

  function evaluate(value: Value): Value | typeof nothing {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(evaluate).filter((each): each is Value => each !== nothing)
    const object = value as Json
    const keys = Object.keys(object)
    const call = keys.length === 1 && keys[0] !== undefined ? functions[keys[0]] : undefined
    if (call) return call(object[keys[0]!]!)
    if (keys.length === 1 && keys[0]!.startsWith('Fn::')) throw new Error(`${keys[0]!} is not resolved`)
    return Object.fromEntries(
      Object.entries(object)
        .map(([key, child]) => [key, evaluate(child)] as const)
        .filter((pair): pair is readonly [string, Value] => pair[1] !== nothing),
    )
  }

  const list = (value: Value) => (value as readonly Value[]).map(evaluate) as Value[]
  const functions: { [name: string]: ((argument: Value) => Value | typeof nothing) | undefined } = {
    Ref: id => (id === 'AWS::NoValue' ? nothing : (known[id as string] ?? { Ref: id })),
    // A statement's Condition is an object; a condition's name is a text.
    Condition: id =>
      typeof id === 'string' && id in conditions ? condition(id) : { Condition: evaluate(id) as Value },
    'Fn::GetAtt': argument => ({ 'Fn::GetAtt': argument }),
    'Fn::If': argument => {
      const [id, then, otherwise] = argument as [string, Value, Value]
      return evaluate(condition(id) ? then : otherwise)
    },
    'Fn::Equals': argument => {
      const [left, right] = list(argument)
      return JSON.stringify(left) === JSON.stringify(right)
    },
    'Fn::Not': argument => !truth(list(argument)[0]!),
    'Fn::And': argument => list(argument).every(truth),
    'Fn::Or': argument => list(argument).some(truth),
    'Fn::Join': argument => {
      const [separator, parts] = list(argument) as [string, string[]]
      return parts.join(separator)
    },
    'Fn::FindInMap': argument => {
      const [mapping, top, key] = list(argument) as [string, string, string]
      const found = (
        (template['Mappings'] as Json | undefined)?.[mapping] as { [top: string]: Json } | undefined
      )?.[top]?.[key]
      return must(found, `mapping ${mapping} ${top} ${key}`)
    },
    'Fn::Sub': argument => substitute(argument),
  }

  /** Puts in what is known; `${Resource}` and `${!literal}` stay for CloudFormation. */
  function substitute(argument: Value): Value {
    const [text, own] = typeof argument === 'string' ? [argument, {}] : (list(argument) as [string, Json])
    const filled = text.replace(/\$\{([^!}][^}]*)\}/g, (whole, name: string) => {
      const value = own[name] ?? known[name]
      return typeof value === 'string' || typeof value === 'number'
        ? String(value).replaceAll('${', '${!')
        : whole
    })
    if (!/\$\{/.test(filled)) return filled
    if (!/\$\{[^!]/.test(filled)) return filled.replaceAll('${!', '${')
    return { 'Fn::Sub': filled }
  }

  return {
    condition,
    value(value: Value): Value {
      const result = evaluate(value)
      if (result === nothing) throw new Error('AWS::NoValue stands for a whole entry')
      return result
    },
  }
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new Error(`not a condition: ${JSON.stringify(value)}`)
  return value
}

function must<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`there is no ${what}`)
  return value
}
