import { expect, test } from 'vitest'
import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { resolve } from '@/lib/cfn/resolve'
import { checkRequirements } from '@/lib/check/requirements'
import { findSecret } from '@/lib/check/secret-shapes'
import { setValue } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { starter } from '@/lib/design/starter'

const path = '/Ab3xK9zQ/7wE1rT5y/U2iO8pL4/mN6vC0'

function secrecyOf(design: Design) {
  const results = checkRequirements(design, resolve(compile(design, codeHash), 'prod'), 'prod')
  return results.find(each => each.id === 'R7')
}

test('a method that makes a path as long as a key makes it none', () => {
  expect([findSecret(path), findSecret(`v1/PUT${path}`)]).toEqual([undefined, 'an AWS secret key'])
  const route = { ...starter.routes[0]!, method: 'PUT', path, parameters: [] }
  expect(secrecyOf(setValue(starter, ['routes', 0], route))).toMatchObject({ outcome: 'holds' })
})

test('a method in a text of a person hides no key', () => {
  const design = setValue(starter, ['functions', 0, 'description'], `v1/PUT${path}`)
  expect(secrecyOf(design)).toMatchObject({ outcome: 'fails' })
})
