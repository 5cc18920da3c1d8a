import { expect, test } from 'vitest'
import { commentOf } from './comment'
import { compile } from './compile'
import { builtCode } from './testing/code-hash'
import { everything } from './testing/cases'
import type { Value } from './template'

interface Statement {
  readonly Sid?: string
  readonly Effect: string
  readonly Action: Value
  readonly Resource?: Value
}

function statementsIn(value: Value): Statement[] {
  if (typeof value !== 'object' || value === null) return []
  const isStatement = !Array.isArray(value) && 'Effect' in value && 'Action' in value
  return isStatement ? [value as unknown as Statement] : Object.values(value).flatMap(statementsIn)
}

test('every wildcard of a policy stands under its reason', () => {
  const entries = compile(everything(), builtCode).entries.filter(({ section }) => section === 'Resources')
  const wild = entries.flatMap(({ id, value }) =>
    statementsIn(value)
      .filter(({ Action, Resource }) => JSON.stringify([Action, Resource]).includes('*'))
      .map(statement => ({ name: `${id} ${statement.Sid}`, comment: commentOf(statement) })),
  )
  expect(wild.length).toBeGreaterThan(20)
  expect(wild.filter(({ comment }) => comment === undefined)).toEqual([])
})
