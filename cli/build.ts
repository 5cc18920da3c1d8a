import { buildArtifact, zipArtifact } from '@/lib/artifact/artifact'
import { print } from '@/lib/cfn/print'
import type { Arguments } from './arguments'
import type { Host } from './host'
import { readShared } from './package-files'
import { codeOf } from './read-sources'
import { requireDesign, requireTemplate } from './read-input'
import { writeTree } from './write-tree'

/** `groundplan build`: writes the artifact of a design into a folder, as files and as artifact.zip. */
export async function build({ subject, out = 'artifact' }: Arguments, host: Host): Promise<number> {
  const design = await requireDesign(subject, host)
  const { template, readings } = await requireTemplate(design)
  const files = buildArtifact(design, {
    template,
    templateText: print(template).text,
    code: each => codeOf(each, readings),
    ...readShared(),
  })
  const zip = zipArtifact(files)
  writeTree(out, [...files, { name: 'artifact.zip', bytes: zip }])
  host.out(`${out}: ${files.length} files, and artifact.zip with ${Math.ceil(zip.length / 1024)} KB\n`)
  return 0
}
