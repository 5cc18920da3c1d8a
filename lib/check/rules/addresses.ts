import type { Design } from '../../design/design'
import { problem, warning, type DesignPath, type Problem } from '../../problem'
import { containsCidr, formatCidr, parseCidr, type Cidr } from '../../design/cidr'

/** The ranges that may call the API: every one is what AWS WAF takes, means what it says, and lets somebody in. */
export function addresses(design: Design): Problem[] {
  return design.environments.flatMap((environment, i) => {
    const lists = [
      { family: 4, texts: environment.allowedIpv4, path: ['environments', i, 'allowedIpv4'] },
      { family: 6, texts: environment.allowedIpv6, path: ['environments', i, 'allowedIpv6'] },
    ] as const
    return [
      ...lists.flatMap(({ family, texts, path }) => [
        ...texts.flatMap((text, j) => oneRange(text, family, [...path, j])),
        ...overlaps(texts, path),
      ]),
      // Without a route there is no call to block, and the missing route is what to see.
      ...(design.routes.length === 0 ? [] : nobody(environment.name, lists)),
    ]
  })
}

function oneRange(text: string, family: 4 | 6, path: DesignPath): Problem[] {
  const cidr = parseCidr(text)
  const example = family === 4 ? '203.0.113.0/24' : '2001:db8::/32'
  if (cidr === undefined) {
    return [
      problem(
        'waf/cidr-invalid',
        `“${text}” is no range that AWS WAF takes; write it like ${example}.`,
        path,
      ),
    ]
  }
  if (cidr.family !== family) {
    return [
      problem(
        'waf/cidr-family',
        `${text} is an IPv${cidr.family} range in the IPv${family} list, which AWS WAF refuses; move it to the other list.`,
        path,
      ),
    ]
  }
  if (cidr.prefix === 0) {
    return [
      problem(
        'waf/cidr-all',
        `${text} means every address, which AWS WAF refuses; list the ranges of your callers.`,
        path,
      ),
    ]
  }
  return [
    // WAFInvalidParameterException: The parameter contains formatting that is not valid, parameter: 195.178.188.66/29
    ...(cidr.hasHostBits
      ? [
          problem(
            'waf/cidr-host-bits',
            `${text} does not begin where its range begins, and AWS WAF refuses such a range; write ${formatCidr(cidr)}, or the one address as /${cidr.family === 4 ? 32 : 128}.`,
            path,
          ),
        ]
      : []),
    ...(cidr.prefix < (family === 4 ? 8 : 16)
      ? [
          warning(
            'waf/cidr-wide',
            `${text} is a large part of the whole internet, so the list would hardly keep anybody out; narrow it.`,
            path,
          ),
        ]
      : []),
    ...(privateRanges.some(range => containsCidr(range, cidr))
      ? [
          warning(
            'waf/private-addresses',
            `${text} is a private range, and calls arrive with public addresses, so it lets nobody in; list the public range.`,
            path,
          ),
        ]
      : []),
  ]
}

// Two ranges are apart or one holds the other, so after sorting only the last widest one can hold the next.
function overlaps(texts: readonly string[], path: DesignPath): Problem[] {
  const ranges = texts
    .map((text, j) => ({ text, j, cidr: parseCidr(text) }))
    .filter((each): each is typeof each & { cidr: Cidr } => each.cidr !== undefined && each.cidr.prefix > 0)
    .sort(
      (a, b) =>
        a.cidr.family - b.cidr.family ||
        compare(a.cidr.first, b.cidr.first) ||
        a.cidr.prefix - b.cidr.prefix ||
        a.j - b.j,
    )
  let widest: (typeof ranges)[number] | undefined
  const problems: Problem[] = []
  for (const range of ranges) {
    if (widest === undefined || !containsCidr(widest.cidr, range.cidr)) widest = range
    else if (widest.cidr.prefix === range.cidr.prefix) {
      problems.push(
        warning(
          'waf/cidr-duplicate',
          `${range.text} is listed twice, so one of both changes nothing; remove it.`,
          [...path, range.j],
        ),
      )
    } else {
      problems.push(
        warning(
          'waf/cidr-overlaps',
          `${range.text} is inside ${widest.text}, so it changes nothing; remove it.`,
          [...path, range.j],
        ),
      )
    }
  }
  return problems
}

function nobody(
  environment: string,
  lists: readonly { texts: readonly string[]; path: DesignPath }[],
): Problem[] {
  const path = lists[0]!.path
  const ranges = lists.flatMap(({ texts }) => texts.flatMap(text => parseCidr(text) ?? []))
  if (lists.every(({ texts }) => texts.length === 0)) {
    const message = `${environment} allows no address, so every call would be blocked; list a range.`
    return [
      environment === 'prod'
        ? problem('waf/no-address', message, path)
        : warning('waf/no-address', message, path),
    ]
  }
  if (
    ranges.length > 0 &&
    ranges.every(range => documentationRanges.some(outer => containsCidr(outer, range)))
  ) {
    return [
      problem(
        'waf/documentation-addresses',
        `${environment} allows addresses of examples only, which nobody has, so every call is blocked; put the ranges of your callers in their place.`,
        lists.find(({ texts }) => texts.length > 0)!.path,
        'info',
      ),
    ]
  }
  return []
}

/** RFC 5737 and RFC 3849. */
const documentationRanges = ['192.0.2.0/24', '198.51.100.0/24', '203.0.113.0/24', '2001:db8::/32'].map(text =>
  parseCidr(text)!,
)

/** RFC 1918, 6598, 1122 and 3927; RFC 4193 and 4291. */
const privateRanges = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
  '::1/128',
].map(text => parseCidr(text)!)

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
