import { run } from '../run'

/** Runs a command line in this process, and answers its exit code and what it wrote. */
export async function groundplan(words: string[], input: string | Buffer = '', today = '2026-11-25') {
  const said = { code: 0, out: '', err: '' }
  said.code = await run(words, {
    // eslint-disable-next-line @typescript-eslint/require-await -- an input is asynchronous
    input: (async function* () {
      yield input
    })(),
    out: text => (said.out += text),
    today,
    err: text => (said.err += text),
  })
  return said
}
