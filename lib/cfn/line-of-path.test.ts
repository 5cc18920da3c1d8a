import { expect, test } from 'vitest'
import { builtCode } from './testing/code-hash'
import { compile } from './compile'
import { print } from './print'
import { starter } from '../design/starter'
import type { DesignPath } from '../problem'
import { singleKinds } from './origin'
import { blockAt, mainBlock } from './printed-blocks'
import { lineOfPath } from './line-of-path'

const { text, blocks } = print(compile(starter, builtCode))
const lines = text.split('\n')

const cases: readonly (readonly [path: DesignPath, line: string, block: string])[] = [
  [['functions', 1, 'memory', 'prod'], 'MemorySize: !FindInMap', 'CreateItemFunction'],
  [['functions', 1, 'access', 0, 'actions'], 'CreateItemFunctionPolicy:', 'CreateItemFunctionPolicy'],
  [['tables', 0, 'sortKey'], 'KeySchema:', 'ItemsTable'],
  [['environments', 1, 'logRetentionDays'], 'RetentionDays: 30', 'Logs'],
  [['environments', 0, 'allowedIpv4', 0], 'AllowedIpv4Cidrs:', 'Waf'],
  [['environments', 0, 'throttling', 'burst'], 'Burst: 1000', 'Throttling'],
  [['environments', 0, 'alarms', 'wafBlockedRequests'], 'WafBlockedRequests: 500', 'Alarms'],
  [['environments', 0, 'alarms', 'apiClientErrorPercent'], 'Api4xxRate: 0.25', 'Alarms'],
  [['environments', 1, 'xraySampling', 'reservoir'], 'Reservoir: 5', 'Tracing'],
  [['environments', 0, 'alarmEmail'], 'Endpoint:', 'AlarmSubscription'],
  [['api', 'stageName'], 'StageName:', 'ApiStage'],
  [['functions', 0, 'handler', 'pageSize'], 'HANDLER_SETTINGS:', 'ListItemsFunction'],
  [['functions', 5, 'handler', 'issuer'], 'HANDLER_SETTINGS:', 'AuthorizerFunction'],
  [['api', 'authorizer', 'cacheSeconds'], 'AuthorizerResultTtlInSeconds: 0', 'ApiAuthorizer'],
]

test.each(cases)('%j shows at the line %s of %s', (path, line, block) => {
  const at = lineOfPath(starter, blocks, lines, path)
  expect(lines[(at ?? 0) - 1]?.trim()).toMatch(new RegExp(`^${line.replace(/[!.]/g, '\\$&')}`))
  expect(blockAt(blocks, at ?? 0)?.id).toBe(block)
})

test('every part that is a resource has a block that stands for it', () => {
  for (const { name } of starter.functions) {
    expect(mainBlock(blocks, { kind: 'function', name })?.type).toBe('AWS::Lambda::Function')
  }
  for (const kind of singleKinds) {
    expect(mainBlock(blocks, { kind }), kind).toBeDefined()
  }
})
