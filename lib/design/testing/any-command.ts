import fc from 'fast-check'
import { forgetSecret, grant, readSecret, revoke } from '../commands/access'
import { copyParts, type CopiedPart } from '../commands/copy-parts'
import * as environments from '../commands/environments'
import * as functions from '../commands/functions'
import * as indexes from '../commands/indexes'
import { pasteParts } from '../commands/paste-parts'
import { removeParts } from '../commands/remove-parts'
import * as routes from '../commands/routes'
import * as secrets from '../commands/secrets'
import { setValue } from '../commands/set-value'
import * as tables from '../commands/tables'
import * as waf from '../commands/waf'
import type { Design } from '../design'
import { environmentNames } from '../design'
import { tableActions } from '../function'
import { handlerKinds } from '../handler'
import { newHandler } from '../new-handler'
import { routeKey, routeMethods } from '../route'
import { managedRuleGroupNames } from '../waf'

/** Numbers and words that a command may take its parts and names from. */
interface Choice {
  readonly pick: <T>(list: readonly T[]) => T | undefined
  readonly number: number
  readonly name: string
}

/** Every command as a person might use it: on parts that are there, and now and then on one that is not. */
const commands: Record<string, (design: Design, choice: Choice) => Design> = {
  addEnvironment: (design, { name, ...of }) =>
    environments.addEnvironment(design, name, environment(design, of)),
  renameEnvironment: (design, of) => environments.renameEnvironment(design, environment(design, of), of.name),
  removeEnvironment: (design, of) => environments.removeEnvironment(design, environment(design, of)),
  duplicateEnvironment: (design, of) => environments.duplicateEnvironment(design, environment(design, of)),
  addRoute: (design, of) => {
    const { method, path } = {
      method: of.pick([undefined, ...routeMethods]),
      path: of.pick([undefined, '/', `/${of.name}`]),
    }
    return routes.addRoute(design, { ...(method && { method }), ...(path && { path }) })
  },
  removeRoute: (design, of) => routes.removeRoute(design, route(design, of)),
  duplicateRoute: (design, of) => routes.duplicateRoute(design, route(design, of)),
  connectRoute: (design, of) => routes.connectRoute(design, route(design, of), lambda(design, of)),
  addFunction: (design, of) =>
    functions.addFunction(design, {
      name: of.name,
      table: table(design, of),
      kind: of.pick(handlerKinds) ?? 'get-item',
    }),
  removeFunction: (design, of) => functions.removeFunction(design, lambda(design, of)),
  renameFunction: (design, of) => functions.renameFunction(design, lambda(design, of), of.name),
  duplicateFunction: (design, of) => functions.duplicateFunction(design, lambda(design, of)),
  setSource: (design, of) =>
    functions.setSource(
      design,
      lambda(design, of),
      of.pick([undefined, `// ${of.name}\nexport const handler = () => ${of.number}\n`]),
    ),
  setHandler: (design, of) => {
    const target = of.pick(design.tables)
    const kind = of.pick(handlerKinds)
    return target && kind
      ? functions.setHandler(design, lambda(design, of), newHandler(design, kind, target))
      : design
  },
  grant: (design, of) => {
    const actions = of.pick(tableActions.map((_, index) => tableActions.slice(index))) ?? []
    return grant(
      design,
      lambda(design, of),
      table(design, of),
      of.pick([null, 'byCreatedAt']) ?? null,
      actions,
    )
  },
  revoke: (design, of) =>
    revoke(design, lambda(design, of), table(design, of), null, of.pick([tableActions, ['GetItem']])),
  readSecret: (design, of) => readSecret(design, lambda(design, of), secret(design, of)),
  forgetSecret: (design, of) => forgetSecret(design, lambda(design, of), secret(design, of)),
  addTable: (design, of) => tables.addTable(design, of.name),
  removeTable: (design, of) => tables.removeTable(design, table(design, of)),
  renameTable: (design, of) => tables.renameTable(design, table(design, of), of.name),
  duplicateTable: (design, of) => tables.duplicateTable(design, table(design, of)),
  addGlobalIndex: (design, of) => indexes.addGlobalIndex(design, table(design, of), of.name),
  addLocalIndex: (design, of) => indexes.addLocalIndex(design, table(design, of)),
  removeIndex: (design, of) => indexes.removeIndex(design, table(design, of), 'byCreatedAt'),
  renameIndex: (design, of) => indexes.renameIndex(design, table(design, of), 'byCreatedAt', of.name),
  addSecret: (design, of) => secrets.addSecret(design, of.name),
  removeSecret: (design, of) => secrets.removeSecret(design, secret(design, of)),
  renameSecret: (design, of) => secrets.renameSecret(design, secret(design, of), of.name),
  addManagedRuleGroup: (design, of) =>
    waf.addManagedRuleGroup(design, of.pick(managedRuleGroupNames) ?? managedRuleGroupNames[0]),
  removeManagedRuleGroup: (design, { number }) => waf.removeManagedRuleGroup(design, number % 12),
  moveManagedRuleGroup: (design, { number }) => waf.moveManagedRuleGroup(design, number % 5, number % 7),
  setGeographic: (design, of) =>
    waf.setGeographic(design, of.pick([null, { mode: 'block', countries: ['AQ'] }]) ?? null),
  addAddress: (design, of) =>
    waf.addAddress(
      design,
      environment(design, of),
      of.pick([`192.0.2.${of.number % 256}/32`, ' 2001:db8::/48', 'x'.repeat(99)]) ?? '',
    ),
  removeAddress: (design, of) => waf.removeAddress(design, environment(design, of), '192.0.2.0/24'),
  pasteParts: (design, of) => pasteParts(design, copyParts(design, someParts(design, of))).design,
  removeParts: (design, of) => removeParts(design, someParts(design, of)).design,
  setValue: (design, of) =>
    of.pick([
      setValue(design, ['description'], of.name),
      setValue(
        design,
        ['functions', of.number % 8, 'memory', 'prod'],
        design.functions[of.number % 8] && 512,
      ),
      setValue(design, ['__proto__', 'polluted'], true),
      setValue(design, ['environments', 0, 'alarms', 'apiLatencyMs'], 1 + (of.number % 29_000)),
    ]) ?? design,
}

