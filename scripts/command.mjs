import { spawn } from 'node:child_process'

/** Runs a command; resolves with its exit code and what it printed. `input` is what it reads, `env` all that it gets. */
export function command(program, args, { env = process.env, input = '', cwd } = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(program, args, { cwd, env })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', text => (out += text))
    child.stderr.setEncoding('utf8').on('data', text => (err += text))
    child.on('error', cause => refuse(new Error(`${program} cannot be started: ${cause.message}`)))
    child.on('close', code => done({ code, out, err }))
    child.stdin.on('error', () => {}) // It ended without reading.
    child.stdin.end(input)
  })
}
