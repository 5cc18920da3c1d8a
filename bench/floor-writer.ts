// The least that writes a template as YAML: plain objects in, no checks, no comments, no library. Round trip: floor-writer.test.ts.
const tags: Readonly<Record<string, string>> = { Ref: '!Ref', Condition: '!Condition' }

/** A template in JSON's long form as YAML with CloudFormation's short tags. */
export function write(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return ` ${scalar(value)}\n`
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n'
    return `\n${value.map(each => `${indent}-${write(each, `${indent}  `)}`).join('')}`
  }
  const keys = Object.keys(value)
  const [only = ''] = keys
  const child = (value as Record<string, unknown>)[only]
  const tag = only.startsWith('Fn::') ? `!${only.slice(4)}` : tags[only]
  if (keys.length === 1 && tag && (tag !== '!Condition' || typeof child === 'string')) {
    if (only === 'Fn::GetAtt' && Array.isArray(child)) return ` ${tag} ${scalar(child.join('.'))}\n`
    return ` ${tag}${write(child, indent)}`
  }
  if (keys.length === 0) return ' {}\n'
  const lines = keys.map(
    key => `${indent}${scalar(key)}:${write((value as Record<string, unknown>)[key], `${indent}  `)}`,
  )
  return `\n${lines.join('')}`
}

const plain = /^[A-Za-z/$][A-Za-z0-9 _./${}:-]*$/
const special = /^(?:y|n|yes|no|on|off|true|false|null)$|: |:$| $/i

function scalar(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value)
}
