import { containsCidr, parseCidr } from '../design/cidr'
import type { Environment } from '../design/environment'

/** Ranges that are reserved for documentation (RFC 5737, RFC 3849). */
const documentation = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'].map(text =>
  parseCidr(text)!,
)

/** Who gets in: `nobody` when no address is allowed, `documentation` when only addresses are that nobody has, else `some`. */
export function addressKind(environment: Pick<Environment, 'allowedIpv4' | 'allowedIpv6'>) {
  const allowed = [...environment.allowedIpv4, ...environment.allowedIpv6]
  if (allowed.length === 0) return 'nobody'
  return allowed.every(isDocumentation) ? 'documentation' : 'some'
}

function isDocumentation(range: string): boolean {
  const parsed = parseCidr(range)
  return parsed !== undefined && documentation.some(outer => containsCidr(outer, parsed))
}
