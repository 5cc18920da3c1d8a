import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { withoutAws } from '../deploy-test/command.mjs'

/**
 * Starts the emulator on a free port of this machine alone, with its state in `folder`; functions run on the `node` in
 * the folder `bin`. Resolves once it answers; `env` makes the AWS CLI talk to it, `stop` ends it and resolves when it is gone.
 */
export async function startEmulator(python, bin, folder) {
  mkdirSync(folder, { recursive: true })
  const port = await freePort()
  const child = spawn('python', [join(import.meta.dirname, 'launcher.py')], {
    cwd: folder,
    // A group of its own, so that the functions it started end with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...withoutAws,
      ...python,
      PATH: [bin, python.PATH].join(delimiter),
      TMPDIR: folder,
      GATEWAY_PORT: String(port),
      BIND_HOST: '127.0.0.1',
      IOT_MTLS_ENABLED: '0',
      MINISTACK_REGION: 'us-west-2',
      MINISTACK_ACCOUNT_ID: '123456789012',
      // The roles' policies are enforced on what the functions call.
      AUTH: 'true',
      STATE_DIR: folder,
      S3_DATA_DIR: join(folder, 's3'),
    },
  })
  let log = ''
  child.stdout.on('data', text => (log += text))
  child.stderr.on('data', text => (log += text))
  const gone = new Promise(done => child.once('close', done))
  child.on('error', cause => (log += cause.message))

  const stop = async () => {
    if (child.exitCode === null && child.pid !== undefined) kill(-child.pid)
    await gone
  }
  const url = `http://127.0.0.1:${port}`
  if (!(await answers(`${url}/_ministack/health`, gone))) {
    await stop()
    throw new Error(`The emulator of AWS did not start. It said:\n${log.slice(-2000)}`)
  }
  return {
    port,
    stop,
    log: () => log.split('\n').slice(-40).join('\n'),
    node: () => /^node (.+)$/m.exec(log)[1],
    placeholders: () => [...log.matchAll(/^placeholder (.+)$/gm)].map(([, type]) => type).sort(),
    env: {
      AWS_ENDPOINT_URL: url,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_REGION: 'us-west-2',
      AWS_DEFAULT_REGION: 'us-west-2',
      // No file of the user's may lead to a real account.
      AWS_CONFIG_FILE: join(folder, 'no-config'),
      AWS_SHARED_CREDENTIALS_FILE: join(folder, 'no-credentials'),
      GROUNDPLAN_POLL_SECONDS: '1',
    },
  }
}

function kill(group) {
  try {
    process.kill(group, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

function freePort() {
  return new Promise((done, refuse) => {
    const server = createServer()
    server.once('error', refuse)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

async function answers(url, gone) {
  let ended = false
  void gone.then(() => (ended = true))
  for (const until = Date.now() + 40_000; Date.now() < until && !ended;) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return true
    await new Promise(done => setTimeout(done, 200))
  }
  return false
}
