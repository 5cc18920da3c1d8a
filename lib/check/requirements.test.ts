import { describe, expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { resolve } from '../cfn/resolve'
import { starter } from '../design/starter'
import { checkRequirements } from './requirements'
import { accepted } from './testing/edge-cases'

const code = () => '0123456789'

describe.each([{ name: 'the starter', design: starter }, ...accepted])('$name', ({ design }) => {
  const template = compile(design, code)
  test.each(['prod', 'dev'])('holds every requirement in %s', environment => {
    const results = checkRequirements(design, resolve(template, environment), environment)
    expect(results.filter(each => each.outcome !== 'holds')).toEqual([])
    expect(results.map(each => each.because).join('\n')).not.toMatch(/undefined|NaN/)
  })
})
test('print', () =>
  console.log(
    checkRequirements(
      starter,
      resolve(compile(starter, code), 'prod', {}, { account: '123456789012', region: 'us-west-2' }),
      'prod',
    )
      .map(e => e.id + ' ' + e.outcome + ' ' + e.because + e.resources.length)
      .join('\n'),
  ))
