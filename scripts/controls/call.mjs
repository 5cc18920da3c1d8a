import { spawn } from 'node:child_process'

/** What a command prints, with `input` on its standard input; rejects with what it complained unless its exit code is one of `codes`. */
export function call(command, args, { env = {}, input = '', codes = [0], cwd } = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'pipe' })
    let said = ''
    let complained = ''
    child.stdout.setEncoding('utf8').on('data', text => (said += text))
    child.stderr.setEncoding('utf8').on('data', text => (complained += text))
    child.on('error', cause => refuse(new Error(`${command} cannot be started: ${cause.message}`)))
    child.on('close', code =>
      codes.includes(code) ? done(said) : refuse(new Error(`${command} failed: ${complained || said}`)),
    )
    child.stdin.end(input)
  })
}
