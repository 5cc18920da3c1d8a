import type { Design } from '../../design/design'
import { perEnvironment, sub } from '../intrinsics'
import { entriesOf, type Entry, type Value } from '../template'

/** What stands for "no origin": no browser sends it, so none is let in. */
const nobody = 'none'

/**
 * Values of CORS by environment. API Gateway's own answers carry one origin, the first; functions, and preflights where
 * there are several, answer with the caller's origin if it is listed.
 */
export function cors(design: Design): Entry[] {
  const several = severalOrigins(design)
  const rows = design.environments.map(({ name, corsOrigins }) => {
    const origins = corsOrigins.length === 0 ? [nobody] : corsOrigins
    const row = { Origin: origins[0]!, Origins: origins.join(',') }
    return [
      name,
      several ? { ...row, OriginList: origins.map(origin => `"${origin}"`).join(',') } : row,
    ] as const
  })
  return [
    entriesOf({ kind: 'api' }, 'R6').mapping(
      'Cors',
      Object.fromEntries(rows),
      'Web pages that may call the API, by environment',
    ),
  ]
}

/** The first allowed origin, in the quotes that API Gateway wants around a fixed value. */
export const allowedOrigin: Value = sub("'${Origin}'", { Origin: perEnvironment('Cors', 'Origin') })

export function severalOrigins(design: Design): boolean {
  return design.environments.some(each => each.corsOrigins.length > 1)
}

/** A response template (VTL) that answers a preflight with the caller's origin where it is among several. */
export const originTemplate: Value = sub(
  [
    '#set($origin = $input.params().header.get("Origin"))',
    '#if(!$origin)#set($origin = $input.params().header.get("origin"))#end',
    '#set($allowed = [${List}])',
    '#if($allowed.contains($origin))#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end',
  ].join(''),
  { List: perEnvironment('Cors', 'OriginList') },
)
