import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ArtifactFile } from '@/lib/artifact/zip'
import { Refusal } from './host'

/**
 * Writes the files below a folder that is new, is empty or holds an earlier artifact. What that one had and this one has
 * not is removed, so that no old function is left to be uploaded. Any other folder is refused: nothing foreign is touched.
 */
export function writeTree(folder: string, files: readonly ArtifactFile[]): void {
  try {
    for (const name of earlierFiles(folder)) rmSync(join(folder, name), { force: true })
    for (const { name, bytes, executable } of files) {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, bytes, { mode: executable ? 0o755 : 0o644 })
    }
  } catch (cause) {
    if (cause instanceof Refusal) throw cause
    throw new Refusal(`${folder} cannot be written: ${(cause as Error).message}`)
  }
}

function earlierFiles(folder: string): string[] {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return []
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest) || !existsSync(join(folder, 'deploy.data'))) {
    throw new Refusal(`${folder} holds something else than an artifact: name another folder with --out.`)
  }
  const { files } = JSON.parse(readFileSync(manifest, 'utf8')) as { files: Record<string, unknown> }
  // Only what an artifact can hold: a manifest is a file that anybody may have changed.
  return Object.keys(files).filter(name => /^(?:[\w-]+\/){0,2}[\w-][\w.-]*$/.test(name))
}
