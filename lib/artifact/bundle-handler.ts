import type { build, BuildOptions, Message, Plugin } from 'esbuild'
import type { HandlerKind } from '../design/handler'

/** esbuild's `build`: the native one or that of WebAssembly, which give the same bytes. */
export type Build = typeof build

/** What the code of a handler may import beside Node's own modules. */
export interface BundleParts {
  /** The built-in handlers and the files that they share, by file name. */
  readonly sources: Readonly<Record<string, string>>
  /** The packages that vendor.js stands for. */
  readonly packages: readonly string[]
}

export interface Bundle {
  /** index.js, readable CommonJS. */
  readonly code: string
  /** Its source map, which does not ship. */
  readonly map: string
  /** The names of the files that it is made of. */
  readonly inputs: readonly string[]
}

/** What esbuild throws for code that it does not take. */
export interface BuildFailure extends Error {
  readonly errors: readonly Message[]
}

const namespace = 'handlers'

/** How all that runs in Lambda is bundled; vendor.js adds to it. */
export const bundleOptions = {
  bundle: true,
  write: false,
  format: 'cjs',
  platform: 'node',
  target: 'node24',
  charset: 'utf8',
  legalComments: 'none',
  metafile: true,
  logLevel: 'silent',
} as const satisfies BuildOptions

/**
 * Bundles the handler of a kind with our own files, all from memory: esbuild then writes `handlers:<file>` in its comments,
 * and no directory, so that the bytes are the same wherever it runs. Rejects with a BuildFailure.
 */
export async function bundleHandler(build: Build, kind: HandlerKind, parts: BundleParts): Promise<Bundle> {
  const result = await build({
    ...bundleOptions,
    entryPoints: [entryOf(kind)],
    outfile: 'index.js',
    sourcemap: 'external',
    plugins: [fromMemory(parts)],
  })
  const text = (ending: string) => result.outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  const inputs = Object.keys(result.metafile.inputs).map(input => {
    const [, name] = input.split(`${namespace}:`)
    if (name === undefined) throw new Error(`${input} was bundled, which is not in memory`)
    return name
  })
  return { code: text('.js'), map: text('.js.map'), inputs }
}

export function entryOf(kind: HandlerKind): string {
  return `${kind}.ts`
}

function fromMemory({ sources, packages }: BundleParts): Plugin {
  return {
    name: namespace,
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, ({ path, kind }) => {
        if (kind === 'entry-point') return { path, namespace }
        if (path.startsWith('node:')) return { path, external: true }
        if (packages.includes(path)) return { path: './vendor.js', external: true }
        const file = `${path.replace(/^\.\//, '')}.ts`
        if (path.startsWith('./') && Object.hasOwn(sources, file)) return { path: file, namespace }
        return { errors: [{ text: refusal(path, Object.keys(sources), packages) }] }
      })
      onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: sources[path], loader: 'ts' }))
      // What esbuild itself looks for, such as the files that a name put together may mean, is no way to the disk.
      onLoad({ filter: /.*/ }, ({ path }) => ({ errors: [{ text: `${path} is a file of this machine` }] }))
    },
  }
}

function refusal(path: string, files: readonly string[], packages: readonly string[]): string {
  if (path.startsWith('.')) {
    const names = files.map(name => `./${name.replace(/\.ts$/, '')}`)
    return `${path} is none of the files beside it: ${names.join(', ')}`
  }
  return `${path} is not in vendor.js; import from ${packages.join(', ')}, or from node:… for a module of Node`
}
