import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { builtCode } from '../cfn/testing/code-hash'
import { renameFunction } from '../design/commands/functions'
import { renameTable } from '../design/commands/tables'
import { decodeDesign } from '../design/read-link'
import { starter } from '../design/starter'
import { pathText } from '../problem'
import { readAnyFile, readAnyText, type Found } from './read-any'
import { badFiles, badLinks, badTexts } from './testing/bad-inputs'

function said(found: Found): string {
  if ('design' in found) return 'it was taken'
  const [first, ...others] = found.problems.map(({ code, path, message }) =>
    `${code}${path.length > 0 ? ` at ${pathText(path)}` : ''}: ${message}`.replace(
      /[\u0000-\u001f\u2028]/g,
      '?',
    ),
  )
  return others.length > 0 ? `${first} (and ${others.length} more)` : first!
}

const lines = (answers: Record<string, string>) =>
  Object.entries(answers)
    .map(([name, answer]) => `${name}\n    ${answer}\n`)
    .join('')

test('each bad link and file has its sentence, twice in a row', { timeout: 120_000 }, async () => {
  const judge = () => ({
    ...Object.fromEntries(
      Object.entries(badLinks).map(([name, link]) => [name, said(decodeDesign(`#${link}`))]),
    ),
    ...Object.fromEntries(Object.entries(badFiles).map(([name, bytes]) => [name, said(readAnyFile(bytes))])),
  })
  const answers = judge()
  expect(judge()).toEqual(answers)
  expect(Object.keys(answers).length).toBeGreaterThanOrEqual(80)
  expect(Object.entries(answers).filter(([, answer]) => answer === 'it was taken')).toEqual([])
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  await expect(lines(answers)).toMatchFileSnapshot('testing/golden/bad-inputs.txt')
})

test('a pasted text is refused with the sentence of its file', { timeout: 60_000 }, () => {
  for (const [name, text] of Object.entries(badTexts)) {
    const pasted = said(readAnyText(text))
    const opened = said(readAnyFile(badFiles[name]!))
    if (!opened.startsWith('file/too-large')) expect(pasted, name).toBe(opened)
  }
})

test('names that are words of JavaScript or of Windows are names', () => {
  for (const name of ['constructor', 'toString', 'hasOwnProperty', 'con', 'NUL', 'prototype']) {
    const design = renameTable(renameFunction(starter, 'get-item', name), 'items', name)
    const reading = readAnyText(JSON.stringify(design))
    expect(reading).toEqual({ design })
    expect(() => compile(design, builtCode)).not.toThrow()
  }
})
