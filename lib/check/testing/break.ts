import type { Value } from '../../cfn/template'

type Path = readonly (string | number)[]
export type Json = { [key: string | number]: Json | Value }
/** Writes to a template. */
export type Break = (template: Json) => void

/** Finds a resource by its logical id; a star at the end stands for the hash in it. */
function resourceId(template: Json, pattern: string): string {
  const ids = Object.keys(template['Resources'] as Json)
  const found = ids.find(id => (pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern))
  if (found === undefined) throw new Error(`the starter has no ${pattern}`)
  return found
}

/** Puts a value at a place of the template, or takes away what is there. The place has to exist, but for its last key. */
export function put(place: Path, value: Value | undefined): Break {
  return template => {
    const parent = place.slice(0, -1).reduce<Json>((inner, key) => inner[key] as Json, template)
    const last = place.at(-1)!
    if (value === undefined) delete parent[last]
    else parent[last] = value
  }
}

/** Sets a property of a resource. */
export function set(id: string, path: Path, value: Value): Break {
  return template => put(['Resources', resourceId(template, id), 'Properties', ...path], value)(template)
}

export function unset(id: string, ...path: Path): Break {
  return template => put(['Resources', resourceId(template, id), 'Properties', ...path], undefined)(template)
}

/** Sets what stands beside a resource's properties. */
export function setAttribute(id: string, attribute: string, value: Value | undefined): Break {
  return template => put(['Resources', resourceId(template, id), attribute], value)(template)
}

export function remove(id: string): Break {
  return template => put(['Resources', resourceId(template, id)], undefined)(template)
}

export function append(id: string, path: Path, value: Value): Break {
  return template => {
    const place = ['Resources', resourceId(template, id), 'Properties', ...path]
    const list = place.reduce<Json>((inner, key) => inner[key] as Json, template) as unknown as Value[]
    list.push(value)
  }
}

export const statement = (id: string, position: number, key: string, value: Value) =>
  set(id, ['PolicyDocument', 'Statement', position, key], value)
export const uri = (alias: string): Value => ({
  'Fn::Sub': `arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/\${${alias}}/invocations`,
})
export const arn = (id: string): Value => ({ 'Fn::GetAtt': [id, 'Arn'] })
export const ref = (id: string): Value => ({ Ref: id })
