import { expect, test } from 'vitest'

import { foundAt, type ProblemCase, type Change } from '../testing/problem-case'

const get = 2

const cases: ProblemCase[] = [
  ['access/table-missing', 'error', 'functions[2].access[1].table', grant('none', null)],
  ['access/index-missing', 'error', 'functions[2].access[1].index', grant('items', 'none')],
  ['access/not-on-index', 'error', 'functions[2].access[1].actions[0]', grant('items', 'byCreatedAt')],
  ['access/beyond-handler', 'warning', 'functions[2].access[1].actions[0]', grant('clients', null)],
  ['access/duplicate', 'warning', 'functions[2].access[1]', grant('items', null)],
  [
    'access/duplicate',
    'warning',
    'functions[2].access[0].actions[1]',
    design => void design.functions[get]!.access[0]!.actions.push('GetItem'),
  ],
]

function grant(table: string, index: string | null): Change {
  return design => void design.functions[get]!.access.push({ table, index, actions: ['GetItem'] })
}

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})
