import { readArguments, type Arguments } from './arguments'
import { help } from './help'
import { Refusal, type Host } from './host'
import { version } from './package-files'

/** Runs one command line; resolves with the exit code. What goes wrong becomes one sentence, never a stack trace. */
export async function run(words: readonly string[], host: Host): Promise<number> {
  try {
    const given = readArguments(words)
    if (given === 'help') host.out(help)
    else if (given === 'version') host.out(`${version()}\n`)
    else return await perform(given, host)
    return 0
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause)
    const own = cause instanceof Refusal
    host.err(own ? `groundplan: ${message}\n` : `groundplan: This should not have happened: ${message}\n`)
    return 1
  }
}

// A command is loaded when it is run: `groundplan --help` needs neither the compiler nor the zip.
async function perform(given: Arguments, host: Host): Promise<number> {
  switch (given.command) {
    case 'new':
      return (await import('./new')).newDesign(given, host)
    case 'import':
      return (await import('./import')).importDesign(given, host)
    case 'check':
      return (await import('./check')).check(given, host)
    case 'template':
      return (await import('./template')).template(given, host)
    case 'build':
      return (await import('./build')).build(given, host)
    case 'openapi':
      return (await import('./openapi')).openapi(given, host)
    case 'compare':
      return (await import('./compare')).compareFiles(given, host)
  }
}
