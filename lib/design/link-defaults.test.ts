import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withDefaults, withoutDefaults } from './link-defaults'
import { readValue } from './read-design'
import { samples } from './samples'
import { starter } from './starter'
import { anyDesign } from './testing/any-design'

test.each(samples.map(({ id, design }) => [id, design] as const))(
  '%s is shorter without them, and the same with them',
  (_, design) => {
    const thin = withoutDefaults(design)
    expect(JSON.stringify(thin).length).toBeLessThan(0.9 * JSON.stringify(design).length)
    expect(readValue(withDefaults(thin))).toEqual({ design })
    expect(readValue(withDefaults(design))).toEqual({ design })
  },
)

test('so is any design', () => {
  fc.assert(
    fc.property(anyDesign, design => {
      expect(readValue(withDefaults(JSON.parse(JSON.stringify(withoutDefaults(design)))))).toEqual({ design })
    }),
    { numRuns: 200 },
  )
})

test.each([
  null,
  1,
  'x',
  [],
  {},
  { environments: 1, functions: [1, null, []] },
  { environments: [{ name: '__proto__' }] },
])('what is no design stays one for the schema to refuse: %j', value => {
  expect(readValue(withDefaults(value))).toHaveProperty('problems')
  expect(Object.hasOwn(Object.prototype, 'memory')).toBe(false)
})

// Another value is another format: links that are out there lack the field.
test('the values are frozen', () => {
  expect(withDefaults({ environments: [{ name: 'qa' }], routes: [{}], functions: [{}], tables: [{}] }))
    .toMatchInlineSnapshot(`
    {
      "environments": [
        {
          "account": null,
          "alarmEmail": null,
          "alarms": {
            "apiClientErrorPercent": 25,
            "apiLatencyMs": 5000,
            "apiServerErrorPercent": 1,
            "functionDurationPercent": 80,
            "functionErrorPercent": 1,
            "wafBlockedRequests": 500,
          },
          "allowedIpv4": [],
          "allowedIpv6": [],
          "apiGatewayAccount": "create",
          "configRecorder": "create",
          "corsOrigins": [],
          "deletionProtection": false,
          "logLevel": "INFO",
          "logRetentionDays": 30,
          "name": "qa",
          "throttling": {
            "burst": 100,
            "rate": 50,
          },
          "trafficShifting": "all-at-once",
          "wafRateLimit": 1000,
          "xraySampling": {
            "rate": 0.1,
            "reservoir": 5,
          },
        },
      ],
      "functions": [
        {
          "access": [],
          "architecture": "arm64",
          "concurrency": {
            "qa": null,
          },
          "description": "",
          "memory": {
            "qa": 256,
          },
          "secrets": [],
          "timeout": {
            "qa": 10,
          },
          "variables": [],
        },
      ],
      "routes": [
        {
          "body": null,
          "parameters": [],
          "throttling": {
            "qa": null,
          },
        },
      ],
      "tables": [
        {
          "billing": {
            "qa": {
              "mode": "on-demand",
            },
          },
          "globalIndexes": [],
          "localIndexes": [],
          "pointInTimeRecovery": true,
          "sortKey": null,
          "stream": null,
          "timeToLiveAttribute": null,
        },
      ],
    }
  `)
  expect(withoutDefaults(starter)).toHaveProperty('name', 'MyAPI')
})
