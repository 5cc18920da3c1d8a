import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from './run.mjs'

/** The packages and folders of ours that an entry point has to have before it runs. */
async function needed(entry) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { entry },
    outdir: join(tmpdir(), 'groundplan-first-view'),
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    metafile: true,
    jsx: 'automatic',
    loader: { '.ttf': 'empty' },
    logLevel: 'error',
  })
  const outputs = Object.entries(metafile.outputs)
  const files = new Map(outputs)
  const [first] = outputs.find(([, { entryPoint }]) => entryPoint === entry)
  const reached = new Set([first])
  for (const name of reached) {
    const { imports } = files.get(name)
    for (const { kind, path } of imports)
      if (kind === 'import-statement' && files.has(path)) reached.add(path)
  }
  return [...reached].flatMap(name =>
    Object.entries(files.get(name).inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  )
}

const isOf = name => path => path.startsWith(`node_modules/${name}/`)

test('the first view waits for neither the schema’s library nor the editor', async () => {
  const files = await needed('components/designer.tsx')
  expect(files.some(isOf('@xyflow/react'))).toBe(true)
  expect(files.filter(isOf('zod'))).toEqual([])
  expect(files.filter(isOf('monaco-editor'))).toEqual([])
  expect(files.filter(isOf('fflate'))).toEqual([])
})

test('the compiler compiles without the schema', async () => {
  const files = await needed('workers/compile.worker.ts')
  expect(files.some(isOf('yaml'))).toBe(true)
  expect(files.filter(isOf('zod'))).toEqual([])
})
