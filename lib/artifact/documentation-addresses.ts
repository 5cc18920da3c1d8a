import type { Environment } from '../design/environment'

/** Ranges that are reserved for documentation (RFC 5737, RFC 3849, RFC 9637), as starts of a written address. */
const documentation = [/^192\.0\.2\./, /^198\.51\.100\./, /^203\.0\.113\./, /^2001:0?db8:/i, /^3fff:0/i]

/**
 * Who gets in: `nobody` when no address is allowed, `documentation` when only addresses are that nobody has, else `some`.
 */
export function addressKind(environment: Pick<Environment, 'allowedIpv4' | 'allowedIpv6'>) {
  const allowed = [...environment.allowedIpv4, ...environment.allowedIpv6]
  if (allowed.length === 0) return 'nobody'
  return allowed.every(range => documentation.some(start => start.test(range))) ? 'documentation' : 'some'
}
