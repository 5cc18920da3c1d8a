import { RegoEngine, TemplateFile } from '@aws/cloudformation-validate'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createOutcome } from './outcome.mjs'

const framework = 'AWS CloudFormation validate'
const judging = new Set(['WARN', 'ERROR', 'FATAL'])

/** Runs AWS's offline validator. It tells its rules and what they find, not where they are met; INFO is left out. */
export function runValidator(templates) {
  const entry = createRequire(import.meta.url).resolve('@aws/cloudformation-validate')
  const { version } = JSON.parse(readFileSync(join(entry, '../package.json'), 'utf8'))
  const outcome = createOutcome('cloudformation-validate', version)
  const engine = new RegoEngine()
  try {
    const rules = new Map(engine.listRules().map(rule => [rule.id, rule]))
    const aboutOf = id => ({ framework, rule: id, title: rules.get(id)?.description ?? id })
    for (const { id, severity } of rules.values()) if (judging.has(severity)) outcome.applied(aboutOf(id))
    for (const { name: template, path } of templates) {
      const { status, diagnostics } = engine.validateStandard(new TemplateFile(path('yaml')), {
        severityLevel: 'WARN',
      })
      if (status !== 'OK') throw new Error(`AWS's validator did not judge ${template} to the end: ${status}.`)
      for (const { ruleId, entity, message } of diagnostics)
        outcome.found(aboutOf(ruleId), {
          template,
          resource: entity?.logicalId ?? '(template)',
          type: entity?.resourceType,
          detail: message,
        })
    }
  } finally {
    engine.free()
  }
  return outcome
}
