import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Template } from '../cfn/template'
import { sourceKey } from '../check/sources'
import type { Design } from '../design/design'
import { designText } from '../design/design-text'
import type { LambdaFunction } from '../design/function'
import { functionKey } from './code-hash'
import { deployData } from './deploy-data'
import { scripts } from './generated/scripts'
import { parameterFile } from './parameters'
import { readme } from './readme'
import { utf8, zipFiles, type ArtifactFile } from './zip'

/** What an artifact is made of beside the design. The template is the design's, compiled with `codeHash`. */
export interface ArtifactParts {
  readonly template: Template
  /** The printed template. */
  readonly templateText: string
  /** A function's index.js. */
  readonly code: (each: LambdaFunction) => string
  /** vendor.js, which each of them loads. */
  readonly vendor: string
  /** The built-in handlers and the files that they share, readable, by file name. */
  readonly handlers: Readonly<Record<string, string>>
  /** The licences of the packages that vendor.js holds. */
  readonly licenses: string
}

/**
 * The files of a deployable artifact, sorted by name. The same design and parts give the same bytes. A design with errors
 * has no artifact: ask `compileForExport` first.
 */
export function buildArtifact(design: Design, parts: ArtifactParts): ArtifactFile[] {
  const files: ArtifactFile[] = [
    textFile('README.md', readme(design)),
    textFile('deploy.data', deployData(design, parts.template)),
    textFile('design.json', designText(design)),
    textFile('template.yaml', parts.templateText),
    textFile('handlers/vendor.LICENSES.txt', parts.licenses),
    ...Object.entries(parts.handlers).map(([name, content]) => textFile(`handlers/${name}`, content)),
    ...design.functions.flatMap(({ name, handler: { source } }) =>
      source === undefined ? [] : [textFile(`handlers/own/${name}.ts`, source)],
    ),
    ...Object.entries(scripts).map(([name, script]) => scriptFile(name, script)),
    ...design.environments.map(each => textFile(`parameters/${each.name}.json`, parameterFile(design, each))),
    ...functionZips(design, parts),
  ]
  return [...files, textFile('manifest.json', manifest(design, files))].sort(byName)
}

/** The artifact as one zip. */
export function zipArtifact(files: readonly ArtifactFile[]): Uint8Array {
  return zipFiles(files)
}

function functionZips(design: Design, { code, vendor }: ArtifactParts): ArtifactFile[] {
  // Functions of the same code have the same zip: what differs is in their variables.
  const zips = new Map<string, Uint8Array>()
  return design.functions.map(each => {
    const key = sourceKey(each) ?? each.handler.kind
    const zip = zips.get(key) ?? zipFiles([textFile('index.js', code(each)), textFile('vendor.js', vendor)])
    zips.set(key, zip)
    return { name: functionKey(each), bytes: zip }
  })
}

function manifest(design: Design, files: readonly ArtifactFile[]): string {
  const entries = files
    .toSorted(byName)
    .map(({ name, bytes }) => [name, { sha256: bytesToHex(sha256(bytes)), bytes: bytes.length }] as const)
  return `${JSON.stringify({ version: 1, design: design.name, files: Object.fromEntries(entries) }, null, 2)}\n`
}

function textFile(name: string, text: string): ArtifactFile {
  return { name, bytes: utf8(text) }
}

function scriptFile(name: string, text: string): ArtifactFile {
  // Those in a folder are read by the ones at the top, and do nothing by themselves.
  return name.includes('/') ? textFile(name, text) : { ...textFile(name, text), executable: true }
}

function byName(a: ArtifactFile, b: ArtifactFile): number {
  return a.name < b.name ? -1 : 1
}
