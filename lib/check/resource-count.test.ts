import { expect, test } from 'vitest'
import { compile } from '../cfn/compile'
import { newRoute } from '../design/route'
import { samples } from '../design/samples'
import { countResources, totalResources } from './resource-count'
import { changed } from './testing/changed'
import { accepted } from './testing/edge-cases'

const names = ['prod', 'dev']
const quiet = changed(design => {
  for (const kind of Object.keys(design.monitoring.alarms))
    Object.assign(design.monitoring.alarms, { [kind]: false })
  Object.assign(design.monitoring, { dashboard: false, configRules: ['api-waf'] })
})
const crowded = changed(design => {
  for (let i = 0; i < 41; i++) design.routes.push(newRoute('GET', `/deep/${i}`, 'list-items', names))
})

test.each([
  ...samples.map(({ title, design }) => ({ name: title, design })),
  { name: 'alarms and dashboard turned off', design: quiet },
  { name: 'a function on more routes than it has permissions', design: crowded },
  ...accepted,
])('counts the resources of $name as they are compiled', ({ design }) => {
  const resources = compile(design, () => '0123456789').entries.filter(each => each.section === 'Resources')
  expect(totalResources(countResources(design))).toBe(resources.length)
})
