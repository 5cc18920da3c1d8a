import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { expose, transfer } from 'comlink'
import { buildArtifact, zipArtifact } from '@/lib/artifact/artifact'
import { compileForExport } from '@/lib/artifact/compile-for-export'
import { handlerHashes, vendorSha256 } from '@/lib/artifact/generated/handler-hashes'
import { print } from '@/lib/cfn/print'
import { sourceKey } from '@/lib/check/sources'
import type { Design } from '@/lib/design/design'
import type { LambdaFunction } from '@/lib/design/function'
import type { HandlerKind } from '@/lib/design/handler'
import type { BuiltArtifact } from './built-artifact'
import type { BundledSource } from './bundle.worker'
import { loadText } from './load-text'

/**
 * Builds the artifact of a design. `bundled` is all code that its functions have of their own, `handlers` the address of the
 * built handlers, our own static files.
 */
async function build(
  design: Design,
  bundled: Readonly<Record<string, BundledSource>>,
  handlers: string,
  onStep: (step: string) => void,
): Promise<BuiltArtifact> {
  onStep('Compiling the template')
  const { template, problems } = compileForExport(design, bundled)
  if (!template) return { errors: problems.filter(each => each.severity === 'error') }

  onStep('Loading the handlers')
  const builtIn = design.functions.filter(each => each.handler.source === undefined)
  const kinds = [...new Set(builtIn.map(each => each.handler.kind))]
  const [vendor, licenses, sources, ...indexes] = await Promise.all([
    loadText(`${handlers}vendor.js`),
    loadText(`${handlers}vendor.LICENSES.txt`),
    loadText(`${handlers}sources.json`),
    ...kinds.map(kind => loadText(`${handlers}${kind}.js`)),
  ])
  kinds.forEach((kind, at) => requireBuilt(kind, indexes[at] ?? '', vendor))
  if (hash(vendor) !== vendorSha256) throw new Error(otherRelease)
  const code = (each: LambdaFunction): string => {
    const key = sourceKey(each)
    const reading = key === undefined ? { code: indexes[kinds.indexOf(each.handler.kind)] } : bundled[key]
    if (!reading || 'mistakes' in reading || reading.code === undefined)
      throw new Error(`the code of ${each.name} is missing`)
    return reading.code
  }

  onStep('Packing the functions')
  const artifact = buildArtifact(design, {
    template,
    templateText: print(template).text,
    code,
    vendor,
    handlers: JSON.parse(sources) as Record<string, string>,
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

const otherRelease = 'the handlers on the server are of another release than this page'

/** The template names the code by its hash, so it has to be the code that this page was built with. */
function requireBuilt(kind: HandlerKind, index: string, vendor: string): void {
  if (hash(`${index}\0${vendor}`).slice(0, 10) !== handlerHashes[kind]) throw new Error(otherRelease)
}

function hash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}

const artifactWorker = { build }
export type ArtifactWorker = typeof artifactWorker

expose(artifactWorker)
