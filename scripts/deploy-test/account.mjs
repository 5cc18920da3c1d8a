import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { startEmulator } from '../emulator/start.mjs'
import { command, output } from './command.mjs'

const region = 'us-west-2'

// The SDK here only reads and writes tables for the test; the functions have the Node of their runtime.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true'

/** An account of its own in an emulator of its own, with what a person does in it. `stop` ends it. */
export async function openAccount({ python, node }, folder) {
  mkdirSync(folder, { recursive: true })
  const emulator = await startEmulator(python, node.bin, join(folder, 'state'))
  const env = { ...python, ...emulator.env }
  const documents = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: emulator.env.AWS_ENDPOINT_URL,
      region,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
  )
  const aws = async (...args) =>
    JSON.parse((await output('aws', [...args, '--output', 'json'], { env })) || '{}')
  return {
    emulator,
    folder,
    aws,
    stop: () => {
      documents.destroy()
      return emulator.stop()
    },
    /** Runs a script of an artifact: its exit code and what it printed. */
    script: (artifact, name, ...args) => command('sh', [join(artifact, name), ...args], { env }),
    /** Runs deploy.sh, which must work; answers what it printed. */
    deploy: (artifact, environment, ...args) =>
      output('sh', [join(artifact, 'deploy.sh'), '--environment', environment, '--yes', ...args], { env }),
    async token(artifact, environment, ...args) {
      return (
        await output('sh', [join(artifact, 'token.sh'), '--environment', environment, ...args], { env })
      ).trim()
    },
    async signingKey(environment) {
      const secret = await aws(
        'secretsmanager',
        'get-secret-value',
        '--secret-id',
        `${environment}-auth-signing-key`,
      )
      return JSON.parse(secret.SecretString).signingKey
    },
    /** The stack's outputs and parameters by their names. */
    async stack(name) {
      const {
        Stacks: [stack],
      } = await aws('cloudformation', 'describe-stacks', '--stack-name', name)
      return {
        ...Object.fromEntries(stack.Outputs.map(each => [each.OutputKey, each.OutputValue])),
        parameters: Object.fromEntries(
          stack.Parameters.map(each => [each.ParameterKey, each.ParameterValue]),
        ),
      }
    },
    put: (TableName, Item) => documents.send(new PutCommand({ TableName, Item })),
    get: async (TableName, Key) =>
      (await documents.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item ?? null,
  }
}
