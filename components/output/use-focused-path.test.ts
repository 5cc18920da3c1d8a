import { expect, test } from 'vitest'
import { pathText } from '@/lib/problem'
import { toPath } from './use-focused-path'

test.each([['functions', 2, 'memory', 'prod'], ['name'], ['environments', 0, 'allowedIpv4', 3]] as const)(
  'a path written as text is read back',
  (...path) => {
    expect(toPath(pathText(path))).toEqual(path)
  },
)
