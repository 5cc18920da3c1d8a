import { Button } from '@/components/ui/button'
import { Menu, MenuItem } from '@/components/ui/menu'
import { addGlobalIndex, addLocalIndex } from '@/lib/design/commands/indexes'
import { useDesignStore } from '@/stores/design-store'
import { CheckField } from './fields/check-field'
import { KeyField } from './fields/key-field'
import { GroupProblems } from './fields/message'
import { Label, Rows } from './fields/row'
import { SelectField } from './fields/select-field'
import { TextField } from './fields/text-field'
import { useField } from './fields/use-field'
import type { FormProps } from './forms'
import { PartList } from './part-list'
import { Section } from './section'
import { TableBilling } from './table-billing'
import { TableIndex } from './table-index'
import { Term } from './term'

const streams: Readonly<Record<string, string>> = {
  NEW_IMAGE: 'the new item',
  OLD_IMAGE: 'the old item',
  NEW_AND_OLD_IMAGES: 'both items',
  KEYS_ONLY: 'keys only',
}

/** A table: its keys and indexes, what it costs and how it is kept. */
export function TableForm({ path, part }: FormProps) {
  const design = useDesignStore(state => state.design)
  const table = design.tables[path[1] as number]
  const sort = useField([...path, 'sortKey'], 'Sort key')
  const { apply } = useDesignStore.getState()
  if (!table) return null
  const users = design.functions.flatMap(each => {
    const actions = each.access.filter(one => one.table === part.name).flatMap(one => one.actions)
    return actions.length > 0 ? [{ name: each.name, note: [...new Set(actions)].join(', ') }] : []
  })
  return (
    <>
      <Section title="Keys">
        <Rows>
          <KeyField path={[...path, 'partitionKey']} label="Partition key" term="partitionKey" />
          {table.sortKey ? (
            <KeyField
              path={[...path, 'sortKey']}
              label="Sort key"
              term="sortKey"
              onRemove={() => sort.set(null)}
            />
          ) : (
            <>
              <Label text="Sort key" help={sort.help} term="sortKey" />
              <div className="both" data-path={sort.key}>
                <Button onClick={() => sort.set({ name: 'sortKey', type: 'S' })}>Add a sort key</Button>
              </div>
            </>
          )}
        </Rows>
        <p className="note">Another key replaces a deployed table.</p>
      </Section>
      <Section
        title="Indexes"
        action={
          <Menu
            align="end"
            trigger={
              <Button look="quiet" glyph="plus" aria-label="Add an index">
                Index
              </Button>
            }
          >
            <MenuItem
              glyph="index"
              note="Another partition key; may be added later"
              onSelect={() =>
                apply(`Add a global index to ${table.name}`, before => addGlobalIndex(before, table.name))
              }
            >
              Global index
            </MenuItem>
            <MenuItem
              glyph="index"
              note="The same partition key; only for a new table"
              disabled={!table.sortKey}
              onSelect={() =>
                apply(`Add a local index to ${table.name}`, before => addLocalIndex(before, table.name))
              }
            >
              Local index
            </MenuItem>
          </Menu>
        }
      >
        {table.globalIndexes.length + table.localIndexes.length === 0 && (
          <p className="empty-list">Items are found by the table’s own keys alone.</p>
        )}
        <p className="note">
          A <Term name="gsi">global index</Term> finds items by other keys, a{' '}
          <Term name="lsi">local index</Term> sorts them by another one.
        </p>
        <GroupProblems path={[...path, 'globalIndexes']} />
        <GroupProblems path={[...path, 'localIndexes']} />
        {(['globalIndexes', 'localIndexes'] as const).map(list =>
          table[list].map((_, position) => (
            <TableIndex
              key={`${list} ${position}`}
              table={table}
              path={[...path, list, position]}
              list={list}
            />
          )),
        )}
      </Section>
      <TableBilling table={table} path={path} />
      <Section title="Keeping">
        <Rows>
          <CheckField path={[...path, 'pointInTimeRecovery']} label="Point-in-time recovery" />
          <TextField
            path={[...path, 'timeToLiveAttribute']}
            label="Time to live"
            term="ttl"
            mono
            placeholder="items stay"
          />
          <SelectField
            path={[...path, 'stream']}
            label="Stream"
            none="no stream"
            name={view => streams[view] ?? String(view)}
          />
        </Rows>
        <p className="note">
          <Term name="pitr">Point-in-time recovery</Term> brings back what was deleted or overwritten.
        </p>
      </Section>
      <Section title="Used by" aside={String(users.length)}>
        {users.length === 0 ? (
          <p className="empty-list">No function may touch it.</p>
        ) : (
          <PartList links={users.map(({ name, note }) => ({ part: { kind: 'function', name }, note }))} />
        )}
      </Section>
    </>
  )
}
