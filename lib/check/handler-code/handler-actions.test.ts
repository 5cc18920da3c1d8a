import * as client from '@aws-sdk/client-dynamodb'
import * as documents from '@aws-sdk/lib-dynamodb'
import { expect, test } from 'vitest'
import { vendorExports } from '../../artifact/generated/handler-hashes'
import actionNames from '../../cfn/testing/dynamodb-actions.json'
import { exportedActions } from './commands'
import { handlerActions } from './handler-actions'

const read = (code: string) => handlerActions(code, vendorExports)
const names = (...actions: string[]) => ({ actions: actions.map(action => `dynamodb:${action}`) })
/** Codes of the problems, each with the line that its message begins with. */
function refusals(code: string): string[] {
  const reading = read(code)
  if ('actions' in reading) return [`no problem, but ${reading.actions.join(' ')}`]
  for (const each of reading.problems) expect(each).toMatchObject({ severity: 'error', path: [] })
  return reading.problems.map(
    ({ code, message }) =>
      `${code.replace('handler-code/', '')} ${/^Line (\d+) [^\n]+\.$/.exec(message)?.[1]}`,
  )
}
const vendored = `const vendor = require("./vendor.js");\n`
const sdk = `const sdk = require('@aws-sdk/lib-dynamodb');\n`

