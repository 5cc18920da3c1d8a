import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Design } from '../../design/design'
import { starter } from '../../design/starter'
import { artifactOf } from './parts'

/**
 * What the stub of the AWS CLI answers to `service operation`: a text, a failure, or one after the other. With one of its
 * arguments as a third word, an answer is for the calls that have it. CHANGE_SET in a text is the one of the run.
 */
export type Answer = string | { readonly fails: string }
export type Answers = { readonly [call: string]: Answer | readonly Answer[] }

// Writes its arguments down, one file a call and one line an argument, and answers what it was told to.
const stub = `#!/bin/sh
call="$1 $2"
count=$(ls "$STUB/calls" | wc -l)
printf '%s\\n' "$@" >"$STUB/calls/$((count + 1000))"
before=''
for argument; do
  [ "$before" != --change-set-name ] || echo "$argument" >"$STUB/change-set"
  before=$argument
  case $argument in
    file://*) cp "\${argument#file://}" "$STUB/files/$1-$2" ;;
    */*) ;;
    *) if [ -f "$STUB/$1 $2 $argument.0" ] || [ -f "$STUB/$1 $2 $argument.0.fails" ]; then call="$1 $2 $argument"; fi ;;
  esac
done
seen=$(cat "$STUB/$call.seen" 2>/dev/null || echo 0)
echo $((seen + 1)) >"$STUB/$call.seen"
while [ "$seen" -gt 0 ] && ! [ -f "$STUB/$call.$seen" ] && ! [ -f "$STUB/$call.$seen.fails" ]; do seen=$((seen - 1)); done
if [ -f "$STUB/$call.$seen.fails" ]; then cat "$STUB/$call.$seen.fails" >&2; exit 254; fi
if [ -f "$STUB/$call.$seen" ]; then sed "s/CHANGE_SET/$(cat "$STUB/change-set" 2>/dev/null)/" "$STUB/$call.$seen"; fi
`

const tools =
  'awk cat cp cut date dirname fold grep ls mktemp mv od openssl rm sed sh sleep sort tail tr uniq wc'.split(
    ' ',
  )

/** What AWS says of a resource that is in no stack. */
const inNoStack = {
  fails:
    'An error occurred (ValidationError) when calling the DescribeStackResources operation: Stack for it does not exist',
}

const missing = { fails: 'An error occurred (ValidationError): Stack with id prod-MyAPI does not exist' }

/** What AWS says to a first deployment that works. */
export const newStack: Answers = {
  'sts get-caller-identity': '123456789012\tarn:aws:iam::123456789012:user/someone',
  'cloudformation describe-stacks': [
    missing,
    'CREATE_IN_PROGRESS',
    'CREATE_COMPLETE',
    stackFacts('CREATE_COMPLETE'),
  ],
  'configservice describe-configuration-recorders': 'None',
  'apigateway get-account': 'None',
  'iam get-role': { fails: 'NoSuchEntity' },
  'cloudformation describe-stack-resources': inNoStack,
  's3api head-bucket': { fails: 'An error occurred (404) when calling the HeadBucket operation: Not Found' },
  'cloudformation create-change-set': 'arn:aws:cloudformation:us-west-2:123456789012:stack/prod-MyAPI/1',
  'cloudformation describe-change-set': [
    'CREATE_IN_PROGRESS\tNone',
    'CREATE_COMPLETE\tNone',
    'Add\tNone\tItemsTable\tAWS::DynamoDB::Table',
  ],
}

/** What AWS says to a deployment of a stack that exists. */
export const oldStack: Answers = {
  ...newStack,
  'cloudformation describe-stacks': [
    stackFacts('UPDATE_COMPLETE'),
    'UPDATE_COMPLETE',
    stackFacts('UPDATE_COMPLETE'),
  ],
  's3api head-bucket': '{}',
}

/** A stack as deploy.sh asks for it, with parameters of an earlier run. */
export function stackFacts(status: string, more: Record<string, string> = {}): string {
  const facts = {
    Status: status,
    Id: 'arn:aws:cloudformation:us-west-2:123456789012:stack/prod-MyAPI/1',
    AllowedIpv4Cidrs: '10.0.0.0/8',
    SigningKeyVersionId: '',
    ApiUrl: 'https://abc123.execute-api.us-west-2.amazonaws.com/prod-v1',
    ...more,
  }
  return Object.entries(facts)
    .map(pair => pair.join('\t'))
    .join('\n')
}

interface Surroundings {
  readonly environment?: Record<string, string>
  readonly input?: string
  readonly files?: Record<string, string>
}

