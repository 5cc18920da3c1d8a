import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { installCdk } from './cdk.mjs'
import { inTurn, median, ratio, runNode } from './measure.mjs'
import { kB, printSection, seconds } from './report.mjs'

const routes = 10
const cpu = results => results.map(each => each.cpu)
const row = (what, ours, beside, target) => ({
  what,
  ours: seconds(median(cpu(ours))),
  beside: seconds(median(cpu(beside))),
  ratio: ratio(cpu(ours), cpu(beside)),
  target: `<= ${target}x`,
  met: ratio(cpu(ours), cpu(beside)) <= target,
})

function write(folder, designs) {
  const design = designs.ofRoutes(routes)
  const template = designs.templateJson(design)
  const paths = { design: join(folder, `${routes}.json`), template: join(folder, `${routes}.template.json`) }
  writeFileSync(paths.design, JSON.stringify(design, null, 2))
  writeFileSync(paths.template, JSON.stringify(template))
  return { ...paths, resources: Object.keys(template.Resources).length }
}

/** `groundplan template`, cold, beside the least that `yaml` needs and beside the AWS CDK. */
export async function benchTemplate({ folder, designs, rounds }) {
  const paths = write(folder, designs)
  const hasCdk = await installCdk()
  const node = (args, env) => () => runNode(args, { folder, env })
  const results = await inTurn(
    {
      ours: node(['bin/groundplan.mjs', 'template', paths.design]),
      floor: node(['bench/yaml-floor.mjs', paths.template]),
      ...(hasCdk && {
        cdk: node(['bench/cdk-app.mjs', String(routes), join(folder, 'cdk')], { CDK_VALIDATION: 'false' }),
      }),
      version: node(['bin/groundplan.mjs', '--version']),
      start: node(['--eval', '0']),
    },
    rounds,
  )
  const { ours, floor, cdk, version, start } = results
  const rows = [
    row('template v. the package yaml alone', ours, floor, 1.5),
    cdk
      ? row('template v. AWS CDK, validation off', ours, cdk, 0.45)
      : { what: 'template v. AWS CDK', ours: seconds(median(cpu(ours))), beside: 'cannot be installed here' },
    { what: 'of it: groundplan --version', ours: seconds(median(cpu(version))) },
    { what: 'of it: node itself', ours: seconds(median(cpu(start))) },
  ]
  const memory = name => `${median(results[name].map(each => each.megabytes)).toFixed(0)} MB`
  printSection(`groundplan template, ${routes} routes, cold: CPU seconds`, rows, [
    `Ours ${paths.resources} resources, ${kB(ours[0].bytes)}, ${memory('ours')}; the floor the same resources, ` +
      `${kB(floor[0].bytes)}, ${memory('floor')}.`,
    ...(cdk
      ? [
          `The CDK ${cdk[0].text.trim()} resources (it has no deployment groups, AWS Config), ${memory('cdk')}.`,
        ]
      : []),
  ])
}

/** `groundplan build`, cold, beside the least that prints and zips the same. */
export async function benchBuild({ folder, designs, rounds }) {
  const paths = write(folder, designs)
  const places = ['built', 'once', 'each'].map(name => join(folder, name))
  for (const place of places) mkdirSync(place, { recursive: true })
  const [built, once, each] = places
  const node = args => () => runNode(args, { folder })
  const floor = ['bench/artifact-floor.mjs', paths.template, built]
  const results = await inTurn(
    {
      ours: node(['bin/groundplan.mjs', 'build', paths.design, '--out', built]),
      once: node([...floor, once]),
      each: node([...floor, each, 'each']),
    },
    rounds,
  )
  printSection(`groundplan build, ${routes} routes, cold: CPU seconds`, [
    row('build v. yaml, a zip for each kind of code, a zip of all', results.ours, results.once, 2.5),
    row('build v. the same, a zip for each function', results.ours, results.each, 2.5),
  ])
}
