import { command } from '../command.mjs'

/** What a command prints, with `input` on its standard input; rejects with what it complained unless its exit code is one of `codes`. */
export async function call(program, args, { env = {}, input = '', codes = [0], cwd } = {}) {
  const { code, out, err } = await command(program, args, { env: { ...process.env, ...env }, input, cwd })
  if (!codes.includes(code)) throw new Error(`${program} failed: ${err || out}`)
  return out
}
