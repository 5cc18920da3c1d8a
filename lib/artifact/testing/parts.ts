import { compile } from '../../cfn/compile'
import { print } from '../../cfn/print'
import type { Design } from '../../design/design'
import { buildArtifact, type ArtifactParts } from '../artifact'
import { codeHash } from '../code-hash'
import type { ArtifactFile } from '../zip'

/** Parts of an artifact with small handlers in place of the built ones. */
export function partsOf(design: Design): ArtifactParts {
  const template = compile(design, codeHash)
  return {
    template,
    templateText: print(template).text,
    code: ({ handler }) => `// ${handler.kind}\n`,
    vendor: '// vendor\n',
    handlers: { 'get-item.ts': '// source\n' },
    licenses: 'licences\n',
  }
}

const made = new WeakMap<Design, ArtifactFile[]>()

/** The artifact of a design, with small handlers; made once. */
export function artifactOf(design: Design): ArtifactFile[] {
  const files = made.get(design) ?? buildArtifact(design, partsOf(design))
  made.set(design, files)
  return files
}
