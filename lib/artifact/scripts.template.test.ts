import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What ShellCheck says of a script and of all that it reads in. Needs shellcheck on the PATH, like cfn-lint. */
function shellcheck(script: string): string {
  try {
    return execFileSync('shellcheck', ['--external-sources', '--shell=sh', script], {
      cwd: join(import.meta.dirname, '../../deploy'),
      encoding: 'utf8',
    })
  } catch (cause) {
    return (cause as { stdout?: string }).stdout || String(cause)
  }
}

test.each(['deploy.sh', 'token.sh'])('ShellCheck has nothing to say of %s', script => {
  expect(shellcheck(script)).toBe('')
})
