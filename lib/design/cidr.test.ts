import fc from 'fast-check'
import { isIPv4, isIPv6 } from 'node:net'
import { describe, expect, test } from 'vitest'
import { containsCidr, formatCidr, parseCidr } from './cidr'

const ipv4 = fc
  .tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }))
  .map(([address, prefix]) => `${address}/${prefix}`)
const groups = fc.array(fc.integer({ min: 0, max: 65535 }), { minLength: 8, maxLength: 8 })
const ipv6 = fc
  .tuple(groups, fc.integer({ min: 0, max: 128 }))
  .map(([parts, prefix]) => `${parts.map(part => part.toString(16)).join(':')}/${prefix}`)
// Digits, separators and a few letters: close enough to an address to be one now and then.
const nearly = fc.string({ unit: fc.constantFrom(...'0123456789abf:./ '), maxLength: 24 })

describe('parseCidr', () => {
  test('reads every range that it writes, and knows where it begins and ends', () => {
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), text => {
        const cidr = parseCidr(text)!
        const again = parseCidr(formatCidr(cidr))
        expect(again).toEqual({ ...cidr, hasHostBits: false })
        const bits = cidr.family === 4 ? 32 : 128
        expect(cidr.last - cidr.first + 1n).toBe(1n << BigInt(bits - cidr.prefix))
      }),
    )
  })

  test('takes the addresses that Node takes and no others', () => {
    fc.assert(
      fc.property(fc.oneof(nearly, fc.ipV4(), fc.ipV6()), address => {
        const dotted = address.includes(':') && address.includes('.')
        const known = (isIPv4(address) || isIPv6(address)) && !dotted
        expect(parseCidr(`${address}/16`) !== undefined, address).toBe(known)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    '',
    '/',
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/-1',
    '10.0.0.0/8/8',
    '10.0.0/8',
    '10.0.0.256/8',
    '10.00.0.0/8',
    '10.0.0.0 /8',
    '::1',
    '::1/129',
    ':::/8',
    '1::2::3/8',
    '1:2:3:4:5:6:7/64',
    '1:2:3:4:5:6:7:8::/64',
    'fe80::1%eth0/64',
    '::ffff:10.0.0.1/128',
    'g::/16',
    '12345::/16',
  ])('refuses %j', text => expect(parseCidr(text)).toBeUndefined())

  test('knows the addresses of a range', () => {
    expect(parseCidr('10.1.2.3/8')).toEqual({
      family: 4,
      first: 0x0a000000n,
      last: 0x0affffffn,
      prefix: 8,
      hasHostBits: true,
    })
    expect(formatCidr(parseCidr('10.1.2.3/8')!)).toBe('10.0.0.0/8')
    expect(formatCidr(parseCidr('2001:DB8:0:0:0:0:0:1/128')!)).toBe('2001:db8::1/128')
    expect(formatCidr(parseCidr('::/0')!)).toBe('::/0')
    expect(formatCidr(parseCidr('1:0:3:0:5:0:7:0/112')!)).toBe('1:0:3:0:5:0:7:0/112')
  })
})

test('a range contains its parts and nothing of the other family', () => {
  fc.assert(
    fc.property(ipv4, fc.integer({ min: 0, max: 32 }), (text, other) => {
      const inner = parseCidr(text)!
      const outer = parseCidr(text.replace(/\/.*/, `/${other}`))!
      expect(containsCidr(outer, inner)).toBe(other <= inner.prefix)
    }),
  )
  expect(containsCidr(parseCidr('::/0')!, parseCidr('10.0.0.0/8')!)).toBe(false)
})
