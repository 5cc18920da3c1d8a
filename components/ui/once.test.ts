import { expect, test } from 'vitest'
import { once } from './once'

test('loads at the first call only, and again after a failure', async () => {
  let calls = 0
  const load = once(async () => {
    calls++
    if (calls === 1) throw new Error('no network')
    return Promise.resolve(`call ${calls}`)
  })
  await expect(load()).rejects.toThrow('no network')
  expect(await Promise.all([load(), load()])).toEqual(['call 2', 'call 2'])
  expect(await load()).toBe('call 2')
})
