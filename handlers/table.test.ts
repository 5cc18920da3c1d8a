import { NumberValue } from '@aws-sdk/lib-dynamodb'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exactNumber } from './table'

test.each([
  ...['0', '-0', '007', '9007199254740991', '1.50', '-0.000001', '0.1', '123456789.012345', '1E+2', '1.2E-7'],
  ...['1e-130', '0.30000000000000004'],
])('%s is a JavaScript number', text => {
  expect(exactNumber(text)).toBe(Number(text))
})

test.each([
  '9007199254740992',
  '-9007199254740993',
  '1e100',
  '0.12345678901234567891',
  '1.0000000000000000001',
])('%s keeps its digits', text => {
  expect(exactNumber(text)).toEqual(NumberValue.from(text))
})

test('every number that JSON can hold comes back as it went', () => {
  const numbers = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter(number => Math.abs(number) <= Number.MAX_SAFE_INTEGER)
  fc.assert(
    fc.property(numbers, number => {
      expect(exactNumber(String(number))).toBe(Number(String(number)))
    }),
  )
})
