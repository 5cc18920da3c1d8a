// Loaded into a measured process with --require: at its end it tells its own CPU time and peak memory. Node has no way to
// ask for those of a child, and this one needs nothing installed on any system.
const { writeFileSync } = process.getBuiltinModule('node:fs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 }
  writeFileSync(process.env.BENCH_METER, JSON.stringify(usage))
})
