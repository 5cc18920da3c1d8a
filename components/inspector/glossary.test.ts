import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { glossary } from './glossary'

const folder = new URL('.', import.meta.url)
const forms = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.tsx'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n')

test.each(Object.entries(glossary))(
  '%s is explained in a form, in two sentences at most, with its page',
  (name, { text, href }) => {
    // A label names its term beside its text; in running text the term stands around the words.
    expect(forms).toMatch(new RegExp(`(name|term)="${name}"|term[:=] ?'${name}'`))
    expect(text.match(/[.!?](?= |$)/g)?.length).toBeLessThanOrEqual(2)
    expect(new URL(href).host).toBe('docs.aws.amazon.com')
  },
)
