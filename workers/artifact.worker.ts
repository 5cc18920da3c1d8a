import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { expose, transfer } from 'comlink'
import { buildArtifact, zipArtifact, type HandlerFiles } from '@/lib/artifact/artifact'
import { compileForExport } from '@/lib/artifact/compile-for-export'
import { print } from '@/lib/cfn/print'
import type { Design } from '@/lib/design/design'
import type { HandlerKind } from '@/lib/design/handler'
import type { BuiltArtifact } from './built-artifact'

/** Builds the artifact of a design. `handlers` is the address of the built handlers, one of our own static files. */
async function build(
  design: Design,
  handlers: string,
  onStep: (step: string) => void,
): Promise<BuiltArtifact> {
  onStep('Compiling the template')
  const { template, problems } = compileForExport(design)
  if (!template) return { errors: problems.filter(each => each.severity === 'error') }

  onStep('Loading the handlers')
  const kinds = [...new Set(design.functions.map(each => each.handler.kind))]
  const [vendor, licenses, sources, ...indexes] = await Promise.all([
    load(`${handlers}vendor.js`),
    load(`${handlers}vendor.LICENSES.txt`),
    load(`${handlers}sources.json`),
    ...kinds.map(kind => load(`${handlers}${kind}.js`)),
  ])
  const files = new Map<HandlerKind, HandlerFiles>(
    kinds.map((kind, position) => [kind, { index: indexes[position] ?? '', vendor }]),
  )

  onStep('Packing the functions')
  const artifact = buildArtifact(design, {
    template,
    templateText: print(template).text,
    handlerFiles: kind => files.get(kind) ?? { index: '', vendor },
    sources: JSON.parse(sources) as Record<string, string>,
    licenses,
  })

  onStep('Writing the zip')
  const zip = zipArtifact(artifact)
  const built: BuiltArtifact = {
    zip,
    sha256: bytesToHex(sha256(zip)),
    files: artifact.map(({ name, bytes }) => ({
      name,
      size: bytes.length,
      sha256: bytesToHex(sha256(bytes)),
    })),
  }
  return transfer(built, [zip.buffer])
}

async function load(address: string): Promise<string> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address.split('/').at(-1)} could not be loaded (${response.status})`)
  return response.text()
}

const artifactWorker = { build }
export type ArtifactWorker = typeof artifactWorker

expose(artifactWorker)
