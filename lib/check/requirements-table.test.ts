import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { requirementIds } from '../cfn/origin'
import { resolve } from '../cfn/resolve'
import { builtCode } from '../cfn/testing/code-hash'
import { starter } from '../design/starter'
import { breakages } from './testing/breakages'
import { checkRequirements } from './requirements'

const template = compile(starter, builtCode)
const resultsOf = (environment: string) =>
  checkRequirements(starter, resolve(template, environment), environment)

test('R1 to R20 hold for the starter in prod and dev, and each fails on a template broken on purpose', () => {
  const [prod, dev] = [resultsOf('prod'), resultsOf('dev')]
  const rows = requirementIds.map(id => {
    const [inProd, inDev] = [prod, dev].map(results => results.find(each => each.id === id)!)
    const broken = breakages.filter(each => each.id === id).length
    return `${id.padEnd(4)} ${inProd!.outcome.padEnd(6)} ${inDev!.outcome.padEnd(6)} ${String(broken).padStart(6)}  ${inProd!.because}`
  })
  console.log(`     prod   dev    broken  because, in prod\n${rows.join('\n')}`)
  for (const result of [...prod, ...dev]) expect(result).toMatchObject({ outcome: 'holds' })
  for (const id of requirementIds) expect(breakages.some(each => each.id === id)).toBe(true)
})
