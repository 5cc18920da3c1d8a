import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createOutcome } from './outcome.mjs'

const packs = {
  AwsSolutionsChecks: 'AWS Solutions',
  NIST80053R5Checks: 'NIST 800-53 r5',
  HIPAASecurityChecks: 'HIPAA Security',
  PCIDSS321Checks: 'PCI DSS 3.2.1',
  ServerlessChecks: 'Serverless',
}

/**
 * Runs the packs of cdk-nag on each template. What satisfies a rule is found out by taking it away: each property of the
 * resource, and all other resources of a type.
 */
export function runCdkNag(templates) {
  const require = createRequire(import.meta.url)
  const { App, CfnResource, Stack } = require('aws-cdk-lib')
  const { CfnInclude } = require('aws-cdk-lib/cloudformation-include')
  const nag = require('cdk-nag')
  const { version } = JSON.parse(readFileSync(require.resolve('cdk-nag/package.json'), 'utf8'))
  const judge = judgeOf(nag.NagRuleCompliance)
  const outcome = createOutcome('cdk-nag', version)

  for (const { name: template, path } of templates) {
    const app = new App()
    const stack = new Stack(app, 'Stack')
    new CfnInclude(stack, 'Template', { templateFile: path('json') })
    const satisfied = []
    for (const [className, framework] of Object.entries(packs)) {
      const pack = new nag[className](app)
      // In place of the pack's own, which keeps the findings only.
      pack.applyRule = ({ rule, node, info: title, ruleSuffixOverride: suffix = rule.name }) => {
        const about = { framework, rule: `${pack.readPackName}-${suffix}`, title }
        const type = node.cfnResourceType
        const { met, findings } = judge(rule, node)
        for (const detail of findings)
          outcome.found(about, { template, resource: node.node.id, type, detail })
        if (!met) return
        outcome.met(about, type, propertiesThatCount(rule, node, judge))
        satisfied.push({ about, rule, node })
      }
      pack.validateScope(stack)
    }
    const resources = stack.node.findAll().filter(each => CfnResource.isCfnResource(each))
    for (const [type, alike] of byType(resources))
      without(alike, () => {
        for (const { about, rule, node } of satisfied)
          if (node.cfnResourceType !== type && !judge(rule, node).met)
            outcome.met(about, node.cfnResourceType, [type])
      })
  }
  return outcome
}

/** A rule answers a word, or a list of findings of its own; one that throws could not read the template. */
function judgeOf({ COMPLIANT, NON_COMPLIANT }) {
  return (rule, node) => {
    let answer
    try {
      answer = rule(node)
    } catch (cause) {
      return { met: false, findings: [`cannot judge: ${cause.message}`] }
    }
    if (Array.isArray(answer)) return { met: answer.length === 0, findings: answer }
    return { met: answer === COMPLIANT, findings: answer === NON_COMPLIANT ? [undefined] : [] }
  }
}

function propertiesThatCount(rule, node, judge) {
  const names = Object.keys(node.cfnProperties).filter(name => node[name] !== undefined)
  return names
    .filter(name => {
      const value = node[name]
      node[name] = undefined
      const { met } = judge(rule, node)
      node[name] = value
      return !met
    })
    .map(name => name[0].toUpperCase() + name.slice(1))
}

function byType(resources) {
  const types = new Map()
  for (const each of resources)
    types.set(each.cfnResourceType, [...(types.get(each.cfnResourceType) ?? []), each])
  return types
}

function without(resources, work) {
  for (const { node } of resources) node.scope.node.tryRemoveChild(node.id)
  work()
  for (const each of resources) each.node.scope.node.addChild(each, each.node.id)
}
