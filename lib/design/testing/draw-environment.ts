import type { Environment } from '../environment'
import { logRetentionDays, trafficShifts } from '../environment'
import type { Draw } from './draw'

const origins = [
  'https://app.example.com',
  'https://a.b-c.example.org:8443',
  'http://localhost:3000',
  'http://192.0.2.1',
]
const emails = ['ops@example.com', 'alerts+api@mail.example.org', 'o_n-call.1@example.co.uk']
const hundred = Array.from({ length: 100 }, (_, index) => index)

/** prod, dev and sometimes another, in any order; every one lets somebody in. */
export function drawEnvironments(draw: Draw): Environment[] {
  const third = draw.chance(35) ? [draw.one(['qa', 'staging', 'test2', 'preprod', 'x1'])] : []
  const names = draw.some(['prod', 'dev', ...third], 3, 3)
  const accounts = draw.some(['111122223333', '444455556666', '000000000012'], 3, 3)
  return names.map((name, index) => drawEnvironment(draw, name, accounts[index] ?? null))
}

function drawEnvironment(draw: Draw, name: string, account: string | null): Environment {
  const percent = (min: number) => draw.int(min * 10, 1000) / 10
  const isOnlyIpv6 = draw.chance(10)
  return {
    name,
    account: draw.chance(70) ? account : null,
    logRetentionDays: draw.one(logRetentionDays),
    logLevel: draw.one(['INFO', 'DEBUG', 'WARN', 'ERROR']),
    alarmEmail: draw.chance(40) ? draw.one(emails) : null,
    alarms: {
      functionErrorPercent: percent(0),
      functionDurationPercent: percent(1),
      apiServerErrorPercent: percent(0),
      apiClientErrorPercent: percent(0),
      apiLatencyMs: draw.int(1, 29_000),
      wafBlockedRequests: draw.int(1, 1_000_000),
    },
    throttling: { rate: draw.int(2, 20_000) / 2, burst: draw.int(1, 5000) },
    wafRateLimit: draw.int(10, 100_000),
    allowedIpv4: isOnlyIpv6 ? [] : drawIpv4(draw),
    allowedIpv6: isOnlyIpv6 || draw.chance(60) ? drawIpv6(draw) : [],
    corsOrigins: draw.one([[], ['*'], draw.some(origins, 1, 1), draw.some(origins, 2, 4)]),
    xraySampling: { rate: draw.int(0, 100) / 100, reservoir: draw.int(0, 1000) },
    deletionProtection: draw.chance(50),
    trafficShifting: draw.one(trafficShifts),
    configRecorder: draw.chance(35) ? 'existing' : 'create',
    apiGatewayAccount: draw.chance(35) ? 'existing' : 'create',
  }
}

// Ranges of documentation that are apart from each other: a range within another would be a problem.
function drawIpv4(draw: Draw): string[] {
  const small = draw.some(hundred.slice(0, 16), 1, 4).map(index => `203.0.113.${index * 16}/28`)
  const single = draw.some(hundred, 0, 2).map(index => `192.0.2.${index}/32`)
  return [...small, ...single, ...draw.some(['198.51.100.0/25', '198.51.100.128/25'], 0, 2)]
}

function drawIpv6(draw: Draw): string[] {
  const wide = draw.some(hundred, 1, 3).map(index => `2001:db8:${(index + 16).toString(16)}::/48`)
  return [...wide, ...draw.some(['2001:DB8:0:1::/64', '2001:0db8:0000:0002:0000:0000:0000:0001/128'], 0, 2)]
}
