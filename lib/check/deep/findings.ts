import { partOfPath, pathOfPart } from '../../cfn/part-of-path'
import { createPathFinder } from '../../cfn/paths-of-line'
import type { Printed } from '../../cfn/print'
import type { Design } from '../../design/design'
import { pathText, type DesignPath, type Problem, type Severity } from '../../problem'
import { isExcepted } from './exceptions'

/** What AWS's validator reports, as far as we use it. Lines and columns count from 1. */
export interface Diagnostic {
  /** cfn-lint's id of the rule; F in place of E where a provider's schema tells. */
  readonly ruleId: string
  readonly severity: 'DEBUG' | 'INFO' | 'WARN' | 'ERROR' | 'FATAL'
  readonly message: string
  readonly suggestedFix?: string
  readonly entity?: { readonly logicalId: string; readonly resourceType?: string }
  /** `Properties.MemorySize`, from the entity. */
  readonly propertyPath?: string
  readonly startLine?: number
  readonly startColumn?: number
  readonly endLine?: number
  readonly endColumn?: number
}

/** What it says of the template of one environment. */
export interface Finding extends Diagnostic {
  readonly environment: string
}

/** A problem of the design that shows in the template's text. */
export interface TemplateProblem extends Problem {
  /** From where to where; nothing when the template as a whole is meant. */
  readonly range?: Range
}

/** Lines and columns count from 1; the end is that of the last character, plus one. */
interface Range {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
}

/**
 * The findings as problems of the design that the text was printed from: each at the field that its line shows, once, and not
 * where `known` says something as grave of the same field.
 */
export function toProblems(
  findings: readonly Finding[],
  design: Design,
  { text, blocks }: Pick<Printed, 'text' | 'blocks'>,
  known: readonly Problem[] = [],
): TemplateProblem[] {
  const meant = findings.filter(each => !isExcepted(each, design))
  if (meant.length === 0) return []
  const pathsOf = createPathFinder(design, blocks, text.split('\n'))
  const said = new Set(known.filter(({ path }) => isField(design, path)).flatMap(asGrave))
  const problems: TemplateProblem[] = []
  for (const finding of meant) {
    const range = rangeOf(finding)
    for (const path of range ? pathsOf(range.startLine, finding.environment, wordsOf(finding)) : [[]]) {
      const severity = severities[finding.severity]
      const problem = { code: `aws/${finding.ruleId}`, severity, message: sentenceOf(finding), path }
      // One value of a field that many resources share is one mistake; a whole part may have several.
      const key = `${problem.code} ${pathText(path)} ${isField(design, path) ? '' : problem.message}`
      if (said.has(`${severity} ${pathText(path)}`) || said.has(key)) continue
      said.add(key)
      problems.push(range ? { ...problem, range } : problem)
    }
  }
  return problems
}

const severities: Readonly<Record<Finding['severity'], Severity>> = {
  FATAL: 'error',
  ERROR: 'error',
  WARN: 'warning',
  INFO: 'info',
  DEBUG: 'info',
}

/** What a known problem leaves unsaid: anything of its field that is no graver. */
function asGrave({ severity, path }: Problem): string[] {
  const order: readonly Severity[] = ['error', 'warning', 'info']
  return order.slice(order.indexOf(severity)).map(each => `${each} ${pathText(path)}`)
}

// What is said of a whole part may be about anything in it.
function isField(design: Design, path: DesignPath): boolean {
  return path.length > (pathOfPart(design, partOfPath(design, path)) ?? []).length
}

function rangeOf({ startLine, startColumn, endLine, endColumn }: Finding): Range | undefined {
  if (startLine === undefined) return undefined
  const column = startColumn ?? 1
  return {
    startLine,
    startColumn: column,
    endLine: endLine ?? startLine,
    endColumn: endColumn ?? column,
  }
}

/** `MemorySize of GetItemFunction: 64 is less than the minimum of 128.` */
function sentenceOf({ entity, propertyPath = '', message, suggestedFix }: Finding): string {
  const property = propertyPath.replace(/^Properties\./, '')
  const where = [property, entity?.logicalId].filter(Boolean).join(' of ') || 'The template'
  const fix = suggestedFix === undefined ? '' : `; ${clause(suggestedFix)}`
  return `${where}: ${clause(message)}${fix}.`
}

// The path may name a variable or an attribute that is a field's value, but its numbers are positions.
function wordsOf({ message, propertyPath = '' }: Finding): string {
  return [message, ...propertyPath.split('.').filter(key => !/^(\d+|Fn::\w+)$/.test(key))].join(' ')
}

// The texts quote the template, so they may hold anything.
function clause(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, 400)
    .replace(/\.$/, '')
}