test.each<[string, string, ...string[]]>([
  ['nothing', 'exports.handler = async () => ({ statusCode: 200 })'],
  ['a member', `${vendored} documents.send(new vendor.GetCommand({}))`, 'GetItem'],
  ['a call as esbuild writes it', `${vendored} x = new (0, vendor.PutCommand)({})`, 'PutItem'],
  [
    'a name in brackets',
    `${vendored} new vendor["Get" + ""]`.replace('"Get" + ""', '"GetCommand"'),
    'GetItem',
  ],
  ['a template text', `${vendored} new vendor[\`GetCommand\`]({})`, 'GetItem'],
  ['a module at once', `new (require('@aws-sdk/lib-dynamodb').UpdateCommand)({})`, 'UpdateItem'],
  ['taken apart', `const { GetCommand } = require('./vendor.js'); new GetCommand({})`, 'GetItem'],
  [
    'renamed',
    `const { PutCommand: P, 'GetCommand': G = 1 } = require('./vendor.js'); new P({}); new G({})`,
    'GetItem',
    'PutItem',
  ],
  [
    'taken and never read',
    `const { PutCommand, GetCommand } = require('./vendor.js'); new GetCommand({})`,
    'GetItem',
  ],
  ['taken apart later', `let Get; ({ GetCommand: Get } = require('./vendor.js')); new Get({})`, 'GetItem'],
  ['an alias of a module', `${sdk} const a = sdk; let b; b = a; new b.QueryCommand({})`, 'Query'],
  ['an alias of a command', `${sdk} const Get = sdk.GetCommand; const G = Get; new G({})`, 'GetItem'],
  [
    'one module in two names',
    `const a = b = require('@aws-sdk/lib-dynamodb'); var b; new b.GetCommand({})`,
    'GetItem',
  ],
  [
    'a module among other things',
    `var x; (x = require('@aws-sdk/lib-dynamodb'), f(), new x.GetCommand({}), x)`,
    'GetItem',
  ],
  [
    'the import of esbuild',
    `const x = __toESM(require('@aws-sdk/lib-dynamodb'), 1); new x.GetCommand({})`,
    'GetItem',
  ],
  [
    'the default of esbuild',
    `var x = __toESM(require('@aws-sdk/lib-dynamodb')); new x.default.GetCommand({})`,
    'GetItem',
  ],
  [
    'the import of TypeScript',
    `const x = __importStar(require('@aws-sdk/lib-dynamodb')); new x.GetCommand({})`,
    'GetItem',
  ],
  ['import', `import { GetCommand as G } from '@aws-sdk/lib-dynamodb'; new G({})`, 'GetItem'],
  [
    'import that is never read',
    `import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'; new GetCommand({})`,
    'GetItem',
  ],
  ['import of a module', `import * as lib from '@aws-sdk/lib-dynamodb'; new lib.GetCommand({})`, 'GetItem'],
  ['import of a default', `import lib from '@aws-sdk/lib-dynamodb'; new lib.GetCommand({})`, 'GetItem'],
  [
    'import()',
    `async () => { const { GetCommand } = await import('@aws-sdk/lib-dynamodb'); new GetCommand({}) }`,
    'GetItem',
  ],
  ['a class of its own', `${sdk} class Get extends sdk.GetCommand {}`, 'GetItem'],
  ['what never runs', `${sdk} if (false) new sdk.DeleteCommand({})`, 'DeleteItem'],
  [
    'the low-level client',
    `const c = require('@aws-sdk/client-dynamodb'); new c.DynamoDBClient({}); new c.GetItemCommand({})`,
    'GetItem',
  ],
  [
    'exceptions and numbers',
    `${vendored} x instanceof vendor.NumberValue; vendor.DynamoDBDocumentClient.from(y)`,
  ],
  [
    'batches',
    `${vendored} [vendor.BatchGetCommand, vendor.BatchWriteCommand]`,
    'BatchGetItem',
    'BatchWriteItem',
  ],
  ['a transaction that reads', `${vendored} new vendor.TransactGetCommand({})`, 'GetItem'],
  [
    'a transaction that writes',
    `${vendored} new vendor.TransactWriteCommand(input)`,
    'ConditionCheckItem',
    'DeleteItem',
    'PutItem',
    'UpdateItem',
  ],
  [
    'a transaction that is written out',
    `${vendored} new vendor.TransactWriteCommand({ TransactItems: [{ Put: a }, { 'ConditionCheck': b }] })`,
    'ConditionCheckItem',
    'PutItem',
  ],
  [
    'a transaction with more in it',
    `${vendored} new vendor.TransactWriteCommand({ TransactItems: [{ Put: a }, ...b] })`,
    'ConditionCheckItem',
    'DeleteItem',
    'PutItem',
    'UpdateItem',
  ],
  [
    'a transaction that is spread',
    `${vendored} new vendor.TransactWriteCommand({ TransactItems: [{ Put: a }], ...b })`,
    'ConditionCheckItem',
    'DeleteItem',
    'PutItem',
    'UpdateItem',
  ],
  [
    'PartiQL',
    `${sdk} new sdk.ExecuteStatementCommand({})`,
    'PartiQLDelete',
    'PartiQLInsert',
    'PartiQLSelect',
    'PartiQLUpdate',
  ],
  [
    'a paginator',
    `${sdk} for await (const page of sdk.paginateQuery({}, {})) {}`.replace(
      'for await',
      'async () => { for await',
    ) + '}',
    'Query',
  ],
  [
    'a waiter',
    `const { waitUntilTableExists: w } = require('@aws-sdk/client-dynamodb'); w()`,
    'DescribeTable',
  ],
  [
    'a name of another scope',
    `${vendored} function f(vendor) { return vendor[x] } { let vendor = {}; vendor[y] } try {} catch (vendor) { vendor[z] }`,
  ],
  ['a name of its own', `class GetCommand {} new GetCommand(); (function Put() { return Put })()`],
  ['a shadowed require', `function f(require) { return require(x) }`],
  ['other packages', `const { jwtVerify } = require('jose'), all = require('node:crypto'); all[x]; f(all)`],
  [
    'what only asks',
    `typeof require; typeof module; x instanceof Function; Function.prototype.call; globalThis.process`,
  ],
])('%s', (_, code, ...actions) => {
  expect(read(code)).toEqual(names(...actions))
})

