import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { starter } from '../design/starter'
import { newStack, oldStack, runScript, stackFacts } from './testing/scripts'

// No valid design has such names: what got past the schema must still stay text.
const names = [
  'x\'"$(touch pwned)`touch pwned`;touch pwned&|*\\',
  '-rf ~',
  '--output',
  '${IFS}touch${IFS}pwned',
  'a\ntouch pwned\n',
  '*',
  '../../pwned',
]

const hostile = (name: string) => ({
  ...starter,
  api: { ...starter.api, name },
  tables: starter.tables.map(table => ({ ...table, name: `${name}${table.name}` })),
  secrets: starter.secrets.map(secret => ({ ...secret, name: `${name}${secret.name}` })),
  functions: starter.functions.map(each => ({
    ...each,
    name: each.handler.kind === 'token-authorizer' ? each.name : `${name}${each.name}`,
    handler:
      each.handler.kind === 'token-authorizer'
        ? {
            ...each.handler,
            table: `${name}clients`,
            signingSecret: `${name}auth-signing-key`,
            issuer: name,
            audience: name,
          }
        : each.handler,
  })),
})

/** The name as deploy.data has it: one field of a line. */
const field = (name: string) => name.replaceAll(/[^\x21-\x7e]/g, '_')

test.each(names)('deploy.sh never runs the name %j', name => {
  const run = runScript(hostile(name), 'deploy.sh', ['--environment', 'prod', '--yes'], newStack)
  expect(run.code, run.err).toBe(0)
  expect(existsSync(join(run.folder, 'pwned'))).toBe(false)
  const change = run.calls.find(call => call[1] === 'create-change-set')!
  expect(change[change.indexOf('--stack-name') + 1]).toBe(`prod-${field(name)}`)
})

test.each(names.map(field))('deploy.sh --destroy never runs a name %j that AWS tells', name => {
  const answers = {
    ...oldStack,
    'cloudformation describe-stacks': [stackFacts('UPDATE_COMPLETE'), 'DELETE_COMPLETE'],
    'cloudformation list-stack-resources': `ItemsTable\t${name}\tAWS::DynamoDB::Table`,
    'dynamodb list-tables': name,
    'dynamodb describe-table': 'False',
  }
  const words = ['--environment', 'prod', '--yes', '--destroy']
  const run = runScript(starter, 'deploy.sh', words, answers, { input: 'prod\n' })
  expect(run.code, run.err).toBe(0)
  expect(existsSync(join(run.folder, 'pwned'))).toBe(false)
  expect(run.calls.filter(call => call[1] === 'delete-table')).toEqual([
    ['dynamodb', 'delete-table', '--table-name', name],
  ])
})

test.each(names)('token.sh never runs the name %j', name => {
  const answers = {
    ...oldStack,
    'cloudformation describe-stacks': stackFacts('UPDATE_COMPLETE'),
    'secretsmanager get-secret-value': '{"signingKey":"x"}',
  }
  const run = runScript(hostile(name), 'token.sh', ['--environment', 'prod', '--register'], answers)
  expect(run.code, run.err).toBe(0)
  expect(existsSync(join(run.folder, 'pwned'))).toBe(false)
  const put = run.calls.find(call => call[1] === 'put-item')!
  expect(put[put.indexOf('--table-name') + 1]).toBe(`prod-${field(name)}clients`)
  const claims = JSON.parse(Buffer.from(run.out.split('.')[1]!, 'base64url').toString()) as object
  expect(claims).toMatchObject({ iss: name, aud: name })
})
