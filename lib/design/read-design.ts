import { strToU8 } from 'fflate'
import type { Problem } from '../problem'
import { problem } from '../problem'
import { describeIssue } from './describe-issue'
import { currentVersion, maxDesignBytes } from './design'
import { designText } from './design-text'
import { migrate, oldestVersion } from './migrations'
import { scanJson } from './scan-json'
import { Design } from './schema/design'

const maxProblems = 50

/** The most bytes of a design that this browser kept: a page of before indented what it had read, and did not measure that. */
const maxKeptBytes = 32_000_000

export type Reading = { readonly design: Design } | { readonly problems: Problem[] }

/**
 * Reads a design from a text that nobody vouches for: a file, a link, what was saved. It is refused before it is parsed
 * when it is too large, nested too deeply or has keys that harm; after that it is brought to the current version and
 * checked against the schema. Whether the design makes sense is for `check` to say.
 */
export function readDesign(text: string): Reading {
  const json = readJson(text)
  return 'problems' in json ? json : readValue(json.value)
}

/** Reads a design that this browser kept. One of more than 1 MB is no loss: it is shown, and may shrink. */
export function readKept(text: string): Reading {
  const json = readJson(text, maxKeptBytes)
  return 'problems' in json ? json : checked(json.value)
}

/** Reads JSON of at most 1 MB from a text that nobody vouches for. What the value is, is not checked. */
export function readJson(
  text: string,
  maxBytes = maxDesignBytes,
): { readonly value: unknown } | { readonly problems: Problem[] } {
  if (isLonger(text, maxBytes)) return refused(tooLarge())
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text
  const problems = scanJson(json)
  return problems.length > 0 ? { problems } : { value: JSON.parse(json) as unknown }
}

/**
 * Reads a design from a value that JSON.parse gave: migrates it, checks it against the schema and measures it as it is
 * written, because what is kept of it must be read again.
 */
export function readValue(value: unknown): Reading {
  const reading = checked(value)
  return 'design' in reading && isLonger(designText(reading.design), maxDesignBytes)
    ? refused(tooLarge())
    : reading
}

function checked(value: unknown): Reading {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused(problem('design/invalid', 'A design must be a JSON object: choose another file.'))
  }
  const found = value as Record<string, unknown>
  const version = Object.hasOwn(found, 'version') ? found.version : undefined
  const unreadable = versionProblem(version)
  if (unreadable) return refused(unreadable)
  const current = migrate(found, version as number)
  const result = Design.safeParse(current)
  if (result.success) return { design: result.data }
  const problems = result.error.issues.slice(0, maxProblems).flatMap(issue => describeIssue(issue, current))
  return { problems: problems.slice(0, maxProblems) }
}

function versionProblem(version: unknown): Problem | undefined {
  const newest: number = currentVersion
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    const message = `The design does not say its version: add "version": ${newest}, or choose another file.`
    return problem('design/version-missing', message, ['version'])
  }
  if (version > newest) {
    const message = `The design has version ${version} and was made by a newer Groundplan: open it there, or update this one.`
    return problem('design/version-newer', message, ['version'])
  }
  if (version < oldestVersion()) {
    const message = `The design has version ${version}, which is too old to be read: the oldest is ${oldestVersion()}.`
    return problem('design/version-older', message, ['version'])
  }
  return undefined
}

/** A text has at least as many bytes as characters, so a huge one is not encoded. */
function isLonger(text: string, maxBytes: number): boolean {
  return text.length > maxBytes || strToU8(text).length > maxBytes
}

function tooLarge(): Problem {
  return problem('design/too-large', 'It has more than 1 MB, which no design has: choose another file.')
}

function refused(...problems: Problem[]): { readonly problems: Problem[] } {
  return { problems }
}
