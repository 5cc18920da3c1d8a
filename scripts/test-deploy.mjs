// Deploys the starter into an emulator of AWS with the artifact's own scripts and calls the API: `npm run test:deploy`.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { pathToFileURL } from 'node:url'
import { startEmulator } from './emulator/start.mjs'
import { runRequests } from './emulator/requests.mjs'
import { prepare } from './prepare.mjs'
import { preparePython } from './prepare-python.mjs'
import { main, root } from './run.mjs'

const environment = 'prod'

async function testDeploy() {
  await prepare()
  const python = await preparePython()
  const folder = mkdtempSync(join(tmpdir(), 'groundplan-deploy-'))
  let emulator
  const stop = async () => {
    await emulator?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => void stop().then(() => process.exit(1)))
  try {
    emulator = await startEmulator(python, join(folder, 'state'))
    const results = await deployAndCall(folder, { ...python, ...emulator.env }, emulator)
    for (const type of emulator.placeholders()) console.log(`accepted, not emulated: ${type}`)
    report(results)
  } catch (cause) {
    if (emulator) console.error(emulator.log())
    throw cause
  } finally {
    await stop()
  }
}

/** Each row is a step or a request: what it is, what was expected and what came. */
async function deployAndCall(folder, env, emulator) {
  const artifact = join(folder, 'artifact')
  const rows = []
  const step = async (name, work) => {
    const began = performance.now()
    const failure = await work().then(
      () => undefined,
      cause => cause.message,
    )
    rows.push({ name, expected: 'works', came: failure ?? 'works', ms: performance.now() - began })
    if (failure !== undefined) throw new Error(`${name} failed: ${failure}`)
  }
  const groundplan = join(root, 'bin/groundplan.mjs')
  const shell = (script, ...args) =>
    output('sh', [join(artifact, script), '--environment', environment, ...args], { env })

  await step('build the artifact', async () => {
    await output(process.execPath, [groundplan, 'new', '--out', join(folder, 'design.json')])
    await output(process.execPath, [
      groundplan,
      'build',
      join(folder, 'design.json'),
      '--out',
      join(folder, 'built'),
    ])
    await unzip(join(folder, 'built/artifact.zip'), artifact)
  })
  await step('deploy.sh creates the stack', async () => console.log(await shell('deploy.sh', '--yes')))
  let token
  await step(
    'token.sh registers a client',
    async () => (token = (await shell('token.sh', '--register')).trim()),
  )
  const stranger = (await shell('token.sh', '--client', 'stranger')).trim()
  // Side by side, because most of the time goes into starting the AWS CLI.
  const [requests] = await Promise.all([
    apiId(env).then(id => runRequests(emulator, id, { token, stranger })),
    step('deploy.sh finds nothing to change', async () => {
      const said = await shell('deploy.sh', '--yes')
      if (!said.includes('nothing to change')) throw new Error(said)
    }),
  ])
  rows.push(...requests)
  await step('deploy.sh rotates the signing key', () => shell('deploy.sh', '--yes', '--rotate-key'))
  rows.push(
    ...(await runRequests(
      emulator,
      await apiId(env),
      { token, fresh: (await shell('token.sh')).trim() },
      'rotated',
    )),
  )
  await step('deploy.sh deletes the stack', () => shell('deploy.sh', '--yes', '--destroy'))
  return rows
}

async function apiId(env) {
  const query = "Stacks[0].Outputs[?OutputKey=='ApiId'].OutputValue"
  const args = [
    '--stack-name',
    `${environment}-MyAPI`,
    '--query',
    query,
    '--output',
    'text',
    '--region',
    'us-west-2',
  ]
  return (await output('aws', ['cloudformation', 'describe-stacks', ...args], { env })).trim()
}

async function unzip(zip, folder) {
  const script = 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])'
  await output('python', ['-c', script, zip, folder], { env: await preparePython() })
}

// The user's own account must be out of reach: nothing of it comes along.
const withoutAws = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')),
)

/** What a command prints; rejects with what it said when it fails. */
function output(command, args, { env = {} } = {}) {
  return new Promise((done, refuse) => {
    const child = spawn(command, args, { env: { ...withoutAws, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let complained = ''
    child.stdout.on('data', text => (said += text))
    child.stderr.on('data', text => (complained += text))
    child.on('error', cause => refuse(new Error(`${command} cannot be started: ${cause.message}`)))
    child.on('close', code => (code === 0 ? done(said) : refuse(new Error(`${said}${complained}`.trim()))))
  })
}

function report(rows) {
  const failed = rows.filter(({ expected, came }) => expected !== came)
  const width = Math.max(...rows.map(({ name }) => name.length))
  console.log()
  for (const { name, expected, came, ms } of rows) {
    const outcome = expected === came ? 'ok    ' : 'FAILED'
    console.log(
      `${outcome} ${name.padEnd(width)} ${came}${expected === came ? '' : `, expected ${expected}`} (${ms.toFixed(0)} ms)`,
    )
  }
  console.log(`\n${rows.length - failed.length} passed, ${failed.length} failed`)
  const at = process.argv.indexOf('--report') + 1
  if (at > 0)
    writeFileSync(
      process.argv[at],
      JSON.stringify({ passed: rows.length - failed.length, failed: failed.length }),
    )
  if (failed.length > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(testDeploy)
