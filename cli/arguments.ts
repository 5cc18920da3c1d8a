import { parseArgs } from 'node:util'
import { Refusal } from './host'

export const commands = ['new', 'import', 'check', 'template', 'build', 'openapi', 'compare'] as const
export type Command = (typeof commands)[number]

/** A command line, taken apart. */
export interface Arguments {
  readonly command: Command
  /** The design's file, the document's or the sample, if one is named. */
  readonly subject: string | undefined
  /** What the first one is compared with. */
  readonly other: string | undefined
  readonly out: string | undefined
  readonly environment: string | undefined
  readonly json: boolean
  /** Whether AWS's validator is to be asked as well. */
  readonly deep: boolean
}

const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  deep: { type: 'boolean' },
  out: { type: 'string' },
  environment: { type: 'string' },
} as const
type Option = keyof typeof options

const optionsOf: Record<Command, readonly Option[]> = {
  new: ['out'],
  import: ['out'],
  check: ['json', 'deep'],
  template: ['json', 'environment'],
  build: ['out'],
  openapi: [],
  compare: ['json'],
}

/** Reads a command line; a Refusal says what is wrong with it. */
export function readArguments(words: readonly string[]): Arguments | 'help' | 'version' {
  const { values, positionals } = parse(words)
  if (values.help) return 'help'
  if (values.version) return 'version'
  const [command, subject, ...others] = positionals
  if (command === undefined) throw new Refusal('Name a command: see groundplan --help.')
  if (!isCommand(command)) {
    throw new Refusal(
      `There is no command ${command}: choose from ${commands.join(', ')}, or see groundplan --help.`,
    )
  }
  const [other, ...more] = command === 'compare' ? others : [undefined, ...others]
  if (command === 'compare' && other === undefined) {
    throw new Refusal('Name two designs to compare, the earlier one first: see groundplan --help.')
  }
  if (more.length > 0) {
    const takes = command === 'compare' ? 'two names' : 'one name'
    throw new Refusal(`${command} takes ${takes}, and ${more[0]} is one too many.`)
  }
  const foreign = Object.keys(values).find(name => !optionsOf[command].includes(name as Option))
  if (foreign !== undefined)
    throw new Refusal(`${command} has no option --${foreign}: see groundplan --help.`)
  // A path is relative to it, so an empty one would be the folder that the person is in.
  if (values.out === '') throw new Refusal('--out needs a name: see groundplan --help.')
  const { out, environment, json = false, deep = false } = values
  return { command, subject, other, out, environment, json, deep }
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true })
  } catch (cause) {
    // Node explains in several sentences; the first one tells what is wrong.
    const [sentence] = (cause as Error).message.split(/\. |\n/)
    throw new Refusal(`${sentence!.replace(/\.$/, '')}: see groundplan --help.`)
  }
}

function isCommand(word: string): word is Command {
  return (commands as readonly string[]).includes(word)
}
