/** A range of addresses as AWS WAF takes it: address and prefix length. */
export interface Cidr {
  readonly family: 4 | 6
  /** The range's first address. */
  readonly first: bigint
  readonly last: bigint
  readonly prefix: number
  /** Whether the text named an address within the range instead of its first one. */
  readonly hasHostBits: boolean
}

/**
 * Reads `203.0.113.0/24` or `2001:db8::/32`; undefined for anything else. The prefix length is required, as WAF requires
 * it. A dotted IPv4 tail in an IPv6 address is not read: no caller arrives with such an address.
 */
export function parseCidr(text: string): Cidr | undefined {
  const slash = text.indexOf('/')
  if (slash === -1) return undefined
  const address = parseAddress(text.slice(0, slash))
  const length = text.slice(slash + 1)
  if (address === undefined || !/^(0|[1-9]\d{0,2})$/.test(length)) return undefined
  const prefix = Number(length)
  const bits = address.family === 4 ? 32 : 128
  if (prefix > bits) return undefined
  const hostMask = (1n << BigInt(bits - prefix)) - 1n
  const host = address.value & hostMask
  const first = address.value - host
  return { family: address.family, first, last: first + hostMask, prefix, hasHostBits: host !== 0n }
}

/** Whether every address of `inner` is one of `outer`. */
export function containsCidr(outer: Cidr, inner: Cidr): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last
}

/** The range from its first address, with `::` for the longest run of zeros (RFC 5952). */
export function formatCidr(cidr: Cidr): string {
  return `${cidr.family === 4 ? formatIpv4(cidr.first) : formatIpv6(cidr.first)}/${cidr.prefix}`
}

function parseAddress(text: string): { family: 4 | 6; value: bigint } | undefined {
  const family = text.includes(':') ? 6 : 4
  const value = family === 6 ? parseIpv6(text) : parseIpv4(text)
  return value === undefined ? undefined : { family, value }
}

function parseIpv4(text: string): bigint | undefined {
  const octets = text.split('.')
  if (octets.length !== 4 || !octets.every(octet => /^(0|[1-9]\d{0,2})$/.test(octet) && Number(octet) < 256))
    return undefined
  return octets.reduce((value, octet) => value * 256n + BigInt(octet), 0n)
}

function parseIpv6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map(half => (half === '' ? [] : half.split(':')))
  const zeros = 8 - head.length - tail.length
  // `::` stands for at least one group.
  if (halves.length === 2 ? zeros < 1 : zeros !== 0) return undefined
  const groups = [...head, ...Array<string>(zeros).fill('0'), ...tail]
  if (!groups.every(group => /^[0-9a-fA-F]{1,4}$/.test(group))) return undefined
  return groups.reduce((value, group) => value * 65536n + BigInt(`0x${group}`), 0n)
}

function formatIpv4(value: bigint): string {
  return [24n, 16n, 8n, 0n].map(shift => String((value >> shift) & 255n)).join('.')
}

function formatIpv6(value: bigint): string {
  const groups = Array.from({ length: 8 }, (_, position) =>
    ((value >> BigInt(112 - 16 * position)) & 65535n).toString(16),
  )
  const runs = groups.map((_, start) => {
    const end = groups.findIndex((group, position) => position >= start && group !== '0')
    return (end === -1 ? 8 : end) - start
  })
  const longest = Math.max(...runs)
  if (longest < 2) return groups.join(':')
  const start = runs.indexOf(longest)
  return `${groups.slice(0, start).join(':')}::${groups.slice(start + longest).join(':')}`
}
