import { builtinModules } from 'node:module'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** Who may import whom: a layer (a folder, or one file of lib) and the layers it may use. `lib` means all of lib. */
export const mayImport = {
  handlers: [],
  'lib/problem': [],
  'lib/design': ['lib/problem'],
  'lib/cfn': ['lib/problem', 'lib/design'],
  'lib/check': ['lib/problem', 'lib/design', 'lib/cfn'],
  'lib/artifact': ['lib/problem', 'lib/design', 'lib/cfn', 'lib/check'],
  'lib/simulate': ['lib/problem', 'lib/design', 'lib/cfn'],
  'lib/openapi': ['lib/problem', 'lib/design', 'lib/cfn'],
  stores: ['lib', 'workers'],
  workers: ['lib'],
  cli: ['lib'],
  components: ['lib', 'stores', 'workers'],
  app: ['components', 'stores', 'lib'],
}

const layers = Object.keys(mayImport)
const inLib = layer => layer.startsWith('lib/')

// lib runs in a browser, in a worker and in Node alike, so it may need none of them.
const platform = `^(?:node:.*|(?:${builtinModules.join('|')}|react|react-dom|next|zustand|comlink|@xyflow|monaco-editor)(?:/.*)?)$`

/** The patterns of import paths, from inside `layer`, that lead into `target`. */
function pathsTo(target, layer) {
  const folder = target.replace('lib/', '')
  if (inLib(target) && inLib(layer)) return [`^@/${target}(?:/|$)`, `^(?:\\.\\./)+(?:lib/)?${folder}/`]
  const up = inLib(layer) ? '(?:\\.\\./){2,}' : '(?:\\.\\./)+'
  return [`^@/${target}(?:/|$)`, `^${up}${target}(?:/|$)`]
}

function wall(layer) {
  const allowed = mayImport[layer]
  const forbidden = layers.filter(
    target => target !== layer && !allowed.includes(target) && !(inLib(target) && allowed.includes('lib')),
  )
  const walls = forbidden.map(target => ({
    regex: pathsTo(target, layer).join('|'),
    message: `${layer} may import ${allowed.join(', ') || 'nothing of ours'}, not ${target}.`,
  }))
  if (inLib(layer)) walls.push({ regex: platform, message: 'lib knows no React, no DOM and no Node.' })
  return {
    files: [`${layer}/**/*.{ts,tsx,mjs}`, `${layer}.ts`],
    // A test, and what only tests use, may read files and look at two layers at once: it ships to nobody.
    ignores: ['**/*.test.*', '**/testing/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: walls }],
      // The rule above does not see import('...').
      'no-restricted-syntax': [
        'error',
        ...walls.map(({ regex, message }) => ({
          selector: `:matches(ImportExpression, TSImportType)[source.value=/${regex.replaceAll('/', '\\u002F')}/]`,
          message,
        })),
      ],
    },
  }
}

export default defineConfig(
  {
    ignores: [
      '.next/',
      'out/',
      'dist/',
      '.venv/',
      '.venv-controls/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      'public/',
      '**/generated/',
      'next-env.d.ts',
    ],
  },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A number in a template string is what the reader expects to see.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Props and stores are records of functions, which know no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // A handler for an event may be async: React ignores what it returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  { files: ['**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  ...layers.map(wall),
)
