import { defineScalarTag, defineSequenceTag, load, YAML11_SCHEMA } from 'js-yaml'

const never = () => false

function scalar(tag: string, read: (text: string) => unknown) {
  return defineScalarTag(`!${tag}`, { resolve: read, identify: never })
}

function sequence(tag: string) {
  return defineSequenceTag<unknown[], unknown>(`!${tag}`, {
    create: () => [],
    addItem: (items, item) => void items.push(item),
    finalize: items => ({ [`Fn::${tag}`]: items }),
    identify: never,
  })
}

function attribute(path: string) {
  const dot = path.indexOf('.')
  return { 'Fn::GetAtt': [path.slice(0, dot), path.slice(dot + 1)] }
}

const schema = YAML11_SCHEMA.withTags(
  scalar('Ref', id => ({ Ref: id })),
  scalar('Condition', id => ({ Condition: id })),
  scalar('Sub', text => ({ 'Fn::Sub': text })),
  scalar('GetAtt', attribute),
  ...['Sub', 'If', 'Equals', 'Not', 'And', 'Or', 'Join', 'FindInMap'].map(sequence),
)

/** Reads a printed template back into JSON's long form, as YAML 1.1, by another library than the one that prints it. */
export function parseTemplate(text: string): unknown {
  return load(text, { schema })
}
