import { spawn } from 'node:child_process'

/** The variables of this process but those that lead to the user's own account: it must be out of reach. */
export const withoutAws = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')),
)

/** Runs a command; resolves with its exit code and what it printed. `input` is what it reads. */
export function command(program, args, { env = {}, input = '' } = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(program, args, { env: { ...withoutAws, ...env } })
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

/** What a command prints; rejects with all that it said when it fails. */
export async function output(...args) {
  const { code, out, err } = await command(...args)
  if (code !== 0) throw new Error(`${out}${err}`.trim())
  return out
}
