import { LEAST_UPPER_BOUND, originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import type { Message } from 'esbuild'
import { handlerActions } from '../check/handler-code/handler-actions'
import type { Called, LineMistake, Mistaken } from '../check/sources'
import type { HandlerKind } from '../design/handler'
import { bundleHandler, entryOf, type Build, type BuildFailure, type Bundle } from './bundle-handler'
import { vendorExports } from './generated/handler-hashes'
import { utf8 } from './zip'

/** What a function's own code becomes, and what it can call. */
export type ReadSource = (Called & { readonly code: string }) | Mistaken

/**
 * Bundles a function's own code and reads what it can call. `files` are the built-in handlers and those that they
 * share. What a person can mend is a mistake with its line; anything else rejects.
 */
export async function readSource(
  build: Build,
  handler: { readonly kind: HandlerKind; readonly source: string },
  files: Readonly<Record<string, string>>,
): Promise<ReadSource> {
  const entry = entryOf(handler.kind)
  const parts = { sources: { ...files, [entry]: handler.source }, packages: Object.keys(vendorExports) }
  try {
    const bundle = await bundleHandler(build, handler.kind, parts)
    if (!bundle.inputs.includes(entry)) throw new Error(`${entry} is not in its own bundle`)
    return read(bundle, handler.source)
  } catch (cause) {
    if (!isBuildFailure(cause)) throw cause
    return { mistakes: cause.errors.map(toMistake) }
  }
}

function read({ code, map }: Bundle, source: string): ReadSource {
  if (!exportsHandler(code)) {
    const line = source.split('\n').length
    return {
      mistakes: [{ line, column: 0, message: 'It exports no handler: write `export const handler = …`.' }],
    }
  }
  const reading = handlerActions(code, vendorExports)
  if ('actions' in reading) return { actions: reading.actions, code }
  const trace = new TraceMap(map)
  return {
    mistakes: reading.problems.map(({ line, column, because }) => {
      const found = originalPositionFor(trace, { line, column, bias: LEAST_UPPER_BOUND })
      return { line: found.line ?? 1, column: found.column ?? 0, message: `This ${because}.` }
    }),
  }
}

/**
 * Whether the entry of a bundle exports a handler. esbuild ends its head with `module.exports = __toCommonJS(name)` and has
 * listed what that is as `__export(name, { handler: () => handler })`.
 */
function exportsHandler(code: string): boolean {
  const [, name] = /^module\.exports = __toCommonJS\((\w+)\);$/m.exec(code) ?? []
  const [, exported = ''] = new RegExp(`^__export\\(${name}, \\{\\n([^}]*)\\}\\);$`, 'm').exec(code) ?? []
  return /^ {2}handler: /m.test(exported)
}

function toMistake({ text, location }: Message): LineMistake {
  return {
    line: location?.line ?? 1,
    column: location ? lettersIn(location.lineText, location.column) : 0,
    message: `${text.replace(/\.$/, '')}.`,
  }
}

/** esbuild counts columns in bytes of UTF-8. */
function lettersIn(line: string, bytes: number): number {
  let [column, passed] = [0, 0]
  for (const letter of line) {
    if (passed >= bytes) break
    passed += utf8(letter).length
    column += letter.length
  }
  return column
}

function isBuildFailure(cause: unknown): cause is BuildFailure {
  return cause instanceof Error && 'errors' in cause && Array.isArray(cause.errors) && cause.errors.length > 0
}
