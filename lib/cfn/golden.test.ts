import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { blank } from '../design/blank'
import { orders } from '../design/orders'
import { blocks } from './blocks'
import { compile } from './compile'
import { print } from './print'
import { builtCode } from './testing/code-hash'
import { everything } from './testing/cases'

const cases = { starter, orders, blank, everything: everything() }

test.each(Object.entries(cases))('%s compiles to its golden template', async (name, design) => {
  await expect(`${JSON.stringify(design, null, 2)}\n`).toMatchFileSnapshot(`golden/${name}.design.json`)
  await expect(print(compile(design, builtCode)).text).toMatchFileSnapshot(`golden/${name}.template.yaml`)
})

test('every block is in a golden', () => {
  for (const block of blocks) {
    expect(
      Object.values(cases).some(design => block(design, builtCode).length > 0),
      block.name,
    ).toBe(true)
  }
})

test('the order of the blocks does not matter', () => {
  const forwards = compile(starter, builtCode).entries
  const backwards = compile(starter, builtCode, [...blocks].reverse()).entries
  const byId = (entries: typeof forwards) =>
    [...entries].sort((a, b) => `${a.section} ${a.id}`.localeCompare(`${b.section} ${b.id}`))
  expect(byId(backwards)).toEqual(byId(forwards))
})
