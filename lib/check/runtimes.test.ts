import { expect, test } from 'vitest'
import { runtimes } from '../cfn/runtimes'
import { checkRuntime } from './runtimes'

const codes = (today: string, name?: string) =>
  checkRuntime(today, name).map(each => `${each.severity} ${each.code}`)

test('warns 180 days before the end of a runtime', () => {
  expect(codes('2026-11-01', 'nodejs22.x')).toEqual(['warning runtime/ending'])
  expect(codes('2026-10-31', 'nodejs22.x')).toEqual([])
  expect(codes('2027-04-29', 'nodejs22.x')).toEqual(['warning runtime/ending'])
  expect(codes('2027-04-30', 'nodejs22.x')).toEqual(['warning runtime/ended'])
  expect(codes('2026-11-01', 'nodejs26.x')).toEqual(['warning runtime/unknown'])
})

test('the runtime of today has more than 180 days to go', () => {
  expect(codes(new Date().toISOString().slice(0, 10)), runtimes[0].name).toEqual([])
})
