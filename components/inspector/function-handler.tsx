import { dropCode, showCode, takeCode } from '@/components/output/handlers/own-code'
import { Button } from '@/components/ui/button'
import { setHandler } from '@/lib/design/commands/functions'
import type { LambdaFunction } from '@/lib/design/function'
import { handlerKinds, type Handler, type HandlerKind } from '@/lib/design/handler'
import { newHandler, onTable } from '@/lib/design/new-handler'
import { pathText, type DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { CheckField } from './fields/check-field'
import { KeySourceField } from './fields/key-source-field'
import { GroupProblems } from './fields/message'
import { NumberField } from './fields/number-field'
import { Label, Rows } from './fields/row'
import { SelectField } from './fields/select-field'
import { choiceHelpAt, helpAt } from './fields/schema'
import { AuthorizerHandler } from './authorizer-handler'
import { Section } from './section'

const kindNames: Readonly<Record<HandlerKind, string>> = {
  'get-item': 'Read one item',
  'put-item': 'Store an item',
  'query-items': 'List items',
  'update-item': 'Change an item',
  'delete-item': 'Delete an item',
  'token-authorizer': 'Validate a token',
}

/** What a function runs, and the handler's settings. Its rights follow when it works on another table or index. */
export function FunctionHandler({ each, path }: { each: LambdaFunction; path: DesignPath }) {
  const design = useDesignStore(state => state.design)
  const { handler } = each
  const at = [...path, 'handler']
  const table = design.tables.find(one => one.name === handler.table)
  // Code of its own stays: it reads whatever settings there are.
  const ownCode = handler.source === undefined ? {} : { source: handler.source }
  const set = (label: string, next: Handler) =>
    useDesignStore.getState().apply(`${label} of ${each.name}`, before => setHandler(before, each.name, next))

  function chooseKind(kind: HandlerKind) {
    const on = table ?? design.tables[0]
    if (on) set('Set handler', { ...newHandler(design, kind, on), ...ownCode })
  }

  function chooseTable(name: unknown) {
    const chosen = design.tables.find(one => one.name === name)
    if (chosen) set('Set table', { ...onTable(design, handler, chosen), ...ownCode })
  }

  return (
    <Section title="Handler">
      <OwnCode name={each.name} isOwn={handler.source !== undefined} path={[...at, 'source']}>
        {choiceHelpAt(design, at)}
      </OwnCode>
      <Rows>
        <SelectField
          path={[...at, 'kind']}
          label="Handler"
          options={handlerKinds}
          name={kind => kindNames[kind as HandlerKind]}
          choose={kind => chooseKind(kind as HandlerKind)}
        />
        <SelectField
          path={[...at, 'table']}
          label="Table"
          jump={{ kind: 'table', name: handler.table }}
          options={design.tables.map(one => one.name)}
          choose={chooseTable}
        />
        {handler.kind === 'query-items' && (
          <SelectField
            path={[...at, 'index']}
            label="Index"
            mono
            none="none, the table itself"
            options={(table ? [...table.globalIndexes, ...table.localIndexes] : []).map(one => one.name)}
            choose={index => set('Set index', { ...handler, index: index as string | null })}
          />
        )}
        {handler.kind === 'token-authorizer' ? (
          <AuthorizerHandler path={at} handler={handler} set={set} />
        ) : (
          <>
            <KeySourceField
              path={[...at, 'partition']}
              label="Partition key"
              attribute={partitionName(handler, table)}
            />
            {'sort' in handler && handler.sort !== null && (
              <KeySourceField path={[...at, 'sort']} label="Sort key" attribute={table?.sortKey?.name} />
            )}
            {'sort' in handler && (handler.sort === null) !== !table?.sortKey && (
              <>
                <Label
                  text={handler.sort === null ? 'Sort key' : ''}
                  help={helpAt(design, [...at, 'sort'])}
                />
                <div className="both">
                  <Button
                    onClick={() =>
                      set('Set sort key', handler.sort ? { ...handler, sort: null } : withSortKey(handler))
                    }
                  >
                    {handler.sort === null ? 'Set where it comes from' : 'Remove the sort key'}
                  </Button>
                </div>
              </>
            )}
          </>
        )}
        {handler.kind === 'query-items' && (
          <>
            <NumberField path={[...at, 'pageSize']} label="Page size" unit="items" />
            <CheckField path={[...at, 'descending']} label="Largest sort key first" />
          </>
        )}
        {handler.kind === 'put-item' && (
          <>
            <CheckField path={[...at, 'overwrite']} label="Replace an item with the same key" />
            <CheckField path={[...at, 'timestamps']} label="Write createdAt when the body has none" />
          </>
        )}
      </Rows>
    </Section>
  )

  function withSortKey(current: Handler): Handler {
    const fresh = table && newHandler(design, current.kind, table)
    return fresh && 'sort' in fresh && 'sort' in current ? { ...current, sort: fresh.sort } : current
  }
}

interface OwnCodeProps {
  readonly name: string
  readonly isOwn: boolean
  readonly path: DesignPath
  /** What the built-in code does. */
  readonly children: string
}

/** What a function runs, and the way to its code. */
function OwnCode({ name, isOwn, path, children }: OwnCodeProps) {
  async function edit() {
    await takeCode(name)
    showCode(name)
  }

  return (
    <div data-path={pathText(path)}>
      <p className="t2 handler-help">
        {isOwn ? 'Runs code of its own, which reads the settings below.' : children}
      </p>
      <div className="acc handler-help">
        {isOwn ? (
          <>
            <Button onClick={() => showCode(name)}>Open the code</Button>
            <Button look="quiet" onClick={() => dropCode(name)}>
              Go back to the built-in code
            </Button>
          </>
        ) : (
          <Button onClick={() => void edit()}>Edit the code</Button>
        )}
      </div>
      <GroupProblems path={path} />
    </div>
  )
}

function partitionName(
  handler: Handler,
  table:
    | {
        partitionKey: { name: string }
        globalIndexes: readonly { name: string; partitionKeys: readonly { name: string }[] }[]
      }
    | undefined,
) {
  const index =
    handler.kind === 'query-items' ? table?.globalIndexes.find(one => one.name === handler.index) : undefined
  return index?.partitionKeys[0]?.name ?? table?.partitionKey.name
}
