import { basename } from 'node:path'
import { call } from './call.mjs'
import { createOutcome } from './outcome.mjs'

const framework = 'Checkov'

/**
 * Runs checkov once over all templates: as they are, and without what their Metadata tells it to skip. The findings are
 * those of the second kind; `skipped` is what it skips of the first, with the reason, and `unskipped` what it does not.
 */
export async function runCheckov(templates, python) {
  const forms = ['yaml', 'bare']
  const files = templates.flatMap(({ path }) => forms.flatMap(form => ['-f', path(form)]))
  const args = ['--framework', 'cloudformation', '-o', 'json', '--skip-download', '--soft-fail']
  const said = JSON.parse(await call('python', ['-m', 'checkov.main', ...files, ...args], { env: python }))
  const { summary, results } = said
  if (results.parsing_errors.length > 0)
    throw new Error(`checkov cannot read ${results.parsing_errors.join(', ')}.`)

  const byFile = new Map(
    templates.flatMap(template =>
      forms.map(form => [basename(template.path(form)), { name: template.name, form, ...template }]),
    ),
  )
  const read = (checks, form) =>
    checks
      .map(check => ({ ...check, from: byFile.get(basename(check.file_path)) }))
      .filter(({ from }) => from.form === form)
      .map(check => ({
        about: { framework, rule: check.check_id, title: check.check_name },
        template: check.from.name,
        ...judged(check),
        reason: check.check_result.suppress_comment,
      }))

  const outcome = createOutcome('checkov', summary.checkov_version)
  for (const each of read(results.passed_checks, 'bare')) outcome.met(each.about, each.type, each.properties)
  for (const each of read(results.failed_checks, 'bare')) outcome.found(each.about, each)
  return {
    outcome,
    skipped: read(results.skipped_checks, 'yaml'),
    unskipped: read(results.failed_checks, 'yaml'),
  }
}

/** The resource, and what it has of the properties looked at: `Properties/SSESpecification/SSEEnabled` is SSESpecification's. */
function judged({ resource: typeAndId, check_result: { evaluated_keys: keys = [] }, from }) {
  const [type, resource] = typeAndId.split('.')
  const names = keys.flatMap(key => key.match(/^\/?Properties\/(\w+)/)?.[1] ?? [])
  return {
    type,
    resource,
    properties: names.filter(name => name in from.template.Resources[resource].Properties),
  }
}
