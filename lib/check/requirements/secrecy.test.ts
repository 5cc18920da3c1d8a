import { expect, test } from 'vitest'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { resolve } from '@/lib/cfn/resolve'
import { checkRequirements } from '@/lib/check/requirements'
import { findSecret } from '@/lib/check/secret-shapes'
import { setValue } from '@/lib/design/commands/set-value'
import { starter } from '@/lib/design/starter'

test('a method that makes a path as long as a key makes it none', () => {
  const path = '/Ab3xK9zQ/7wE1rT5y/U2iO8pL4/mN6vC0'
  expect([findSecret(path), findSecret(`v1/PUT${path}`)]).toEqual([undefined, 'an AWS secret key'])
  const route = { ...starter.routes[0]!, method: 'PUT', path, parameters: [] }
  const design = setValue(starter, ['routes', 0], route)
  const results = checkRequirements(design, resolve(compile(design, codeHash), 'prod'), 'prod')
  expect(results.find(each => each.id === 'R7')).toMatchObject({ outcome: 'holds' })
})
