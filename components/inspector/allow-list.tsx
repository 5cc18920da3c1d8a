import { parseCidr } from '@/lib/design/cidr'
import { addAddress } from '@/lib/design/commands/waf'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { EntryList } from './fields/entry-list'

/** The ranges of addresses that may call the API of an environment. */
export function AllowList({ path, environment }: { path: DesignPath; environment: string }) {
  const add = (ranges: readonly string[]) =>
    useDesignStore
      .getState()
      .apply(
        ranges.length === 1
          ? `Allow ${ranges[0]} in ${environment}`
          : `Allow ${ranges.length} ranges in ${environment}`,
        design => ranges.reduce((next, range) => addAddress(next, environment, range), design),
      )
  return (
    <>
      <h4 className="sub-title">IPv4</h4>
      <EntryList
        path={[...path, 'allowedIpv4']}
        label={`Allowed IPv4 ranges in ${environment}`}
        entry={`IPv4 range in ${environment}`}
        placeholder="203.0.113.0/24"
        empty="No IPv4 address gets in."
        refuse={range => refuseRange(range)}
        add={add}
      />
      <h4 className="sub-title">IPv6</h4>
      <EntryList
        path={[...path, 'allowedIpv6']}
        label={`Allowed IPv6 ranges in ${environment}`}
        entry={`IPv6 range in ${environment}`}
        placeholder="2001:db8::/32"
        empty="No IPv6 address gets in."
        refuse={range => refuseRange(range)}
        add={add}
      />
    </>
  )
}

function refuseRange(range: string): string | undefined {
  return parseCidr(range) ? undefined : 'must be a range such as 203.0.113.0/24 or 2001:db8::/32'
}
