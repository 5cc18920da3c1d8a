import { Button } from '@/components/ui/button'
import { renameIndex } from '@/lib/design/commands/indexes'
import { setValue } from '@/lib/design/commands/set-value'
import type { KeyAttribute, Table } from '@/lib/design/table'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { DeleteIndex } from './delete-index'
import { EntryList } from './fields/entry-list'
import { KeyField } from './fields/key-field'
import { NameField } from './fields/name-field'
import { Label, Rows } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { Folder } from './section'

const projections: Readonly<Record<string, string>> = {
  ALL: 'all attributes',
  KEYS_ONLY: 'keys only',
  INCLUDE: 'keys and these',
}

/** An index of a table, as a line that opens. */
export function TableIndex({
  table,
  path,
  list,
}: {
  table: Table
  path: DesignPath
  list: 'globalIndexes' | 'localIndexes'
}) {
  const design = useDesignStore(state => state.design)
  const position = path.at(-1) as number
  const index = table[list][position]
  if (!index) return null
  const { name } = index
  const taken = [...table.globalIndexes, ...table.localIndexes]
    .map(each => each.name)
    .filter(each => each !== name)
  return (
    <Folder
      title={<span className="mono">{name}</span>}
      aside={list === 'globalIndexes' ? 'global' : 'local'}
    >
      <Rows>
        <NameField
          path={[...path, 'name']}
          label={`Name of index ${position + 1}${list === 'localIndexes' ? ', local' : ''}`}
          short="Name"
          taken={taken}
          kind="index"
          rename={(before, to) => renameIndex(before, table.name, name, to)}
        />
        {'sortKey' in index ? (
          <KeyField path={[...path, 'sortKey']} label={`Sort key of ${name}`} short="Sort key" />
        ) : (
          <>
            <KeyList
              path={[...path, 'partitionKeys']}
              keys={index.partitionKeys}
              label="Partition key"
              of={name}
              least={1}
            />
            <KeyList
              path={[...path, 'sortKeys']}
              keys={index.sortKeys}
              label="Sort key"
              of={name}
              least={0}
            />
          </>
        )}
        <SelectField
          path={[...path, 'projection', 'kind']}
          label={`Attributes in ${name}`}
          short="Holds"
          name={kind => projections[kind] ?? String(kind)}
          choose={kind =>
            useDesignStore.getState().apply(`Set attributes of ${name}`, before =>
              setValue(before, [...path, 'projection'], {
                kind,
                attributes: kind === 'INCLUDE' ? index.projection.attributes : [],
              }),
            )
          }
        />
        {index.projection.kind === 'INCLUDE' && (
          <>
            <Label text="These" help={helpAt(design, [...path, 'projection', 'attributes'])} />
            <div className="both">
              <EntryList
                path={[...path, 'projection', 'attributes']}
                label={`Included attributes of ${name}`}
                entry={`attribute of ${name}`}
                placeholder="status"
                empty="No attribute beside the keys."
              />
            </div>
          </>
        )}
      </Rows>
      <DeleteIndex table={table.name} index={name} />
    </Folder>
  )
}

interface KeyListProps {
  readonly path: DesignPath
  readonly keys: readonly KeyAttribute[]
  readonly label: string
  /** The index's name. */
  readonly of: string
  readonly least: number
}

/** The attributes of one key of a global index, up to four. */
function KeyList({ path, keys, label, of, least }: KeyListProps) {
  const { apply } = useDesignStore.getState()
  const set = (next: readonly KeyAttribute[]) =>
    apply(`Set ${label.toLowerCase()} of ${of}`, before => setValue(before, path, next))
  return (
    <>
      {keys.map((_, position) => (
        <KeyField
          key={position}
          path={[...path, position]}
          label={`${label} ${keys.length > 1 ? `${position + 1} ` : ''}of ${of}`}
          short={position === 0 ? label : `and ${position + 1}`}
          {...(keys.length > least ? { onRemove: () => set(keys.toSpliced(position, 1)) } : {})}
        />
      ))}
      {keys.length < 4 && (
        <>
          <span className="lb">{keys.length === 0 ? label : ''}</span>
          <div className="both">
            <Button
              look="quiet"
              className="small"
              glyph="plus"
              aria-label={`Add a ${label.toLowerCase()} attribute to ${of}`}
              onClick={() => set([...keys, { name: `key${keys.length + 1}`, type: 'S' }])}
            >
              Attribute
            </Button>
          </div>
        </>
      )}
    </>
  )
}
