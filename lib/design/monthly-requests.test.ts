import { expect, test } from 'vitest'
import { monthlyRequests } from './monthly-requests'
import { samples } from './samples'
import { starter, starterDev, starterProd } from './starter'

test('the largest environment bounds a month, wherever it stands', () => {
  const expected = { environment: 'prod', rate: 500, most: 129_600_000 }
  expect(monthlyRequests(starter)).toEqual(expected)
  expect(monthlyRequests({ environments: [starterDev, starterProd] })).toEqual(expected)
  expect(monthlyRequests({ environments: [starterDev] }).most).toBe(12_960_000)
})

test('samples suit amounts of different size', () => {
  const amounts = new Set(samples.map(({ design }) => monthlyRequests(design).most))
  expect(amounts.size).toBeGreaterThanOrEqual(5)
})
