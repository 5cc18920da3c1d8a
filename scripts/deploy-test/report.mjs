import { writeFileSync } from 'node:fs'
import { failedRows } from './rows.mjs'

/** Prints each row of each part, what was not emulated or not evaluated, and the totals. A failed row fails the run. */
export function report(parts, { placeholders, seconds, file }) {
  const all = parts.flatMap(({ rows }) => rows)
  const width = Math.max(...all.map(({ name }) => name.length))
  for (const { part, rows } of parts) {
    console.log(`\n${part}`)
    for (const { name, expected, came, ms } of rows) {
      const line =
        expected === came
          ? `ok     ${name.padEnd(width)} ${came}`
          : `FAILED ${name}: expected ${expected}, came ${came}`
      console.log(`  ${line} (${ms.toFixed(0)} ms)`)
    }
  }
  console.log()
  for (const type of [...new Set(placeholders)].sort()) console.log(`accepted, not emulated: ${type}`)
  for (const note of parts.flatMap(({ notes }) => notes)) console.log(note)

  const failures = failedRows(all).map(({ name }) => name)
  const failed = failures.length
  const passed = all.length - failed
  console.log(`\n${passed} passed, ${failed} failed, in ${seconds.toFixed(0)} s`)
  if (file) writeFileSync(file, JSON.stringify({ passed, failed, failures }))
  if (failed > 0) process.exitCode = 1
}
