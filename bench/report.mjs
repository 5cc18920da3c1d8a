/**
 * A row of the report: what was measured, and what it has to be. Without a target it is told for its own sake.
 * @typedef {{ what: string, ours: string, beside?: string, value?: number, atMost?: number, unit?: string }} Row
 */

export const seconds = value => `${value.toFixed(3)} s`
export const ms = value => `${value.toFixed(value < 10 ? 2 : 1)} ms`
export const times = value => `${value.toFixed(2)}x`
export const kB = value => `${(value / 1000).toFixed(value < 10_000 ? 1 : 0)} kB`

/** Prints the rows of a section as a table, and every note under it. */
export function printSection(title, rows, notes = []) {
  const header = ['', 'ours', 'beside it', 'ratio', 'target', '']
  const lines = [header, ...rows.map(cells)]
  const widths = header.map((_, column) => Math.max(...lines.map(line => line[column].length)))
  console.log(`\n${title}`)
  for (const line of lines)
    console.log(`  ${line.map((cell, at) => cell.padEnd(widths[at])).join('  ')}`.trimEnd())
  for (const note of notes) console.log(`  ${note}`)
}

function cells({ what, ours, beside = '', ratio, target, met }) {
  const verdict = met === undefined ? '' : met ? 'met' : 'missed'
  return [what, ours, beside, ratio === undefined ? '' : times(ratio), target ?? '', verdict]
}
