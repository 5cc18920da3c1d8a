import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeTree } from './write-tree'

let above = ''
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'groundplan-write-tree-'))
})
afterEach(() => rmSync(above, { recursive: true }))

/** Whether a rebuild leaves this file of the folder, which the earlier manifest names. */
function leaves(name: string): boolean {
  const folder = join(above, 'artifact')
  const path = join(folder, name)
  mkdirSync(join(folder, 'handlers'), { recursive: true })
  mkdirSync(dirname(path), { recursive: true })
  for (const each of [path, join(folder, 'deploy.data')]) writeFileSync(each, '')
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ files: { [name]: {} } }))
  writeTree(folder, [])
  return existsSync(path)
}

test.each(['old.sh', 'functions/old-1.zip', 'handlers/own/old.ts'])('a rebuild removes %s', name => {
  expect(leaves(name)).toBe(false)
})

test.each(['../mine.txt', 'handlers/../../mine.txt', 'a/b/c/mine.txt', 'handlers/.git', '.git/config'])(
  'a rebuild never touches %s, whatever the manifest says',
  name => {
    expect(leaves(name)).toBe(true)
  },
)
