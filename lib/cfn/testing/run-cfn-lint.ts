import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Match {
  readonly Filename: string
  readonly Message: string
  readonly Rule: { readonly Id: string }
  readonly Location: { readonly Start: { readonly LineNumber: number } }
}

/**
 * Everything that cfn-lint says of templates, informational checks included, as `name:line rule message`. One process for
 * all, because its start costs more than a template. Needs cfn-lint on the PATH (`npm run test:template` sees to it).
 */
export function runCfnLint(templates: { readonly [name: string]: string }, region = 'us-west-2'): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-lint-'))
  try {
    const files = Object.entries(templates).map(([name, text], position) => {
      const file = join(folder, `${position}-${name.replace(/[^a-z0-9]+/gi, '-')}.yaml`)
      writeFileSync(file, text)
      return file
    })
    const matches = JSON.parse(
      call(['-f', 'json', '--include-checks', 'I', '-r', region, '--', ...files]),
    ) as Match[]
    return matches.map(
      each =>
        `${each.Filename.slice(folder.length + 1)}:${each.Location.Start.LineNumber} ${each.Rule.Id} ${each.Message}`,
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

// cfn-lint exits with 2, 4, 6 or more where it has something to say; what it says is on its output all the same.
function call(args: string[]): string {
  try {
    return execFileSync('cfn-lint', args, {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (cause) {
    const { stdout, stderr, code } = cause as { stdout?: string; stderr?: string; code?: string }
    if (code === 'ENOENT')
      throw new Error('cfn-lint is not on the PATH: run `npm run test:template`, which installs it.', {
        cause,
      })
    if (stdout?.startsWith('[')) return stdout
    throw new Error(`cfn-lint failed: ${stderr ?? ''}`, { cause })
  }
}
