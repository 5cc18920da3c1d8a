import { sections, type Entry, type Template, type Value } from '../template'

/** A template's JSON as the compiler's own form, to resolve it or to judge it; nothing is known of where it came from. */
export function templateOf(json: Readonly<Record<string, unknown>>): Template {
  const origin: Entry['origin'] = { part: { kind: 'design' }, requirements: [] }
  return {
    description: String(json['Description']),
    entries: sections.flatMap(section =>
      Object.entries((json[section] ?? {}) as Record<string, Value>).map(([id, value]) => ({
        section,
        id,
        value,
        origin,
      })),
    ),
  }
}
