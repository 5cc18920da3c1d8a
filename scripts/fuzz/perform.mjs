import { fork } from 'node:child_process'
import { join } from 'node:path'

/**
 * Performs a job (see worker.mjs) in a process of its own. Each message goes to `hear`; when none comes for `patience`
 * milliseconds the process is ended. Resolves with nothing, or with what went wrong in a few words.
 */
export function perform(job, { bundle, patience, hear }) {
  return new Promise(done => {
    const child = fork(join(import.meta.dirname, 'worker.mjs'), [JSON.stringify({ bundle, job })], {
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    })
    let said = ''
    let isHanging = false
    const end = () => child.kill('SIGKILL')
    const watch = () =>
      setTimeout(() => {
        isHanging = true
        end()
      }, patience)
    let timer = watch()
    // One that hangs does not notice that nobody listens any more.
    process.once('exit', end)
    child.stderr.on('data', chunk => (said = (said + chunk).slice(-2000)))
    child.on('message', message => {
      clearTimeout(timer)
      timer = watch()
      hear(message)
    })
    child.on('close', code => {
      clearTimeout(timer)
      process.off('exit', end)
      if (isHanging) done(`no answer within ${patience / 1000} s`)
      else done(code === 0 ? undefined : `the process ended: ${said.trim()}`)
    })
  })
}
