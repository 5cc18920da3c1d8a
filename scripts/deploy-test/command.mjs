import { command as run } from '../command.mjs'

/** The variables of this process but those that lead to the user's own account: it must be out of reach. */
export const withoutAws = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')),
)

/** Runs a command out of reach of that account; resolves with its exit code and what it printed. */
export function command(program, args, { env = {}, input = '' } = {}) {
  return run(program, args, { env: { ...withoutAws, ...env }, input })
}

/** What a command prints; rejects with all that it said when it fails. */
export async function output(...args) {
  const { code, out, err } = await command(...args)
  if (code !== 0) throw new Error(`${out}${err}`.trim())
  return out
}
