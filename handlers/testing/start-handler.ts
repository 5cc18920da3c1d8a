import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIGatewayProxyResult } from 'aws-lambda'
import type { HandlerKind } from '../../lib/design/handler'

const root = join(import.meta.dirname, '../..')

interface Reply {
  id: number
  result?: unknown
  error?: string
}

export type Lambda = ReturnType<typeof startHandler>

/** Unpacks a built handler as its zip will be and runs it in a process of its own, with these variables and no others. */
export function startHandler(kind: HandlerKind, variables: Record<string, string>) {
  const taskRoot = mkdtempSync(join(tmpdir(), 'handler-'))
  copyFileSync(bundlePath(kind), join(taskRoot, 'index.js'))
  copyFileSync(bundlePath('vendor'), join(taskRoot, 'vendor.js'))
  const child = fork(join(import.meta.dirname, 'lambda.mjs'), {
    cwd: taskRoot,
    silent: true,
    execArgv: [],
    env: { ...lambdaVariables(taskRoot), ...variables } as unknown as NodeJS.ProcessEnv,
  })
  let output = ''
  child.stdout?.on('data', text => (output += String(text)))
  child.stderr?.on('data', text => (output += String(text)))

  let calls = 0
  const waiting = new Map<number, (reply: Reply) => void>()
  child.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.(reply)
    waiting.delete(reply.id)
  })
  child.once('exit', () => {
    for (const [id, answer] of waiting) answer({ id, error: `The handler's process ended:\n${output}` })
  })

  /** The handler's result, or `{ error }` with the message of what it threw. */
  async function invoke<Result>(event: object) {
    const id = ++calls
    const reply = await new Promise<Reply>(resolve => {
      waiting.set(id, resolve)
      child.send({ id, event })
    })
    return (reply.result ?? { error: reply.error }) as Result & { error?: string }
  }

  return {
    invoke,
    /** For the item handlers: the status, headers and parsed body of the response. */
    async request(event: object) {
      const { statusCode, headers, body, error } = await invoke<APIGatewayProxyResult>(event)
      if (error !== undefined) throw new Error(error)
      return {
        status: statusCode,
        headers,
        body: body ? (JSON.parse(body) as Record<string, unknown>) : undefined,
      }
    },
    /** Everything written to stdout and stderr so far. */
    output: () => output,
    async stop() {
      const ended = child.exitCode === null ? once(child, 'exit') : undefined
      if (child.connected) child.disconnect()
      await ended
      rmSync(taskRoot, { recursive: true, force: true })
    },
  }
}

/** The file that the build wrote; it is brought up to date first, which takes no time when nothing has changed. */
export function bundlePath(name: HandlerKind | 'vendor'): string {
  execFileSync(process.execPath, [join(root, 'scripts/build-handlers.mjs')])
  return join(root, 'public/handlers', `${name}.js`)
}

function lambdaVariables(taskRoot: string) {
  return {
    PATH: process.env.PATH ?? '',
    HOME: taskRoot,
    AWS_REGION: 'us-west-2',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret-access-key',
    AWS_SESSION_TOKEN: 'session-token',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: 'test',
    LAMBDA_TASK_ROOT: taskRoot,
    _HANDLER: 'index.handler',
    ENVIRONMENT: 'dev',
  }
}
