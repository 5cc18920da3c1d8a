import { writeFileSync } from 'node:fs'
import { fuzz } from './fuzz/fuzz.mjs'
import { readOptions, usage } from './fuzz/options.mjs'
import { main } from './run.mjs'

await main(async () => {
  const options = readOptions(process.argv.slice(2))
  if (options.help) return console.log(usage)
  const { passed, failed } = await fuzz(options, console.log)
  if (options.report) writeFileSync(options.report, JSON.stringify({ passed, failed }))
  if (failed > 0) throw new Error(`${failed} of ${passed + failed} promises are broken.`)
  console.log(`All ${passed} promises are kept.`)
})
