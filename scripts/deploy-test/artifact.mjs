import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { root } from '../run.mjs'
import { output } from './command.mjs'

const groundplan = (...args) => output(process.execPath, [join(root, 'bin/groundplan.mjs'), ...args])

/** The design of a sample, as the command line writes it. */
export async function sampleDesign(name) {
  return JSON.parse(await groundplan('new', name, '--out', '-'))
}

/** The TypeScript of a built-in handler. */
export function builtInSource(kind) {
  return JSON.parse(readFileSync(join(root, 'public/handlers/sources.json'), 'utf8'))[`${kind}.ts`]
}

/** Builds a design with the command line and unpacks its zip into `folder`, which it answers. */
export async function buildArtifact(design, folder) {
  mkdirSync(folder, { recursive: true })
  const file = `${folder}.json`
  const built = `${folder}-built`
  writeFileSync(file, JSON.stringify(design))
  await groundplan('build', file, '--out', built)
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(built, 'artifact.zip'))))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  return folder
}

export const readTemplate = artifact => readFileSync(join(artifact, 'template.yaml'), 'utf8')

/** What is wrong with an artifact on purpose, and the rows of the starter's table that have to notice it. */
export const breaks = {
  role: {
    what: 'the role of delete-item without its action',
    apply: artifact =>
      edit(
        join(artifact, 'template.yaml'),
        /(ManagedPolicyName: !Sub \$\{Environment\}-delete-item-policy[\s\S]*?Statement:\n)\s+- Sid: ItemsTable\n\s+Effect: Allow\n\s+Action:\n\s+- dynamodb:DeleteItem\n\s+Resource: .*\n/,
        '$1',
      ),
    noticed: [
      'DELETE an item of another tenant',
      'DELETE the item',
      'DELETE the deleted item',
      'GET the deleted item',
    ],
  },
  route: {
    what: 'PUT /items/{itemId} on another method',
    apply: artifact =>
      edit(join(artifact, 'template.yaml'), /(ItemsItemIdPutMethod:[\s\S]*?HttpMethod: )PUT\n/, '$1PATCH\n'),
    noticed: [
      'PUT the item',
      'PUT without a name',
      'PUT an item of another tenant',
      'PUT an unknown item',
      'a method without a route',
    ],
  },
  authorizer: {
    what: 'an authorizer that takes the tokens of any issuer',
    apply(artifact) {
      const name = readdirSync(join(artifact, 'functions')).find(each => each.startsWith('authorizer-'))
      const zip = join(artifact, 'functions', name)
      const files = unzipSync(readFileSync(zip))
      const index = replace(strFromU8(files['index.js']), / +issuer: settings\.issuer,\n/, '', 'index.js')
      writeFileSync(zip, zipSync({ ...files, 'index.js': strToU8(index) }))
    },
    noticed: ['a token of another issuer'],
  },
}

function edit(file, pattern, by) {
  writeFileSync(file, replace(readFileSync(file, 'utf8'), pattern, by, file))
}

function replace(text, pattern, by, where) {
  if (!pattern.test(text)) throw new Error(`There is nothing like ${pattern} in ${where} to break.`)
  return text.replace(pattern, by)
}