test.each<[string, string, ...string[]]>([
  ['a computed command', `${sdk}new sdk[event.command]({})`, 'computed-export 2'],
  ['a computed key', `const { [name]: Command } = require('./vendor.js')`, 'computed-export 1'],
  ['the rest of a module', `const { GetCommand, ...rest } = require('./vendor.js')`, 'computed-export 1'],
  ['every command', `${sdk}Object.values(sdk)`, 'module-passed-on 2'],
  ['a module in an object', `${sdk}const all = { sdk }`, 'module-passed-on 2'],
  ['a module in a property', `${sdk}this.sdk = sdk`, 'module-passed-on 2'],
  ['a module that is returned', `${sdk}const f = () => sdk`, 'module-passed-on 2'],
  ['a module in a condition', `${sdk}const s = x ? sdk : y`, 'module-passed-on 2'],
  ['a module in a list', `const [a] = require('./vendor.js')`, 'module-passed-on 1'],
  ['a module in a global', `sdk = require('./vendor.js')`, 'module-passed-on 1'],
  ['a module that is joined', `${sdk}let x; x ||= sdk`, 'module-passed-on 2'],
  ['a promise of a module', `import('@aws-sdk/lib-dynamodb').then(sdk => sdk[x])`, 'module-passed-on 1'],
  ['an exported module', `${sdk}module.exports = sdk`, 'module-passed-on 2'],
  [
    'an aggregated client',
    `const { DynamoDB } = require('@aws-sdk/client-dynamodb')\nnew DynamoDB({}).getItem({})`,
    'aggregated-client 2',
  ],
  ['aggregated documents', `${sdk}sdk.DynamoDBDocument.from(c)`, 'aggregated-client 2'],
  [
    'the base of commands',
    `const c = require('@aws-sdk/client-dynamodb')\nclass X extends c.$Command {}`,
    'unknown-command 2',
  ],
  [
    'an unknown command',
    `const c = require('@aws-sdk/client-dynamodb')\nnew c.StartBulkPutItemsCommand({})`,
    'unknown-command 2',
  ],
  [
    'a name that vendor.js does not have',
    `${vendored}new vendor.ExecuteStatementCommand({})`,
    'unknown-export 2',
  ],
  ['another service', `\nrequire('@aws-sdk/client-s3')`, 'unknown-module 2'],
  ['the SDK before', `require('aws-sdk')`, 'unknown-module 1'],
  ['another file', `require('./other.js')`, 'unknown-module 1'],
  [
    'a package that calls DynamoDB itself',
    `import { x } from '@aws-lambda-powertools/idempotency'`,
    'unknown-module 1',
  ],
  ['what is exported again', `export * from '@aws-sdk/client-s3'`, 'unknown-module 1'],
  ['a computed module', `require(name)`, 'computed-module 1'],
  ['a computed import()', 'import(`${name}`)', 'computed-module 1'],
  ['require without a module', `require()`, 'computed-module 1'],
  ['require under another name', `const r = require\nr('x')`, 'computed-module 1'],
  ['require of the module', `module.require('x')`, 'computed-module 1'],
  ['a built-in by name', `process.getBuiltinModule('module')`, 'computed-module 1'],
  ['a built-in taken apart', `const { mainModule: m } = process`, 'computed-module 1'],
  ['modules of modules', `require('node:module').createRequire(x)`, 'runs-code 1'],
  ['another process', `require('node:child_process')`, 'runs-code 1'],
  ['eval', `eval('1')`, 'runs-code 1'],
  ['eval under another name', `const e = eval`, 'runs-code 1'],
  ['a function of a text', `new Function('return 1')`, 'runs-code 1'],
  ['eval of the global object', `globalThis.eval('1'); global[x]`, 'runs-code 1'],
  ['a signature by hand', 'const a = `AWS4-HMAC-SHA256 Credential=${id}`', 'signs-requests 1'],
  ['the SDK inside of the file', `const algorithm = 'AWS4-HMAC-SHA256'`, 'signs-requests 1'],
  ['what is not JavaScript', `const a = 1\nconst b = ;`, 'syntax 2'],
  ['a broken ES module', `import { a } from 'jose'\nconst b = ;`, 'syntax 2'],
  ['nested too deeply', `${'['.repeat(100_000)}`, 'too-deep 1'],
  ['two problems', `${sdk}sdk[x]\nsdk[x]; eval(y)`, 'computed-export 2', 'computed-export 3', 'runs-code 3'],
])('it refuses %s', (_, code, ...expected) => {
  expect(refusals(code)).toEqual(expected)
})

test('every action exists, and every export of the SDK that calls AWS has its actions or is refused', () => {
  const tables = { '@aws-sdk/client-dynamodb': client, '@aws-sdk/lib-dynamodb': documents }
  for (const [packageName, exports] of Object.entries(tables)) {
    const calling: string[] = []
    for (const [name, value] of Object.entries(exports)) {
      const actions = exportedActions(packageName, name)
      if (actions.length > 0) calling.push(name)
      else if (typeof value === 'function')
        expect(name).toMatch(/(Exception|Error|RequestLimitExceeded|Client|NumberValue)$/)
      for (const action of typeof actions === 'string' ? [] : actions)
        expect(actionNames.actions).toContain(action)
    }
    expect(calling.length).toBeGreaterThan(20)
  }
})
