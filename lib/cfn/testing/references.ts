import type { Template, Value } from '../template'
import { toJson } from '../template'

export interface Reference {
  readonly id: string
  readonly kind: 'resource' | 'condition' | 'mapping'
}

/** Every logical id that a value names: Ref, GetAtt, Sub, DependsOn, conditions and mappings. */
export function referencesIn(value: Value): Reference[] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value)) return (value as readonly Value[]).flatMap(referencesIn)
  return Object.entries(value as { [key: string]: Value }).flatMap(([key, child]) => {
    if (key === 'Ref') return [resource(child as string)]
    if (key === 'Fn::GetAtt') return [resource((child as string[])[0]!)]
    if (key === 'Fn::Sub') return inSub(child)
    if (key === 'Fn::FindInMap') return [{ id: (child as string[])[0]!, kind: 'mapping' } as const]
    if (key === 'Fn::If')
      return [{ id: (child as string[])[0]!, kind: 'condition' } as const, ...referencesIn(child)]
    if (key === 'Condition' && typeof child === 'string') return [{ id: child, kind: 'condition' } as const]
    if (key === 'DependsOn') return (child as string[]).map(resource)
    return referencesIn(child)
  })
}

function inSub(argument: Value): Reference[] {
  const [text, own] =
    typeof argument === 'string' ? [argument, {}] : (argument as [string, { [name: string]: Value }])
  const names = [...text.matchAll(/\$\{([^!}][^}]*)\}/g)]
    .map(match => match[1]!)
    .filter(name => !(name in own))
  return [...names.map(name => resource(name.split('.')[0]!)), ...referencesIn(own)]
}

function resource(id: string): Reference {
  return { id, kind: 'resource' }
}

/** References that lead nowhere: not to a resource, a parameter, a pseudo parameter, a condition or a mapping. */
export function danglingReferences(template: Template): string[] {
  const json = toJson(template) as { [section: string]: { [id: string]: Value } }
  const known = {
    resource: new Set([...Object.keys(json['Resources'] ?? {}), ...Object.keys(json['Parameters'] ?? {})]),
    condition: new Set(Object.keys(json['Conditions'] ?? {})),
    mapping: new Set(Object.keys(json['Mappings'] ?? {})),
  }
  return ['Conditions', 'Resources', 'Outputs', 'Rules']
    .flatMap(section => referencesIn(json[section] ?? {}))
    .filter(({ id, kind }) => !known[kind].has(id) && !id.startsWith('AWS::'))
    .map(({ id, kind }) => `${kind} ${id}`)
}
