import { readdirSync } from 'node:fs'
import { ESLint } from 'eslint'
import { expect, test } from 'vitest'
import { mayImport } from '../eslint.config.mjs'

// Only the walls are of interest here, and a planted file is in no TypeScript project.
const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => ruleId.startsWith('no-restricted-'),
})

async function problems(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath })
  return result.messages.map(({ message }) => message)
}

const planted = [
  ['handlers', 'handlers/orders.ts', '@/lib/design/design'],
  ['lib/problem', 'lib/problem.ts', '@/lib/design/design'],
  ['lib/design', 'lib/design/table.ts', '../cfn/compile'],
  ['lib/cfn', 'lib/cfn/blocks/tables.ts', '../../check/check'],
  ['lib/check', 'lib/check/rules/waf.ts', '@/lib/artifact/artifact'],
  ['lib/artifact', 'lib/artifact/artifact.ts', '../../handlers/orders'],
  ['lib/simulate', 'lib/simulate/simulate.ts', '../check/check'],
  ['lib/openapi', 'lib/openapi/from-openapi.ts', '../check/check'],
  ['stores', 'stores/design-store.ts', '../components/designer'],
  ['workers', 'workers/compile.ts', '@/stores/design-store'],
  ['cli', 'cli/main.ts', '../workers/compile'],
  ['components', 'components/graph/graph.tsx', '../../app/page'],
  ['app', 'app/page.tsx', '@/workers/compile'],
]

test.each(planted)('the wall of %s catches %s importing %s', async (layer, file, path) => {
  for (const code of [`import { x } from '${path}'`, `export * from '${path}'`, `void import('${path}')`]) {
    expect(await problems(file, code), code).toEqual([expect.stringContaining(`${layer} may import`)])
  }
})

test('every layer has a planted violation', () => {
  expect(planted.map(([layer]) => layer)).toEqual(Object.keys(mayImport))
})

test.each(['node:fs', 'crypto', 'react', 'react-dom/client', 'zustand'])(
  'lib cannot import %s',
  async path => {
    expect(await problems('lib/cfn/compile.ts', `import x from '${path}'`)).toHaveLength(1)
  },
)

test.each([
  ['lib/cfn/blocks/tables.ts', '../../design/table'],
  ['lib/check/rules/waf.ts', '@/lib/problem'],
  ['lib/check/rules/index.ts', './handlers'],
  ['lib/design/share-link.ts', 'fflate'],
  ['lib/design/table.test.ts', 'node:fs'],
  ['workers/compile.ts', '@/lib/cfn/compile'],
  ['components/graph/graph.tsx', '@/stores/design-store'],
  ['handlers/orders.ts', './table'],
])('%s may import %s', async (file, path) => {
  expect(await problems(file, `import { x } from '${path}'`)).toEqual([])
})

test('every file of lib stands behind a wall', () => {
  const inLib = readdirSync('lib').filter(name => name !== 'tsconfig.json' && !name.includes('.test.'))
  for (const name of inLib) expect(mayImport).toHaveProperty(`lib/${name.replace('.ts', '')}`)
})
