import type { Design } from '../design'
import type { Environment } from '../environment'
import type { ManagedRuleGroupName, Waf } from '../waf'

const limits = { addresses: 10_000, addressLength: 43 }

/** Adds a managed rule group that looks at a request after all others. One that is there changes nothing. */
export function addManagedRuleGroup(design: Design, group: ManagedRuleGroupName): Design {
  const groups = design.waf.managedRuleGroups
  if (groups.some(each => each.group === group)) return design
  return setGroups(design, [...groups, { group, mode: 'block', countedRules: [] }])
}

/** Removes the managed rule group at a position. The last one stays. */
export function removeManagedRuleGroup(design: Design, index: number): Design {
  const groups = design.waf.managedRuleGroups
  if (!groups[index] || groups.length === 1) return design
  return setGroups(design, groups.toSpliced(index, 1))
}

/** Moves a managed rule group to another position, which is also its place in the order of looking at a request. */
export function moveManagedRuleGroup(design: Design, from: number, to: number): Design {
  const groups = design.waf.managedRuleGroups
  const moved = groups[from]
  if (!moved || !groups[to] || from === to) return design
  return setGroups(design, groups.toSpliced(from, 1).toSpliced(to, 0, moved))
}

/** Sets the geographic rule, or takes it away with null. */
export function setGeographic(design: Design, geographic: Waf['geographic']): Design {
  if (geographic === design.waf.geographic) return design
  return { ...design, waf: { ...design.waf, geographic } }
}

/** Allows a range of addresses to call an environment's API; its shape tells whether it is an IPv4 or an IPv6 range. */
export function addAddress(design: Design, environment: string, cidr: string): Design {
  const address = cidr.trim()
  const list = address.includes(':') ? 'allowedIpv6' : 'allowedIpv4'
  if (address === '' || address.length > limits.addressLength) return design
  return changeEnvironment(design, environment, each => {
    if (each[list].includes(address) || each[list].length >= limits.addresses) return each
    return { ...each, [list]: [...each[list], address] }
  })
}

/** Takes a range of addresses away from an environment. */
export function removeAddress(design: Design, environment: string, cidr: string): Design {
  return changeEnvironment(design, environment, each => {
    if (!each.allowedIpv4.includes(cidr) && !each.allowedIpv6.includes(cidr)) return each
    return {
      ...each,
      allowedIpv4: each.allowedIpv4.filter(one => one !== cidr),
      allowedIpv6: each.allowedIpv6.filter(one => one !== cidr),
    }
  })
}

function setGroups(design: Design, managedRuleGroups: Waf['managedRuleGroups']): Design {
  return { ...design, waf: { ...design.waf, managedRuleGroups } }
}

function changeEnvironment(design: Design, name: string, change: (each: Environment) => Environment): Design {
  const before = design.environments.find(each => each.name === name)
  if (!before) return design
  const after = change(before)
  if (after === before) return design
  return { ...design, environments: design.environments.map(each => (each === before ? after : each)) }
}