/** The names of the commands, so that a test can tell which one it misses. */
export const commandNames = Object.keys(commands)

/** A command with all that it needs, except the design. The same one on the same design always does the same. */
export const anyCommand = fc
  .record({
    command: fc.constantFrom(...commandNames),
    number: fc.nat(1_000_000),
    name: fc.constantFrom(
      'items',
      'Items',
      'orders',
      'order-lines',
      'qa',
      'staging',
      'a',
      '9',
      'x'.repeat(41),
      '__proto__',
      'no name',
      '',
    ),
  })
  .map(({ command, number, name }) => ({
    label: command,
    run: (design: Design) =>
      commands[command]?.(design, { number, name, pick: list => list[number % list.length] }) ?? design,
  }))

type Picking = Pick<Choice, 'pick'>
const missing = { name: 'missing' }

function environment(design: Design, { pick }: Picking): string {
  return pick([...environmentNames(design), 'missing']) ?? 'missing'
}

function someParts(design: Design, of: Picking): CopiedPart[] {
  return [
    { kind: 'route', name: route(design, of) },
    { kind: 'function', name: lambda(design, of) },
    { kind: 'table', name: table(design, of) },
  ]
}

function lambda(design: Design, { pick }: Picking): string {
  return pick([...design.functions, missing])?.name ?? 'missing'
}

function table(design: Design, { pick }: Picking): string {
  return pick([...design.tables, missing])?.name ?? 'missing'
}

function secret(design: Design, { pick }: Picking): string {
  return pick([...design.secrets, missing])?.name ?? 'missing'
}

function route(design: Design, { pick }: Picking): string {
  return pick([...design.routes.map(routeKey), 'GET /missing']) ?? 'GET /missing'
}
