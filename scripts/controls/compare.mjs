/**
 * Compares what the tools find with what is excepted. An exception is { tool, rules, resources or type, reason }, and where
 * it covers less than that: `detail` (… stands for any text without a wildcard), `templates`, and `unread` for what a tool
 * cannot read in the raw template, so that the rule is judged on the resolved ones. Answers `unexpected` findings,
 * `unmatched` exceptions as sentences, and `exceptionOf` a finding.
 */
export function compare(findings, exceptions, isRaw) {
  const exceptionOf = new Map()
  for (const finding of findings) {
    const exception = exceptions.find(
      each => covers(each, finding) && !(each.unread && !isRaw(finding.template)),
    )
    if (exception) exceptionOf.set(finding, exception)
  }
  const covered = exception => findings.filter(finding => exceptionOf.get(finding) === exception)
  return {
    unexpected: findings.filter(finding => !exceptionOf.has(finding)),
    unmatched: exceptions.flatMap(exception => unmatched(exception, covered(exception))),
    exceptionOf: finding => exceptionOf.get(finding),
  }
}

function covers({ tool, rules, resources, type, detail, templates }, finding) {
  return (
    tool === finding.tool &&
    rules.includes(finding.rule) &&
    (resources ? resources.includes(finding.resource) : type !== undefined && type === finding.type) &&
    isDetail(detail, finding.detail) &&
    (templates?.includes(finding.template) ?? true)
  )
}

/** Without a detail an exception covers only findings without one: a new wildcard in a policy is a new finding. */
function isDetail(expected, detail) {
  if (expected === undefined || detail === undefined) return expected === detail
  const parts = expected.split('…').map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('[^*]*')}$`).test(detail)
}

/** All that an exception names has to be found: each rule on each resource, and anything on each template. */
function unmatched({ tool, rules, resources, type, templates = [] }, covered) {
  const missing = [
    ...rules.flatMap(rule => {
      const found = covered.filter(finding => finding.rule === rule)
      return resources
        ? resources.filter(id => !found.some(({ resource }) => resource === id)).map(id => `${rule} on ${id}`)
        : found.length === 0
          ? [`${rule} on ${type}`]
          : []
    }),
    ...templates
      .filter(name => !covered.some(({ template }) => template === name))
      .map(name => `${rules.join(', ')} in ${name}`),
  ]
  return missing.map(what => `${tool} no longer finds ${what}`)
}

/**
 * Skips in the Metadata that are no findings, findings without a skip, and other reasons than the exception's. Needless skips
 * are looked for in the raw template alone: what stands there is for all environments, and one of them may meet the rule.
 */
export function compareSkips(findings, skipped, exceptionOf, isRaw) {
  const key = ({ template, rule, resource }) => `${rule} on ${resource} in ${template}`
  const reasons = new Map(skipped.map(skip => [key(skip), skip.reason]))
  const found = new Set(findings.map(key))
  return [
    ...skipped
      .filter(skip => isRaw(skip.template) && !found.has(key(skip)))
      .map(skip => `the Metadata skips ${key(skip)}, which is met`),
    ...findings
      .filter(finding => reasons.get(key(finding)) !== exceptionOf(finding)?.reason)
      .map(finding => `the Metadata gives another reason for ${key(finding)}, or none`),
  ]
}
