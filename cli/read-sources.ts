import type { Build } from '@/lib/artifact/bundle-handler'
import { readSource, type ReadSource } from '@/lib/artifact/read-source'
import { ownSources, sourceKey } from '@/lib/check/sources'
import type { Design } from '@/lib/design/design'
import type { LambdaFunction } from '@/lib/design/function'
import { Refusal } from './host'
import { readHandler, readHandlerSources } from './package-files'

/** What was read of the functions' own code, by `sourceKey`. */
export type Readings = Readonly<Record<string, ReadSource>>

/** Bundles and reads the code that functions have of their own; a design without any needs no bundler. */
export async function readSources(design: Design): Promise<Readings> {
  const own = new Map(ownSources(design).map(each => [each.key, each]))
  if (own.size === 0) return {}
  const build = await loadBundler()
  const files = readHandlerSources()
  const readings = [...own].map(
    async ([key, handler]) => [key, await readSource(build, handler, files)] as const,
  )
  return Object.fromEntries(await Promise.all(readings))
}

/** index.js of a function: of its own code, or the built-in one. */
export function codeOf(each: LambdaFunction, readings: Readings): string {
  const key = sourceKey(each)
  if (key === undefined) return readHandler(each.handler.kind)
  const reading = readings[key]
  if (!reading || 'mistakes' in reading) throw new Error(`the code of ${each.name} was not bundled`)
  return reading.code
}

async function loadBundler(): Promise<Build> {
  try {
    return (await import('esbuild')).build
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    throw new Refusal(
      'A function of this design has code of its own, and esbuild, which bundles it, is not installed: run `npm ci` in the folder of groundplan.',
    )
  }
}
