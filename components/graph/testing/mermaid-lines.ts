const label = '"(?:[\\p{L}\\p{M}\\p{N} /{}.,·+_-]|#\\d+;)*"'
const node = new RegExp(
  `^  \\w+(?:\\[${label}\\]|\\(${label}\\)|\\[\\(${label}\\)\\]|\\{\\{${label}\\}\\})$`,
  'u',
)
const edge = new RegExp(`^  \\w+ (?:-->|-\\.->)(?:\\|${label}\\|)? \\w+$`, 'u')

/** The lines of a flowchart below its first. It throws for one that is neither a node nor an edge with a safe label. */
export function mermaidLines(diagram: string): string[] {
  const [first, ...rest] = diagram.trimEnd().split('\n')
  const wrong = [
    ...(first === 'flowchart LR' ? [] : [first]),
    ...rest.filter(each => !node.test(each) && !edge.test(each)),
  ]
  if (wrong.length > 0) throw new Error(`No line of a flowchart: ${wrong[0]}`)
  return rest
}
