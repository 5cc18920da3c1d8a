import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../run.mjs'
import { asDeployed } from './as-deployed.mjs'
import { call } from './call.mjs'

/** The templates that are judged. `raw` is the one for all environments: a deployment resolves what stands in it. */
const chosen = [
  { name: 'starter', sample: 'items', raw: true },
  { name: 'starter-prod', sample: 'items', environment: 'prod' },
  { name: 'starter-dev', sample: 'items', environment: 'dev' },
  { name: 'orders-prod', sample: 'orders', environment: 'prod' },
]

const groundplan = (...args) => call(process.execPath, [join(root, 'bin/groundplan.mjs'), ...args])

/**
 * Writes the templates into a folder, as the command line prints them. Resolves with { name, raw, template, values, path }
 * of each: `values` is the template as the services get it (the template itself where it is raw), and path(form) is its
 * file as yaml, json, bare (without what its Metadata tells checkov to skip) and values.
 */
export function makeTemplates(folder) {
  return Promise.all(
    chosen.map(async ({ name, sample, environment, raw = false }) => {
      const design = join(folder, `${name}.design.json`)
      await groundplan('new', sample, '--out', design)
      const of = environment === undefined ? [] : ['--environment', environment]
      const yaml = await groundplan('template', design, ...of)
      const template = JSON.parse(await groundplan('template', design, ...of, '--json'))
      const values = raw ? template : asDeployed(template)
      const path = form => join(folder, `${name}.${form}${form === 'yaml' ? '' : '.json'}`)
      writeFileSync(path('yaml'), yaml)
      writeFileSync(path('json'), JSON.stringify(template))
      writeFileSync(path('bare'), JSON.stringify(withoutSkips(template)))
      writeFileSync(path('values'), JSON.stringify(values))
      return { name, raw, template, values, path }
    }),
  )
}

function withoutSkips(template) {
  const bare = structuredClone(template)
  for (const resource of Object.values(bare.Resources)) delete resource.Metadata?.checkov
  return bare
}
