import { codeHash } from '@/lib/artifact/code-hash'
import { compile } from '@/lib/cfn/compile'
import { createPrinter, type Printed } from '@/lib/cfn/print'
import { toJson, type Template, type Value } from '@/lib/cfn/template'
import { checkDesign } from '@/lib/check/check'
import type { Design } from '@/lib/design/design'
import { hasErrors } from '@/lib/problem'
import type { Compiled, TemplateParameter } from './compiled'

/** A compiler that keeps its printer, so that an edit prints only what it changed. */
export function createCompiler() {
  const print = createPrinter()
  let last: { readonly template: Template; readonly printed: Printed } | undefined

  return {
    /** Throws only on a mistake of ours: a design with errors gives its problems and the template before them. */
    compile(design: Design): Compiled {
      const problems = checkDesign(design)
      let isStale = false
      try {
        const template = compile(design, codeHash)
        last = { template, printed: print(template) }
      } catch (cause) {
        if (!hasErrors(problems)) throw cause
        isStale = true
      }
      return {
        yaml: last?.printed.text ?? '',
        blocks: last?.printed.blocks ?? [],
        problems,
        resourceCount: last?.template.entries.filter(entry => entry.section === 'Resources').length ?? 0,
        sentences: {},
        requirements: {},
        parameters: last ? parametersOf(last.template) : [],
        isStale,
      }
    },

    /** The last template in JSON's long form. */
    json(): string {
      return last ? `${JSON.stringify(toJson(last.template), null, 2)}\n` : ''
    },
  }
}

function parametersOf(template: Template): TemplateParameter[] {
  return template.entries
    .filter(entry => entry.section === 'Parameters')
    .map(({ id, value }) => {
      const { Description, Default, AllowedValues } = value as Record<string, Value | undefined>
      return {
        id,
        description: typeof Description === 'string' ? Description : '',
        initial: Default === undefined ? undefined : String(Default),
        allowed: Array.isArray(AllowedValues) ? AllowedValues.map(String) : [],
      }
    })
}
