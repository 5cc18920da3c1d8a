import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { preparePackages } from './prepare-packages.mjs'

const said = vi.spyOn(console, 'log').mockImplementation(() => {})

beforeEach(() => {
  said.mockClear()
  vi.stubEnv('npm_config_offline', 'true')
})

/** A folder that depends on a package inside of it, so that nothing has to come from a registry. */
function folderWith(own) {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-packages-'))
  mkdirSync(join(folder, 'inner'))
  write(join(folder, 'inner/package.json'), { name: 'inner', version: '1.0.0' })
  write(join(folder, 'package.json'), { name: 'own', ...own })
  write(join(folder, 'package-lock.json'), lock)
  return folder
}

const write = (file, value) => writeFileSync(file, JSON.stringify(value))
const dependencies = { inner: 'file:inner' }
const lock = {
  name: 'own',
  lockfileVersion: 3,
  requires: true,
  packages: {
    '': { name: 'own', dependencies },
    inner: { version: '1.0.0' },
    'node_modules/inner': { resolved: 'inner', link: true },
  },
}

test('installs once, and again when the lock has changed', async () => {
  const folder = folderWith({ dependencies })
  expect(await preparePackages(folder, 'Installing.')).toBe(join(folder, 'node_modules'))
  expect(existsSync(join(folder, 'node_modules/inner/package.json'))).toBe(true)
  await preparePackages(folder, 'Installing.')
  expect(said).toHaveBeenCalledTimes(1)
  write(join(folder, 'package-lock.json'), { ...lock, version: '1.0.0' })
  await preparePackages(folder, 'Installing.')
  expect(said.mock.calls).toEqual([['Installing.'], ['Installing.']])
})

test('says so when npm cannot install, and tries again the next time', async () => {
  const folder = folderWith({ dependencies: { ...dependencies, other: 'file:other' } })
  for (const time of [1, 2]) {
    await expect(preparePackages(folder, 'Installing.')).rejects.toThrow(
      'npm could not install the packages of',
    )
    expect(said).toHaveBeenCalledTimes(time)
  }
})
