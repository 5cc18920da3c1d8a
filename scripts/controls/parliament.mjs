import { join } from 'node:path'
import { call } from './call.mjs'
import { createOutcome } from './outcome.mjs'

const framework = 'IAM policies (parliament)'

/**
 * Runs parliament on the policies of the resolved templates: what a role may do, and who may use a resource. It has no rules
 * for who may take on a role, where a policy names no resource.
 */
export async function runParliament(templates, python) {
  const policies = templates.filter(({ raw }) => !raw).flatMap(policiesOf)
  const asked = Object.fromEntries(policies.map(({ document }, at) => [at, document]))
  const said = await call('python', [join(import.meta.dirname, 'judge_policies.py')], {
    env: python,
    input: JSON.stringify(asked),
  })
  const { version, rules, findings } = JSON.parse(said)
  const outcome = createOutcome('parliament', version)
  for (const [at, { document: _, ...policy }] of policies.entries()) {
    const failed = new Set(findings[at].map(({ rule }) => rule))
    for (const { rule, detail } of findings[at])
      outcome.found({ framework, rule, title: rules[rule] ?? rule }, { ...policy, detail })
    for (const [rule, title] of Object.entries(rules))
      if (!failed.has(rule)) outcome.met({ framework, rule, title }, policy.type, [policy.property])
  }
  return outcome
}

/** The policies of a template; that of a log group is a text, the others are objects. */
function policiesOf({ name: template, values }) {
  return Object.entries(values.Resources).flatMap(([resource, { Type: type, Properties }]) =>
    Object.entries(Properties)
      .filter(([property]) => property === 'PolicyDocument' || property === 'KeyPolicy')
      .map(([property, value]) => ({
        template,
        resource,
        type,
        property,
        document: typeof value === 'string' ? JSON.parse(value) : value,
      })),
  )
}
