import { expect, test } from 'vitest'
import { samples } from '@/lib/design/samples'
import { findSamples, nextCard } from './gallery-cards'

const idsOf = (text: string) => findSamples(samples, text).map(each => each.id)

test('a search finds by words of the sample and by names of its parts, and everything without a word', () => {
  expect(idsOf('  ')).toEqual(samples.map(each => each.id))
  expect(idsOf('STAGING')).toEqual(['notes'])
  expect(idsOf('put /flags')).toEqual(['flags'])
  expect(idsOf('byGuest')).toEqual(['bookings'])
  expect(idsOf('nobody twice')).toEqual(['bookings'])
  expect(idsOf('(.*')).toEqual([])
})

test('arrows go along rows of three and between them, and nowhere from the edge', () => {
  const tops = [0, 0, 0, 300, 300, 300, 600, 600]
  const to = (key: string, at: number) => nextCard(key, at, tops)
  expect([to('ArrowRight', 2), to('ArrowLeft', 3), to('ArrowDown', 1), to('ArrowUp', 7)]).toEqual([
    3, 2, 4, 4,
  ])
  expect([to('Home', 5), to('End', 5)]).toEqual([0, 7])
  expect([to('ArrowLeft', 0), to('ArrowUp', 2), to('ArrowDown', 5), to('ArrowRight', 7)]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(to('a', 1)).toBeUndefined()
})
