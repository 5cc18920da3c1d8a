import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Design } from '../../design/design'
import type { Diagnostic, Finding } from './findings'

/**
 * What is used of `bindings_wasm.js` in `@aws/cloudformation-validate`. Whoever has the package hands it in: Node loads it from
 * a folder, a worker from bytes.
 */
export interface ValidatorBindings {
  readonly WasmRegoEngine: new (config: { readonly customRules: []; readonly guardRules: [] }) => Engine
}

interface Engine {
  validateStandard(template: Uint8Array, config: object, name: string): unknown
  free(): void
}

interface Report {
  readonly status: 'OK' | 'ANALYSIS_INCOMPLETE' | 'ERROR'
  readonly diagnostics: readonly Diagnostic[]
}

/** AWS's own offline validator. */
export interface Validator {
  /**
   * What it says of a design's template, warnings and worse, for each of its environments. It is asked for one environment at a
   * time: with the parameter open it tries every mix of their values, and a stage with many limits takes all memory.
   * Throws where the validator breaks off; it cannot be asked again then.
   */
  readonly validate: (text: string, design: Pick<Design, 'region' | 'environments'>) => Finding[]
  /** Gives the memory back; the validator cannot be asked any more. */
  readonly free: () => void
}

/** Starts the validator, which takes more than a second. */
export function createValidator({ WasmRegoEngine }: ValidatorBindings): Validator {
  // Its other engine, CEL, says the same more slowly.
  const engine = new WasmRegoEngine({ customRules: [], guardRules: [] })
  return {
    validate(text, { region, environments }) {
      const template = utf8ToBytes(text)
      return environments.flatMap(({ name }) => {
        const config = {
          severityLevel: 'WARN',
          parameterOverrides: { Environment: name },
          pseudoParameterOverrides: { region },
        }
        const { status, diagnostics } = engine.validateStandard(template, config, 'template.yaml') as Report
        // What cannot be read is a finding of its own.
        const isWhole = status === 'OK' || diagnostics.length > 0
        const all = status === 'ANALYSIS_INCOMPLETE' || !isWhole ? [...diagnostics, incomplete] : diagnostics
        return all.map(each => ({ ...each, environment: name }))
      })
    },
    free: () => engine.free(),
  }
}

const incomplete: Diagnostic = {
  ruleId: 'incomplete',
  severity: 'WARN',
  message: 'the template is too involved to be analysed to the end',
  suggestedFix: 'Split the design into two',
}