/** Unpacks the artifact of a design and runs one of its scripts with a stub in place of the AWS CLI, or with none. */
export function runScript(
  design: Design,
  script: 'deploy.sh' | 'token.sh',
  words: readonly string[],
  answers: Answers | undefined,
  { environment = {}, input = '', files = {} }: Surroundings = {},
) {
  const { folder, env } = unpack(design, answers, files)
  const result = spawnSync('/bin/sh', [join(folder, script), ...words], {
    encoding: 'utf8',
    input,
    // A script that waits for ever must fail its test, not stop the run.
    timeout: 15_000,
    killSignal: 'SIGKILL',
    env: { ...env, ...environment },
  })
  const calls = readCalls(join(folder, 'stub/calls'))
  return {
    code: result.status,
    out: result.stdout,
    err: result.stderr,
    folder,
    /** The arguments of every call of the AWS CLI. */
    calls,
    /** The calls as `service operation`. */
    operations: operationsOf(calls),
    /** The file that a call named with file://. */
    file: (call: string) => readFileSync(join(folder, 'stub/files', call.replace(' ', '-')), 'utf8'),
  }
}

/** Runs deploy.sh for the starter's prod and interrupts it, as Ctrl-C does, once it has printed this. */
export function interrupt(answers: Answers, printed: string, ...words: string[]) {
  const { folder, env } = unpack(starter, answers)
  const child = spawn('/bin/sh', [join(folder, 'deploy.sh'), '--environment', 'prod', ...words], {
    env,
    // A group of its own: a terminal sends the signal to all that runs in front.
    detached: true,
    timeout: 15_000,
    killSignal: 'SIGKILL',
  })
  let out = ''
  let err = ''
  child.stderr.on('data', (text: Buffer) => (err += text.toString()))
  child.stdout.on('data', (text: Buffer) => {
    if (!out.includes(printed) && (out + text.toString()).includes(printed))
      process.kill(-child.pid!, 'SIGINT')
    out += text.toString()
  })
  return new Promise<{ code: number | null; out: string; err: string; operations: string[] }>(done =>
    child.on('close', code =>
      done({ code, out, err, operations: operationsOf(readCalls(join(folder, 'stub/calls'))) }),
    ),
  )
}

function unpack(design: Design, answers: Answers | undefined, files: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "groundplan it's-"))
  for (const { name, bytes } of artifactOf(design)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), bytes)
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  for (const name of ['bin', 'stub/calls', 'stub/files']) mkdirSync(join(folder, name), { recursive: true })
  if (answers) writeFileSync(join(folder, 'bin/aws'), stub, { mode: 0o755 })
  // Only what the scripts need: the AWS CLI of this machine, if there is one, must be out of reach.
  for (const tool of tools) {
    const path = ['/usr/bin', '/bin'].map(place => join(place, tool)).find(existsSync)
    if (path) symlinkSync(path, join(folder, 'bin', tool))
  }
  for (const [call, all] of Object.entries(answers ?? {})) {
    const list: readonly Answer[] = Array.isArray(all) ? (all as readonly Answer[]) : [all as Answer]
    list.forEach((answer, at) => {
      const name = join(folder, 'stub', `${call}.${at}`)
      if (typeof answer === 'string') writeFileSync(name, `${answer}\n`)
      else writeFileSync(`${name}.fails`, `${answer.fails}\n`)
    })
  }
  const env = {
    PATH: join(folder, 'bin'),
    STUB: join(folder, 'stub'),
    GROUNDPLAN_POLL_SECONDS: '0',
  } as unknown as NodeJS.ProcessEnv
  return { folder, env }
}

/** Runs deploy.sh for the starter's prod. */
export function deploy(answers: Answers | undefined, ...words: string[]) {
  return runScript(starter, 'deploy.sh', ['--environment', 'prod', ...words], answers)
}

/** The parameters of the change set that a run made. */
export function parametersOf(run: ReturnType<typeof runScript>): Record<string, string> {
  const list = JSON.parse(run.file('cloudformation create-change-set')) as {
    ParameterKey: string
    ParameterValue?: string
  }[]
  return Object.fromEntries(
    list.map(each => [each.ParameterKey, each.ParameterValue ?? 'the previous value']),
  )
}

function operationsOf(calls: string[][]): string[] {
  return calls.map(([service, operation]) => `${service} ${operation}`)
}

function readCalls(folder: string): string[][] {
  return readdirSync(folder)
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1))
}
