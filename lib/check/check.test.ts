import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { checkDesign } from './check'

test('the starter has nothing but the addresses of examples to replace', () => {
  expect(checkDesign(starter).map(each => [each.severity, each.code, each.path.join('.')])).toEqual([
    ['info', 'waf/documentation-addresses', 'environments.0.allowedIpv4'],
    ['info', 'waf/documentation-addresses', 'environments.1.allowedIpv4'],
  ])
})
