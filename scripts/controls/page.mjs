/** CONTROLS.md: for each framework its controls, what meets each, and why where it is excepted. */
export function controlsPage(outcomes, exceptionOf) {
  // A validator tells only what it finds, so it has no rows where it finds nothing.
  const shown = outcomes
    .flatMap(({ controls }) => controls)
    .filter(({ met, findings }) => met.size > 0 || findings.length > 0)
  const frameworks = [...new Set(shown.map(({ framework }) => framework))]
  return `${[
    introduction,
    summaryTable(outcomes, exceptionOf),
    ...frameworks.flatMap(framework => [
      `## ${framework}`,
      table(
        ['control', 'in its own words', 'met by', 'excepted because'],
        shown
          .filter(control => control.framework === framework)
          .map(({ rule, title, met, findings }) => [
            `\`${rule}\``,
            title,
            metBy(met),
            because(findings, exceptionOf),
          ]),
      ),
    ]),
  ].join('\n\n')}\n`
}

const introduction = `# Controls

Which published controls apply to the compiled template, what meets each, and why an exception is one. \`npm run test:controls\`
runs the tools on the template of the starter (as it is, resolved for prod, resolved for dev) and on that of the orders sample
(resolved for prod), compares what they find with \`scripts/controls/exceptions.json\`, and fails on a finding that is not excepted,
on an exception that nothing matches, and when this page is not what it would write. \`node scripts/test-controls.mjs --write\`
writes it.

"Met by" are the types of the resources that satisfy a control (without \`AWS::\`) and the properties that count. Checkov names
the properties it looks at. For cdk-nag and Control Tower they are those without which the answer changes (and, for cdk-nag, the types
of other resources). For parliament it is the policy itself. Where none stands, the control is met by something being absent, or by
several things each. Controls that no resource of these templates is subject to are left out.

AWS's validator and parliament tell what they find, and not which of their rules a template is subject to: for these two every
rule counts as applied, and as met where it found nothing.

A rule is excepted when it is not met on one resource at least. Where a tool reads reasons in a template's Metadata (checkov
does), the template carries them too.`

/** How many of these controls applied, are met by all resources, and are excepted for some. */
export function countsOf(controls, exceptionOf) {
  const excepted = controls.filter(({ findings }) =>
    findings.some(finding => exceptionOf(finding) && !exceptionOf(finding).unread),
  )
  const failed = controls.filter(({ findings }) => findings.some(finding => !exceptionOf(finding)))
  const other = new Set([...excepted, ...failed])
  return { applied: controls.length, met: controls.length - other.size, excepted: excepted.length }
}

function summaryTable(outcomes, exceptionOf) {
  return table(
    ['framework', 'judged by', 'rules applied', 'met', 'excepted'],
    outcomes.flatMap(({ tool, version, controls }) =>
      [...new Set(controls.map(({ framework }) => framework))].map(framework => {
        const { applied, met, excepted } = countsOf(
          controls.filter(control => control.framework === framework),
          exceptionOf,
        )
        return [framework, `${tool} ${version}`, applied, met, excepted]
      }),
    ),
  )
}

function metBy(met) {
  return [...met]
    .map(
      ([type, properties]) =>
        `${short(type)}${properties.size > 0 ? ` (${[...properties].map(short).sort().join(', ')})` : ''}`,
    )
    .sort()
    .join(', ')
}

/** The reasons, each with the resources that it is for: the types, or the logical ids where the exception names them. */
function because(findings, exceptionOf) {
  const resources = new Map()
  for (const finding of findings) {
    const exception = exceptionOf(finding)
    if (!exception) continue
    const named = resources.get(exception) ?? new Set()
    resources.set(exception, named.add(exception.type ? short(exception.type) : finding.resource))
  }
  return [...resources]
    .map(([{ reason, unread, templates }, named]) => {
      const where = unread
        ? ' in the raw template; met once resolved'
        : templates
          ? ` in ${templates.join(', ')}`
          : ''
      return `${[...named].sort().join(', ')}${where}: ${reason}`
    })
    .sort()
    .join('<br>')
}

const short = type => type.replace('AWS::', '')

function table(head, rows) {
  const line = cells =>
    `| ${cells.map(cell => String(cell).trim().replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
