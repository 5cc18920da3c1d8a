import { expect, test } from 'vitest'
import { fileUri, functionAt, helperAt } from './shown-file'

test('a function never stands in the place of a helper of its name', () => {
  const helper = fileUri({ kind: 'helper', name: 'http.ts' })
  expect(fileUri({ kind: 'function', name: 'http' })).not.toBe(helper)
  expect(helperAt(helper, ['http.ts', 'key.ts'])).toEqual({ kind: 'helper', name: 'http.ts' })
  expect(helperAt(fileUri({ kind: 'function', name: 'http' }), ['http.ts'])).toBeUndefined()
  expect(functionAt(fileUri({ kind: 'function', name: 'http' }))).toBe('http')
  expect(functionAt(helper)).toBeUndefined()
  expect(helperAt('file:///types/jose/index.d.ts', ['http.ts'])).toBeUndefined()
})
