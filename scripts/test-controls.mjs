// Judges the compiled templates by published controls: `npm run test:controls`. `--write` writes CONTROLS.md.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { runCdkNag } from './controls/cdk-nag.mjs'
import { runCheckov } from './controls/checkov.mjs'
import { compare, compareSkips } from './controls/compare.mjs'
import { runGuard } from './controls/guard.mjs'
import { controlsPage, countsOf } from './controls/page.mjs'
import { runParliament } from './controls/parliament.mjs'
import { makeTemplates } from './controls/templates.mjs'
import { runValidator } from './controls/validator.mjs'
import { preparePackages } from './prepare-packages.mjs'
import { prepareControlsPython } from './prepare-python.mjs'
import { prepare } from './prepare.mjs'
import { main, root } from './run.mjs'

const folderOfPackages = join(root, 'scripts/controls')
const says =
  'Installing cdk-nag, the AWS CDK and cfn-guard into scripts/controls/node_modules: some 230 MB on disk, once.'
const pageFile = join(root, 'CONTROLS.md')

/** Rules that may be excepted for the starter at most. The same rule in several packs of cdk-nag is one. */
const limits = { checkov: 5, 'cdk-nag': 15, 'cfn-guard': 5 }

async function testControls() {
  const { values } = parseArgs({ options: { report: { type: 'string' }, write: { type: 'boolean' } } })
  await prepare()
  const python = await prepareControlsPython()
  const modules = await preparePackages(folderOfPackages, says)
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-controls-'))
  let checks
  try {
    checks = await judge(folder, python, modules, values.write)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  report(checks, values.report)
}

/** Each check is what is promised, and what is wrong with it: no lines where it holds. */
async function judge(folder, python, modules, write) {
  const templates = await makeTemplates(folder)
  const [{ outcome: checkov, skipped, unskipped }, guard, parliament, nag, validator] = await Promise.all([
    runCheckov(templates, python),
    runGuard(templates, modules, join(folder, 'alone')),
    runParliament(templates, python),
    runCdkNag(templates),
    runValidator(templates),
  ])
  const outcomes = [checkov, nag, guard, validator, parliament]
  const exceptions = JSON.parse(readFileSync(join(folderOfPackages, 'exceptions.json'), 'utf8'))
  const raw = new Set(templates.filter(each => each.raw).map(({ name }) => name))
  const isRaw = name => raw.has(name)
  const { unexpected, unmatched, exceptionOf } = compare(
    outcomes.flatMap(({ findings }) => findings),
    exceptions,
    isRaw,
  )
  printCounts(outcomes, exceptionOf)

  const page = controlsPage(outcomes, exceptionOf)
  if (write) writeFileSync(pageFile, page)
  return [
    ...outcomes.map(({ tool }) => ({
      name: `${tool} finds nothing that is not excepted`,
      wrong: unexpected.filter(finding => finding.tool === tool).map(sentence),
    })),
    ...outcomes.map(({ tool }) => ({
      name: `every exception of ${tool} is still needed`,
      wrong: unmatched.filter(each => each.startsWith(`${tool} `)),
    })),
    { name: 'every exception is of a tool that ran', wrong: strangers(exceptions, outcomes) },
    {
      name: 'the Metadata gives checkov the reasons, and no other',
      wrong: [
        ...compareSkips(
          checkov.findings,
          skipped.map(({ about, ...skip }) => ({ ...skip, rule: about.rule })),
          exceptionOf,
          isRaw,
        ),
        ...unskipped.map(
          ({ about, resource, template }) =>
            `checkov reads no skip of ${about.rule} on ${resource} in ${template}`,
        ),
      ],
    },
    ...outcomes.filter(({ tool }) => tool in limits).map(outcome => withinLimit(outcome, exceptionOf)),
    {
      name: 'CONTROLS.md is current',
      wrong: isCurrent(page) ? [] : ['`node scripts/test-controls.mjs --write` writes it'],
    },
  ]
}

function printCounts(outcomes, exceptionOf) {
  const line = (name, { applied, met, excepted }) =>
    console.log(
      `${name.padEnd(40)} ${String(applied).padStart(4)} rules applied, ${met} met, ${excepted} excepted`,
    )
  console.log()
  for (const outcome of outcomes) {
    line(`${outcome.tool} ${outcome.version}`, countsOf(outcome.controls, exceptionOf))
  }
  console.log()
}

function sentence({ rule, resource, template, detail }) {
  return `${rule} on ${resource} in ${template}${detail === undefined ? '' : `: ${detail}`}`
}

function strangers(exceptions, outcomes) {
  return exceptions
    .filter(({ tool }) => !outcomes.some(outcome => outcome.tool === tool))
    .map(({ tool, rules }) => `${tool} did not run, but ${rules.join(', ')} is excepted`)
}

function withinLimit({ tool, findings }, exceptionOf) {
  const excepted = findings
    .filter(finding => finding.template.startsWith('starter') && !exceptionOf(finding)?.unread)
    .map(({ rule }) => (tool === 'cdk-nag' ? rule.slice(rule.lastIndexOf('-') + 1) : rule))
  const rules = [...new Set(excepted)]
  return {
    name: `${tool}: ${rules.length} rules are excepted for the starter, at most ${limits[tool]} may be`,
    wrong: rules.length > limits[tool] ? rules : [],
  }
}

function isCurrent(page) {
  try {
    return readFileSync(pageFile, 'utf8') === page
  } catch {
    return false
  }
}

function report(checks, file) {
  for (const { name, wrong } of checks) {
    console.log(`${wrong.length === 0 ? 'ok    ' : 'FAILED'} ${name}`)
    for (const line of wrong) console.log(`         ${line}`)
  }
  const failures = checks.filter(({ wrong }) => wrong.length > 0).map(({ name }) => name)
  const failed = failures.length
  const passed = checks.length - failed
  console.log(`\n${passed} passed, ${failed} failed`)
  if (file !== undefined) writeFileSync(file, JSON.stringify({ passed, failed, failures }))
  if (failed > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(testControls)
