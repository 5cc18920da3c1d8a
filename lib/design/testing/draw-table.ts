import type { KeyAttribute, Table } from '../table'
import type { Draw } from './draw'
import { perEnvironment } from './draw'
import { attributeNames } from './draw-names'

type Types = Map<string, KeyAttribute['type']>

const otherAttributes = ['note', 'total', 'address.city', 'colour', '_hidden', 'tags-2', 'title']

/** A table with keys of text or numbers, which handlers can read, and indexes of every kind. */
export function drawTable(draw: Draw, name: string, environments: readonly string[]): Table {
  // What put-item writes as createdAt is text.
  const types: Types = new Map([['createdAt', 'S']])
  const [partitionName = 'id', sortName = 'sku'] = draw.some(attributeNames, 2, 2)
  const partitionKey = key(draw, types, partitionName, ['S', 'S', 'S', 'N'])
  const sortKey = draw.chance(60) ? key(draw, types, sortName, ['S', 'S', 'N']) : null
  const count = draw.chance(2) ? 20 : draw.one([0, 0, 1, 1, 2, 3])
  return {
    name,
    partitionKey,
    sortKey,
    globalIndexes: Array.from({ length: count }, (_, index) => drawGlobalIndex(draw, types, index)),
    localIndexes: sortKey
      ? Array.from({ length: draw.one([0, 0, 1, 2]) }, (_, index) => ({
          name: `${draw.one(['local', 'by_Local.'])}${index}`,
          sortKey: key(draw, types, draw.one(attributeNames.filter(each => each !== partitionName)), [
            'S',
            'N',
            'B',
          ]),
          projection: drawProjection(draw),
        }))
      : [],
    timeToLiveAttribute: draw.chance(30) ? draw.one(['expiresAt', 'ttl_2']) : null,
    billing: perEnvironment(environments, () =>
      draw.chance(35)
        ? { mode: 'provisioned' as const, readUnits: draw.int(1, 500), writeUnits: draw.int(1, 500) }
        : { mode: 'on-demand' as const },
    ),
    pointInTimeRecovery: !draw.chance(20),
    stream: draw.chance(30) ? draw.one(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) : null,
  }
}

/** The table of the clients, as an authorizer reads it. */
export function drawClientsTable(draw: Draw, name: string, environments: readonly string[]): Table {
  const table = drawTable(draw, name, environments)
  return { ...table, partitionKey: { name: 'clientId', type: 'S' }, sortKey: null, localIndexes: [] }
}

function drawGlobalIndex(draw: Draw, types: Types, index: number): Table['globalIndexes'][number] {
  const partitions = draw.chance(30) ? draw.int(2, 4) : 1
  const sorts = draw.one([0, 1, 1, 2, 4])
  const keys = draw
    .some(attributeNames, partitions + sorts, partitions + sorts)
    .map(each => key(draw, types, each, ['S', 'S', 'S', 'N', 'B']))
  return {
    name: `${draw.one(['byKey', 'gsi-', 'GSI_', '0.'])}${index}`,
    partitionKeys: keys.slice(0, partitions),
    sortKeys: keys.slice(partitions),
    projection: drawProjection(draw),
  }
}

function drawProjection(draw: Draw): Table['globalIndexes'][number]['projection'] {
  const kind = draw.one(['ALL', 'KEYS_ONLY', 'INCLUDE'] as const)
  return { kind, attributes: kind === 'INCLUDE' ? draw.some(otherAttributes, 1, 4) : [] }
}

// An attribute has one type in all keys of a table.
function key(draw: Draw, types: Types, name: string, choices: readonly KeyAttribute['type'][]): KeyAttribute {
  const type = types.get(name) ?? draw.one(choices)
  types.set(name, type)
  return { name, type }
}
