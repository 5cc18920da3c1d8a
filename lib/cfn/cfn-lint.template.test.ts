import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkDesign } from '../check/check'
import { accepted } from '../check/testing/edge-cases'
import type { Design } from '../design/design'
import { samples } from '../design/samples'
import { anyDesign } from '../design/testing/any-design'
import { compile } from './compile'
import { print } from './print'
import { builtCode } from './testing/code-hash'
import { everything, wide } from './testing/cases'
import { runCfnLint } from './testing/run-cfn-lint'

const seed = Number(process.env['SEED'] ?? 20261123)

function templates(designs: Iterable<readonly [string, Design]>): { [name: string]: string } {
  return Object.fromEntries(
    [...designs].map(([name, design]) => [name, print(compile(design, builtCode)).text]),
  )
}

test(
  'cfn-lint says nothing of the samples and of designs with every form of every noun',
  { timeout: 600_000 },
  () => {
    const forms = Object.entries({ everything: everything(), wide: wide(24) })
    const designs = [...samples.map(({ id, design }) => [id, design] as const), ...forms]
    expect(runCfnLint(templates(designs))).toEqual([])
  },
)

test('cfn-lint says nothing of the edge cases', { timeout: 600_000 }, () => {
  expect(runCfnLint(templates(accepted.map(({ name, design }) => [name, design] as const)))).toEqual([])
})

test(`cfn-lint says nothing of 20 generated designs (seed ${seed})`, { timeout: 900_000 }, () => {
  const designs = fc.sample(anyDesign, { numRuns: 20, seed })
  const said = runCfnLint(templates(designs.map((design, at) => [`generated ${at}`, design] as const)))
  // From 451 resources cfn-lint says how near the limit is (I3010), and so do we.
  const near = designs.filter(design =>
    checkDesign(design).some(({ code }) => code === 'limits/resources-near'),
  )
  expect(said.filter(line => line.includes(' I3010 '))).toHaveLength(near.length)
  expect(said.filter(line => !line.includes(' I3010 '))).toEqual([])
})
