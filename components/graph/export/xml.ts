type Attributes = Readonly<Record<string, string | number | undefined>>

/** One element as XML. What is undefined or empty is left out. Children are XML already: a text goes through `escapeXml`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? value : escapeXml(value ?? '')}"`)
    .join('')
  const inside = children.join('')
  return inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** A text as XML takes it, in an element or an attribute. Characters that XML 1.0 does not have become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replace(/[&<>"]/g, found => entities[found] ?? found)
}
