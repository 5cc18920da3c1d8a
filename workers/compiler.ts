import { templateOf } from '@/lib/artifact/template-of'
import { createPrinter, type Printed, type PrintedBlock } from '@/lib/cfn/print'
import { toJson, type Template, type Value } from '@/lib/cfn/template'
import { describeChange } from '@/lib/check/change/describe-change'
import { entryChanges, firstChangedLine } from '@/lib/check/change/entry-changes'
import { checkDesign } from '@/lib/check/check'
import { checkTemplate } from '@/lib/check/check-template'
import { checkRuntime } from '@/lib/check/runtimes'
import { checkSources, type SourceReadings } from '@/lib/check/sources'
import { functionSentence } from '@/lib/check/sentence'
import { logicalId } from '@/lib/cfn/logical-ids'
import { isSame } from '@/lib/design/commands/set-value'
import type { Design } from '@/lib/design/design'
import { hasErrors, sortProblems } from '@/lib/problem'
import type { Change, Judgement, Move, TemplateEdit, TemplateParameter } from './compiled'

/**
 * A compiler that keeps its printer, so that an edit prints only what it changed. It answers in two steps, because the text
 * of the template is what a person who types waits for.
 */
export function createCompiler() {
  const print = createPrinter()
  let design: Design | undefined
  let last: (Compilation & { readonly printed: Printed }) | undefined
  let beforeLast: Compilation | undefined
  let from: Compilation | undefined
  let isStale = false

  /** What a move did to the template. Mostly it came from the design that was compiled before the last, or from where it did. */
  function changeOf(move: Move, blocks: readonly PrintedBlock[]): Change | undefined {
    if (!last || isStale) return undefined
    const known = [from, beforeLast].find(each => each && isSame(each.design, move.from))
    from = known ?? tryToCompile(move.from)
    if (!from) return undefined
    const [before, after] = move.isBack ? [last, from] : [from, last]
    const changes = entryChanges(before.template, after.template)
    return {
      ...describeChange(before.design, after.design, changes),
      isBack: move.isBack,
      line: firstChangedLine(changes, move.isBack ? 'before' : 'after', blocks),
    }
  }

  return {
    /** Throws only on a mistake of ours: a design with errors may give the template before them. */
    compile(next: Design): TemplateEdit {
      design = next
      const compiled = tryToCompile(design)
      isStale = compiled === undefined
      if (compiled) {
        beforeLast = last
        last = { ...compiled, printed: print(compiled.template) }
      }
      if (!last) return { yaml: '', blocks: [] }
      if (isStale) return { changes: [] }
      const { printed } = last
      return printed.changes ? { changes: printed.changes } : { yaml: printed.text, blocks: printed.blocks }
    },

    /**
     * Judges the design that was compiled last, and says what the move to it did; `today` (2026-11-23) tells whether its runtime
     * is about to end, `readings` are those of the functions' own code, as far as there are any.
     */
    judge(today?: string, move?: Move, readings: SourceReadings = {}): Judgement {
      if (!design) throw new Error('nothing was compiled yet')
      const ofTime = today === undefined ? [] : checkRuntime(today)
      const problems = sortProblems(design, [
        ...checkDesign(design),
        ...checkSources(design, readings),
        ...ofTime,
      ])
      if (!last)
        return {
          yaml: '',
          blocks: [],
          resourceCount: 0,
          isStale,
          problems,
          sentences: {},
          parameters: [],
          change: undefined,
        }
      const { template, printed } = last
      const { text: yaml, blocks } = printed
      return {
        yaml,
        blocks,
        resourceCount: template.entries.filter(entry => entry.section === 'Resources').length,
        isStale,
        problems: hasErrors(problems)
          ? problems
          : sortProblems(design, [...problems, ...checkTemplate(design, template, () => yaml)]),
        sentences: sentencesOf(design, template),
        parameters: parametersOf(template),
        change: move && changeOf(move, blocks),
      }
    },

    /** The last template in JSON's long form. */
    json(): string {
      return last ? `${JSON.stringify(toJson(last.template), null, 2)}\n` : ''
    },
  }
}

interface Compilation {
  readonly design: Design
  readonly template: Template
}

function tryToCompile(design: Design): Compilation | undefined {
  const template = templateOf(design)
  return template && { design, template }
}

/** What each function may do, from the statements of its compiled policy. */
function sentencesOf(design: Design, template: Template): Judgement['sentences'] {
  const policies = new Map(
    template.entries.filter(({ section }) => section === 'Resources').map(({ id, value }) => [id, value]),
  )
  return Object.fromEntries(
    design.functions.map(({ name }) => {
      const policy = policies.get(logicalId.functionPolicy(name)) as { Properties: Policy } | undefined
      return [name, functionSentence(design, name, policy?.Properties.PolicyDocument.Statement ?? [])]
    }),
  )
}

interface Policy {
  readonly PolicyDocument: { readonly Statement: readonly Value[] }
}

function parametersOf(template: Template): TemplateParameter[] {
  return template.entries
    .filter(entry => entry.section === 'Parameters')
    .map(({ id, value }) => {
      const { Description, Default, AllowedValues } = value as Record<string, Value | undefined>
      return {
        id,
        description: typeof Description === 'string' ? Description : '',
        initial: typeof Default === 'string' ? Default : undefined,
        allowed: Array.isArray(AllowedValues) ? AllowedValues.map(String) : [],
      }
    })
}
