import { spawn } from 'node:child_process'
import { delimiter, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

// On Windows npm's commands are .cmd files, which only a shell can start.
const shell = process.platform === 'win32'

/** Runs a command in the repository with its output streamed; resolves with the exit code, 127 when it is missing. */
export function run(command, args = [], { env = {}, quiet = false, cwd = root } = {}) {
  const path = [env.PATH ?? process.env.PATH, join(root, 'node_modules', '.bin')].join(delimiter)
  return new Promise(done => {
    const child = spawn(command, args, {
      cwd,
      env: { NEXT_TELEMETRY_DISABLED: '1', ...process.env, ...env, PATH: path },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', quiet ? 'ignore' : 'inherit'],
      shell: shell && command !== process.execPath,
    })
    child.on('error', () => done(127))
    child.on('close', (code, signal) => done(signal ? 1 : (code ?? 1)))
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
