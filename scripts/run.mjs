import { spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

// On Windows npm's commands are .cmd files, which only a shell can start.
const shell = process.platform === 'win32'

/**
 * Runs a command in the repository; resolves with the exit code, 127 when it is missing. Its output is streamed, or written
 * in one piece at its end, below the line `held`.
 */
export function run(command, args = [], { env = {}, quiet = false, held, cwd = root } = {}) {
  const path = [env.PATH ?? process.env.PATH, join(root, 'node_modules', '.bin')].join(delimiter)
  const output = quiet ? 'ignore' : held === undefined ? 'inherit' : 'pipe'
  const pieces = []
  return new Promise(done => {
    const child = spawn(command, args, {
      cwd,
      env: { NEXT_TELEMETRY_DISABLED: '1', ...process.env, ...env, PATH: path },
      stdio: ['ignore', output, output],
      shell: shell && command !== process.execPath,
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', piece => pieces.push(piece))
    child.on('error', () => done(127))
    child.on('close', (code, signal) => {
      if (held !== undefined) process.stdout.write(Buffer.concat([Buffer.from(`${held}\n`), ...pieces]))
      done(signal ? 1 : (code ?? 1))
    })
  })
}

/** Runs a script's main function; what it throws becomes one sentence and the exit code 1. */
export async function main(work) {
  try {
    await work()
  } catch (cause) {
    console.error(`\n${cause.message}`)
    process.exitCode = 1
  }
}
