import { expect, test } from 'vitest'
import { alarmKinds } from '../../design/monitoring'
import { newRoute } from '../../design/route'
import { reader } from '../testing/edge-cases'
import { foundAt, type ProblemCase, type Change } from '../testing/problem-case'

const names = ['prod', 'dev']

const cases: ProblemCase[] = [
  [
    'waf/group-twice',
    'error',
    'waf.managedRuleGroups[4]',
    design => void design.waf.managedRuleGroups.push(design.waf.managedRuleGroups[0]!),
  ],
  [
    'waf/capacity',
    'warning',
    'waf.managedRuleGroups',
    design => {
      for (const group of ['AWSManagedRulesLinuxRuleSet', 'AWSManagedRulesWindowsRuleSet'] as const)
        design.waf.managedRuleGroups.push({ group, mode: 'block', countedRules: [] })
    },
  ],
  [
    'waf/counts-only',
    'warning',
    'waf.managedRuleGroups[0].mode',
    design => void (design.waf.managedRuleGroups[0]!.mode = 'count'),
  ],
  ['waf/counts-only', 'warning', 'waf.rateLimit.mode', design => void (design.waf.rateLimit.mode = 'count')],
  [
    'waf/counted-rule-twice',
    'warning',
    'waf.managedRuleGroups[0].countedRules[1]',
    design => void (design.waf.managedRuleGroups[0]!.countedRules = ['A', 'A']),
  ],
  ['waf/country-unknown', 'error', 'waf.geographic.countries[1]', countries('DE', 'ZZ')],
  ['waf/country-twice', 'warning', 'waf.geographic.countries[1]', countries('DE', 'DE')],
  [
    'waf/token-logged',
    'error',
    'waf.logging.redactedHeaders',
    design => void (design.api.authorizer.identityHeader = 'X-Token'),
  ],
  [
    'waf/redacted-twice',
    'warning',
    'waf.logging.redactedHeaders[2]',
    design => void design.waf.logging.redactedHeaders.push('cookie'),
  ],
  ['name/too-long', 'error', 'api.name', design => void (design.api.name = 'a'.repeat(28))],
  [
    'name/collides-ignoring-case',
    'error',
    'functions[6].name',
    design => void design.functions.push(reader('GET-item', 'clients')),
  ],
  ...alarmKinds.map((kind): ProblemCase => [
    'monitoring/alarm-off',
    'warning',
    `monitoring.alarms.${kind}`,
    design => void (design.monitoring.alarms[kind] = false),
  ]),
  [
    'monitoring/no-config-rule',
    'warning',
    'monitoring.configRules',
    design => void (design.monitoring.configRules = []),
  ],
  [
    'monitoring/config-rule-twice',
    'error',
    'monitoring.configRules[9]',
    design => void design.monitoring.configRules.push('api-waf'),
  ],
  ['limits/resources-near', 'warning', '', more(20)],
  ['limits/resources', 'error', '', more(30)],
]

function countries(...codes: string[]): Change {
  return design => void (design.waf.geographic = { mode: 'block', countries: codes })
}

function more(count: number): Change {
  return design => {
    for (let i = 0; i < count; i++) {
      design.functions.push(reader(`read-${i}`, 'clients'))
      design.routes.push(newRoute('GET', `/read-${i}/{id}`, `read-${i}`, names))
    }
  }
}

test.each(cases)('%s is %s at %s', (code, severity, path, change) => {
  expect(foundAt(change, code)).toContain(`${severity} at ${path}`)
})
