import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { main, root, run } from './run.mjs'

const names = ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11']

/** The version of a Python as [major, minor], or undefined when there is no such command. */
function versionOf(command) {
  try {
    const script = 'import sys; print(*sys.version_info[:2])'
    const said = execFileSync(command, ['-c', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return said.trim().split(' ').map(Number)
  } catch {
    return undefined
  }
}

function findPython() {
  const found = (process.env.PYTHON ? [process.env.PYTHON] : names).find(name => {
    const [major = 0, minor = 0] = versionOf(name) ?? []
    return major === 3 && minor >= 11
  })
  if (found) return found
  throw new Error(
    process.env.PYTHON
      ? `PYTHON is ${process.env.PYTHON}, which is not a Python 3.11 or newer.`
      : 'These tests need Python 3.11 or newer, and none was found: install it, or name it in PYTHON.',
  )
}

/** Makes .venv with what requirements.txt pins, once; resolves with the variables that put it on the path. */
export function preparePython() {
  return prepareVenv(
    '.venv',
    'requirements.txt',
    'Preparing cfn-lint and its companions in .venv, once: about a minute.',
  )
}

/** The same for .venv-controls: checkov and cfn-lint agree on no release of networkx, so they share no environment. */
export function prepareControlsPython() {
  return prepareVenv(
    '.venv-controls',
    'scripts/controls/requirements.txt',
    'Preparing checkov and parliament in .venv-controls, once: some 60 MB, one to two minutes.',
  )
}

async function prepareVenv(name, requirements, says) {
  const venv = join(root, name)
  const bin = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin')
  const stamp = join(venv, 'made-from')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, requirements)))
    .digest('hex')
  const env = { PATH: `${bin}${delimiter}${process.env.PATH}`, VIRTUAL_ENV: venv }
  // A virtual environment dies with the Python it was made from.
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && versionOf(join(bin, 'python')))
    return env

  const python = findPython()
  console.log(says)
  rmSync(venv, { recursive: true, force: true })
  if ((await run(python, ['-m', 'venv', name])) !== 0) {
    throw new Error(
      'Python cannot make a virtual environment; on Debian and Ubuntu: apt-get install python3-venv',
    )
  }
  const pip = ['-m', 'pip', 'install', '--quiet', '--no-input', '--disable-pip-version-check']
  if ((await run(join(bin, 'python'), [...pip, '-r', requirements])) !== 0) {
    throw new Error(`pip could not install ${requirements}: see above; it needs the network once.`)
  }
  writeFileSync(stamp, wanted)
  return env
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(preparePython)
