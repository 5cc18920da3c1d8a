import type fc from 'fast-check'
import type { Design } from '../design'
import type { LambdaFunction } from '../function'
import { alarmKinds, configRuleNames, type Monitoring } from '../monitoring'
import { regions } from '../region'
import { normalPath, pathSegments, type Route } from '../route'
import type { Table } from '../table'
import type { Draw } from './draw'
import { drawn } from './draw'
import { drawEnvironments } from './draw-environment'
import type { Surroundings } from './draw-function'
import { drawAuthorizer, drawFunction } from './draw-function'
import { attributeNames, drawName } from './draw-names'
import type { Paths } from './draw-routes'
import { drawRoute } from './draw-routes'
import { drawClientsTable, drawTable } from './draw-table'
import { drawWaf } from './draw-waf'

/**
 * Any design that can be deployed: what it refers to is there and nothing in it is an error, though warnings are. Names
 * and texts are as awkward as the schema allows; sizes go from one route to nearly all that a stack can hold.
 */
export const anyDesign: fc.Arbitrary<Design> = drawn(drawDesign)

/** Resources of the largest template: CloudFormation takes 500. */
const mostResources = 495

interface Size {
  readonly functions: number
  readonly resources: number
}

function drawSize(draw: Draw): Size {
  const size = draw.int(0, 99)
  if (size < 65) return { functions: draw.int(1, 4), resources: mostResources }
  if (size < 88) return { functions: draw.int(5, 12), resources: mostResources }
  return { functions: 40, resources: draw.int(420, mostResources) }
}

function drawDesign(draw: Draw): Design {
  const size = drawSize(draw)
  const environments = drawEnvironments(draw)
  const names = environments.map(each => each.name)
  const tables = drawTables(draw, Math.max(1, Math.min(8, Math.ceil(size.functions / draw.int(2, 5)))), names)
  const secrets = [
    draw.one(['auth-signing-key', 'jwtKey_2']),
    ...draw.some(['cardKey', 'smtp-password', 'a'], 0, 2),
  ]
  const around: Surroundings = {
    environments: names,
    tables,
    secrets,
    caller: draw.some(attributeNames, 0, 4),
  }
  const clients = tables.at(-1) as Table
  const authorizer = drawAuthorizer(draw, draw.one(['authorizer', 'Gate_2', 'checkToken']), clients, around)
  const start = { functions: [authorizer], routes: [], tables, secrets }
  const { functions, routes } = grow(draw, size, start, around, environments)
  const identityHeader = draw.one(['Authorization', 'X-Api-Token', 'x-auth'])
  return {
    version: 1,
    name: draw.text(80, 1),
    description: draw.text(500),
    region: draw.chance(50) ? draw.one(regions) : 'us-west-2',
    environments,
    api: {
      name: draw.one(['MyAPI', 'orders', 'Api_2', 'a-b-c']),
      description: draw.text(200),
      stageName: draw.one(['v1', 'Live_2', '2026-11']),
      endpointType: draw.chance(25) ? 'EDGE' : 'REGIONAL',
      authorizer: {
        function: authorizer.name,
        cacheSeconds: draw.chance(25) ? draw.int(1, 3600) : 0,
        identityHeader,
      },
    },
    routes,
    functions,
    tables,
    secrets: secrets.map(name => ({ name, description: draw.text(200) })),
    waf: drawWaf(draw, identityHeader),
    monitoring: drawMonitoring(draw),
  }
}

function drawTables(draw: Draw, count: number, environments: readonly string[]): Table[] {
  const tables: Table[] = []
  const taken = () => tables.map(each => each.name)
  for (let index = 0; index < count; index++)
    tables.push(drawTable(draw, drawName(draw, taken()), environments))
  return [...tables, drawClientsTable(draw, drawName(draw, taken()), environments)]
}

type Grown = Pick<Design, 'functions' | 'routes' | 'tables'> & { readonly secrets: readonly string[] }

/** Adds functions with their routes until the design has its size or the stack is full. */
function grow(
  draw: Draw,
  size: Size,
  start: Grown,
  around: Surroundings,
  environments: Design['environments'],
): Grown {
  const stage = Object.fromEntries(environments.map(each => [each.name, each.throttling]))
  const known: Paths = { keys: new Set(), variables: new Map() }
  let design = start
  for (let number = 0; number < size.functions; number++) {
    const taken = design.functions.map(each => each.name)
    const table = around.tables[number % around.tables.length] as Table
    const added = drawFunction(draw, drawName(draw, taken), table, around)
    const routes = Array.from({ length: countRoutes(draw) }, () => drawRoute(draw, added, stage, known))
    const next: Grown = {
      ...design,
      functions: insert(draw, design.functions, added),
      routes: [...design.routes, ...routes],
    }
    if (mostResourcesOf(next) > size.resources && number > 0) break
    design = next
  }
  return design
}

function countRoutes(draw: Draw): number {
  return draw.chance(3) ? draw.int(5, 20) : draw.one([1, 1, 1, 2, 3])
}

// The authorizer may stand anywhere in the list.
function insert(draw: Draw, functions: readonly LambdaFunction[], added: LambdaFunction): LambdaFunction[] {
  return draw.chance(50) ? [added, ...functions] : [...functions, added]
}

function drawMonitoring(draw: Draw): Monitoring {
  const areSomeOff = draw.chance(40)
  return {
    alarms: Object.fromEntries(
      alarmKinds.map(kind => [kind, !(areSomeOff && draw.chance(35))]),
    ) as Monitoring['alarms'],
    dashboard: !draw.chance(20),
    configRules: draw.chance(30) ? draw.some(configRuleNames, 0, 9) : [...configRuleNames],
  }
}

/** At most how many resources the template has: all alarms counted, whatever the monitoring says. */
export function mostResourcesOf({ functions, routes, tables, secrets }: Grown): number {
  const paths = new Set(routes.map(each => normalPath(each.path)))
  const segments = new Set(routes.flatMap(ancestors))
  const models = routes.filter(each => each.body !== null).length
  const fixed = 57
  return (
    fixed +
    secrets.length +
    11 * functions.length +
    2 * routes.length +
    models +
    paths.size +
    segments.size +
    3 * tables.length
  )
}

function ancestors({ path }: Route): string[] {
  const segments = pathSegments(path)
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'))
}
