interface Parsed {
  /** Of the elements and of their attributes. */
  readonly names: string[]
  readonly attributes: string[]
  readonly texts: string[]
}

/** What a well-formed XML is made of. It throws for one that is not, as far as `element` could get it wrong. */
export function parseSvg(xml: string): Parsed {
  const names: string[] = []
  const attributes: string[] = []
  const texts: string[] = []
  const open: (string | undefined)[] = []
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?: [A-Za-z-]+="[^"<]*")*)(\/?)>|([^<>]+)/g,
    (_, closes: string, name: string, said: string, isEmpty: string, text: string) => {
      if (text !== undefined) texts.push(text)
      else if (closes) check(open.pop() === name, `</${name}> closes nothing`)
      else {
        names.push(name)
        attributes.push(...[...said.matchAll(/ ([A-Za-z-]+)="/g)].map(([, attribute = '']) => attribute))
        if (!isEmpty) open.push(name)
      }
      for (const each of [said, text])
        check(!/&(?!(?:amp|lt|gt|quot);)/.test(each ?? ''), `${each} has a bare &`)
      return ''
    },
  )
  check(rest === '', `${rest.slice(0, 80)} is no XML`)
  check(open.length === 0, `${open.join()} is not closed`)
  return { names, attributes, texts }
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what)
}
