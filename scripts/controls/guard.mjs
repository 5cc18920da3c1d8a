import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { call } from './call.mjs'
import { createOutcome } from './outcome.mjs'

const framework = 'AWS Control Tower'
const systems = { linux: 'ubuntu', darwin: 'macos' }
const processors = { x64: 'x86_64', arm64: 'aarch64' }

/**
 * Runs the proactive controls of AWS Control Tower, which are CloudFormation Guard rules, on each template with its values.
 * Which property satisfies a rule is found out by taking it away; the resources without one are written to `folder`.
 */
export async function runGuard(templates, modules, folder) {
  const carrier = join(modules, '@cdklabs/cdk-validator-cfnguard')
  const controls = readControls(join(carrier, 'rules/control-tower'))
  const { version } = JSON.parse(readFileSync(join(carrier, 'guard-version.json'), 'utf8'))
  const outcome = createOutcome('cfn-guard', version)
  const examples = []
  for (const report of await judge(
    carrier,
    templates.map(({ path }) => path('values')),
  )) {
    const { name: template, raw, values } = templates.find(({ path }) => path('values') === report.name)
    const failed = new Map(report.not_compliant.map(({ Rule }) => [Rule.name, Rule]))
    for (const rule of new Set([...report.compliant, ...failed.keys()])) {
      const { Id, DisplayName, EvaluatedResourceTypes: types } = controls.get(rule)
      const about = { framework, rule: Id, title: DisplayName }
      const judged = Object.entries(values.Resources).filter(([, { Type }]) => types.includes(Type))
      const failing = failingResources(failed.get(rule), judged)
      for (const [id, resource] of judged) {
        if (failing.has(id)) outcome.found(about, { template, resource: id, type: resource.Type })
        else outcome.met(about, resource.Type)
        if (!failing.has(id) && !raw) examples.push({ about, rule, id, resource })
      }
    }
  }
  for (const { about, type, property } of await propertiesThatCount(carrier, examples, folder))
    outcome.met(about, type, [property])
  return outcome
}

async function judge(carrier, files) {
  const rules = join(carrier, 'rules/control-tower/cfn-guard')
  const data = files.flatMap(file => ['-d', file])
  const form = ['--structured', '-o', 'json', '-S', 'none']
  // 19: a rule is not met.
  const said = await call(binary(carrier), ['validate', '-r', rules, ...data, ...form], { codes: [0, 19] })
  return JSON.parse(said)
}

/** One resource of each type for each rule, judged alone: as it is, and without each of its properties. */
async function propertiesThatCount(carrier, examples, folder) {
  const one = [...new Map(examples.map(each => [`${each.rule} ${each.resource.Type}`, each])).values()]
  mkdirSync(folder)
  for (const { id, resource } of one)
    for (const removed of [undefined, ...Object.keys(resource.Properties)]) {
      const { [removed]: _, ...Properties } = resource.Properties
      const alone = {
        AWSTemplateFormatVersion: '2010-09-09',
        Resources: { [id]: { ...resource, Properties } },
      }
      writeFileSync(join(folder, `${id}.${removed ?? ''}.json`), JSON.stringify(alone))
    }
  const reports = new Map((await judge(carrier, [folder])).map(report => [basename(report.name), report]))
  return one
    .filter(({ id, rule }) => reports.get(`${id}..json`).compliant.includes(rule))
    .flatMap(({ about, rule, id, resource: { Type: type, Properties } }) =>
      Object.keys(Properties)
        .filter(name =>
          reports.get(`${id}.${name}.json`).not_compliant.some(({ Rule }) => Rule.name === rule),
        )
        .map(property => ({ about, type, property })),
    )
}

function binary(carrier) {
  const { platform, arch } = process
  const path = join(carrier, 'bin', systems[platform] ?? platform, processors[arch] ?? arch, 'cfn-guard')
  if (existsSync(path)) return path
  throw new Error(`There is no cfn-guard for ${platform} on ${arch}: test the controls on Linux or macOS.`)
}

/** The controls by the name of the Guard rule that each is: a rule file, and beside it what Control Tower says of it. */
function readControls(folder) {
  const files = readdirSync(join(folder, 'cfn-guard'), { recursive: true }).filter(name =>
    name.endsWith('.guard'),
  )
  return new Map(
    files.flatMap(file => {
      const metadata = join(folder, 'metadata', file.replace('.guard', '.metadata.json'))
      const control = JSON.parse(readFileSync(metadata, 'utf8'))
      const text = readFileSync(join(folder, 'cfn-guard', file), 'utf8')
      return [...text.matchAll(/^rule (\w+) when is_cfn_template/gm)].map(([, name]) => [name, control])
    }),
  )
}

/** A failed rule carries all that was looked at, as paths; those of the resources that it judges are those that fail it. */
function failingResources(rule, judged) {
  if (!rule) return new Set()
  const paths = JSON.stringify(rule)
  const failing = judged
    .map(([id]) => id)
    .filter(id => paths.includes(`/Resources/${id}/`) || paths.includes(`/Resources/${id}"`))
  if (failing.length === 0) throw new Error(`cfn-guard names no resource that fails ${rule.name}.`)
  return new Set(failing)
}
