import { parse, type CollectionTag, type ScalarTag, type YAMLMap, type YAMLSeq } from 'yaml'

const names = ['Sub', 'If', 'Equals', 'Not', 'And', 'Or', 'Join', 'FindInMap', 'GetAtt']

function scalar(tag: string, key: string, read: (text: string) => unknown): ScalarTag {
  return { tag: `!${tag}`, resolve: (text: string) => ({ [key]: read(text) }) }
}

// A parsed collection is filled after its tag was resolved, so the long form is made when it is turned into JSON.
function sequence(tag: string): CollectionTag {
  return {
    tag: `!${tag}`,
    collection: 'seq',
    resolve: (value: YAMLMap.Parsed | YAMLSeq.Parsed) => {
      const plain = value.toJSON.bind(value)
      value.toJSON = (...args: Parameters<typeof plain>) =>
        ({ [`Fn::${tag}`]: plain(...args) as unknown }) as never
      return value
    },
  }
}

/** Reads a printed template back into JSON's long form, as CloudFormation does. Independent of the printer. */
export function parseTemplate(text: string): unknown {
  return parse(text, {
    version: '1.1',
    customTags: [
      scalar('Ref', 'Ref', id => id),
      scalar('Condition', 'Condition', id => id),
      scalar('Sub', 'Fn::Sub', value => value),
      scalar('GetAtt', 'Fn::GetAtt', value => [
        value.slice(0, value.indexOf('.')),
        value.slice(value.indexOf('.') + 1),
      ]),
      ...names.filter(name => name !== 'GetAtt').map(sequence),
    ],
  })
}
