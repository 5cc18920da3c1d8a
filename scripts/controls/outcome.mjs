/**
 * What a tool says of the templates, rule by rule. A finding is { tool, rule, template, resource, type, detail }; `detail`
 * tells findings of one rule on one resource apart, and most tools have none. `met` are the resource types that satisfy a
 * rule, each with the properties that it looked at, as far as the tool tells.
 */
export function createOutcome(tool, version) {
  const controls = new Map()
  const control = ({ framework, rule, title }) => {
    if (!controls.has(rule)) controls.set(rule, { framework, rule, title, met: new Map(), findings: [] })
    return controls.get(rule)
  }
  return {
    tool,
    version,
    met(about, type, properties = []) {
      const { met } = control(about)
      met.set(type, new Set([...(met.get(type) ?? []), ...properties]))
    },
    /** A rule that applies and names no resource that it passed. */
    applied: about => void control(about),
    found(about, { template, resource, type, detail }) {
      control(about).findings.push({ tool, rule: about.rule, template, resource, type, detail })
    },
    get controls() {
      return [...controls.values()].sort((one, other) => inOrder(one.rule, other.rule))
    },
    get findings() {
      return [...controls.values()].flatMap(({ findings }) => findings)
    },
  }
}

/** CKV_AWS_7 before CKV_AWS_18; the same order on every machine, whatever its language. */
export const inOrder = new Intl.Collator('en', { numeric: true }).compare
