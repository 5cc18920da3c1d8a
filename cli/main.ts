import { run } from './run'

// `groundplan template | head` closes the pipe early: that is no failure.
process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EPIPE') process.exit(0)
  throw cause
})

process.exitCode = await run(process.argv.slice(2), {
  input: process.stdin,
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  today: new Date().toISOString().slice(0, 10),
})
