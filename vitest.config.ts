import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const folders = '{handlers,stores,components,scripts,workers,bench}'
const template = '**/*.template.test.ts'
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }

export default defineConfig({
  resolve: { alias },
  test: {
    // Vitest leaves one processor free, which is half of a machine that has two.
    maxWorkers: '100%',
    globalSetup: './scripts/temporary-folder.mjs',
    projects: [
      {
        extends: true,
        test: {
          // Each file begins what it needs anew, so the modules are read once for all of them.
          name: 'pure',
          include: ['{lib,cli}/**/*.test.{ts,tsx,mjs}'],
          exclude: [template],
          isolate: false,
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: [`${folders}/**/*.test.{ts,tsx,mjs}`],
          exclude: [template],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          // These run cfn-lint, which takes seconds for each template.
          name: 'template',
          include: [template],
          exclude: ['node_modules/**', 'out/**'],
          environment: 'node',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
