import { createReadStream } from 'node:fs'
import { compileForExport } from '@/lib/artifact/compile-for-export'
import type { Template } from '@/lib/cfn/template'
import type { Design } from '@/lib/design/design'
import { readDesign, type Reading } from '@/lib/design/read-design'
import { maxFileBytes, readAnyFile } from '@/lib/openapi/read-any'
import type { Problem } from '@/lib/problem'
import { Refusal, type Host } from './host'
import { problemLines } from './problem-lines'
import { readSources, type Readings } from './read-sources'

/** Reads a design from a file, from the standard input for `-`, or from design.json when none is named. */
export async function readInput(subject: string | undefined, host: Host): Promise<Reading> {
  const bytes = await readBytes(subject, 'design.json', host, maxTextBytes)
  return readDesign(bytes.toString('utf8'))
}

/** More than the text of any design or document has; a reader says so of one that has as much. */
const maxTextBytes = 2_100_000

/** Reads a file, or the standard input for `-`, until its end or until there is more than `max` bytes. */
async function readBytes(
  subject: string | undefined,
  otherwise: string,
  host: Host,
  max: number,
): Promise<Buffer> {
  return readUntil(subject ?? otherwise, host, max).catch(explain(subject, otherwise))
}

/** The design itself; a design that cannot be read is refused with its problems. */
export async function requireDesign(subject: string | undefined, host: Host): Promise<Design> {
  const reading = await readInput(subject, host)
  if ('design' in reading) return reading.design
  throw withProblems('The design cannot be read.', reading.problems)
}

/** The design of a file of any form that has one; a file that has none is refused with its problems. */
export async function requireAnyFile(subject: string | undefined, otherwise: string, host: Host) {
  const found = readAnyFile(await readBytes(subject, otherwise, host, maxFileBytes))
  if ('design' in found) return found
  const name = subject === '-' ? 'The standard input' : (subject ?? otherwise)
  throw withProblems(`${name} cannot be read.`, found.problems)
}

/** The template of a design and the code of its functions; a design with errors is refused with its problems. */
export async function requireTemplate(design: Design): Promise<{ template: Template; readings: Readings }> {
  const readings = await readSources(design)
  const { template, problems } = compileForExport(design, readings)
  if (template) return { template, readings }
  throw withProblems(
    'The design has errors.',
    problems.filter(each => each.severity === 'error'),
  )
}

function withProblems(sentence: string, problems: readonly Problem[]): Refusal {
  return new Refusal(`${sentence}\n${problemLines(problems).trimEnd()}`)
}

async function readUntil(name: string, host: Host, max: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of name === '-' ? host.input : createReadStream(name)) {
    const bytes = Buffer.from(chunk as Uint8Array)
    chunks.push(bytes)
    length += bytes.length
    if (length > max) break
  }
  return Buffer.concat(chunks)
}

function explain(subject: string | undefined, otherwise: string) {
  return (cause: NodeJS.ErrnoException): never => {
    const name = subject ?? otherwise
    if (cause.code === 'ENOENT' && subject === undefined && otherwise === 'design.json')
      throw new Refusal('There is no design.json here: name a design, or make one with `groundplan new`.')
    if (cause.code === 'ENOENT' && subject === undefined)
      throw new Refusal(`There is no ${otherwise} here: name a file.`)
    if (cause.code === 'ENOENT') throw new Refusal(`There is no file ${name}.`)
    if (cause.code === 'EISDIR') throw new Refusal(`${name} is a folder: name the file of a design.`)
    if (cause.code === 'EACCES') throw new Refusal(`${name} may not be read.`)
    throw new Refusal(`${name} cannot be read: ${cause.message}`)
  }
}
