import { expect, test } from 'vitest'
import type { Design } from '../../design/design'
import { foundAt, type ProblemCase } from '../testing/problem-case'

const prod = 0
const dev = 1

const ranges =
  (...texts: string[]) =>
  (design: Design) =>
    void design.environments[prod]!.allowedIpv4.push(...texts)

const cases: ProblemCase[] = [
  ['waf/cidr-invalid', 'error', 'environments[0].allowedIpv4[2]', ranges('8.8.8.8')],
  ['waf/cidr-family', 'error', 'environments[0].allowedIpv4[2]', ranges('2600::/16')],
  [
    'waf/cidr-family',
    'error',
    'environments[1].allowedIpv6[1]',
    design => void design.environments[dev]!.allowedIpv6.push('8.8.8.0/24'),
  ],
  ['waf/cidr-all', 'error', 'environments[0].allowedIpv4[2]', ranges('0.0.0.0/0')],
  ['waf/cidr-host-bits', 'error', 'environments[0].allowedIpv4[2]', ranges('8.8.8.8/24')],
  ['waf/cidr-wide', 'warning', 'environments[0].allowedIpv4[2]', ranges('128.0.0.0/1')],
  ['waf/cidr-duplicate', 'warning', 'environments[0].allowedIpv4[2]', ranges('203.0.113.0/24')],
  ['waf/cidr-overlaps', 'warning', 'environments[0].allowedIpv4[2]', ranges('203.0.113.8/32')],
  ['waf/cidr-overlaps', 'warning', 'environments[0].allowedIpv4[0]', ranges('203.0.112.0/20')],
  ['waf/private-addresses', 'warning', 'environments[0].allowedIpv4[2]', ranges('10.0.0.0/8')],
  [
    'waf/no-address',
    'error',
    'environments[0].allowedIpv4',
    design => void Object.assign(design.environments[prod]!, { allowedIpv4: [], allowedIpv6: [] }),
  ],
  [
    'waf/no-address',
    'warning',
    'environments[1].allowedIpv4',
    design => void Object.assign(design.environments[dev]!, { allowedIpv4: [], allowedIpv6: [] }),
  ],
  [
    'waf/documentation-addresses',
    'info',
    'environments[1].allowedIpv6',
    design => void (design.environments[dev]!.allowedIpv4 = []),
  ],
]

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})
