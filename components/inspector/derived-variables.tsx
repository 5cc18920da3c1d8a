import { tableVariable } from '@/lib/cfn/logical-ids'
import { physicalName } from '@/lib/cfn/physical-names'
import { environmentNames } from '@/lib/design/design'
import type { LambdaFunction } from '@/lib/design/function'
import { useDesignStore } from '@/stores/design-store'

/** The variables that the compiler sets: wells, because they follow from other places of the design. */
export function DerivedVariables({ each }: { each: LambdaFunction }) {
  const design = useDesignStore(state => state.design)
  const names = environmentNames(design)
  const tables = design.tables.filter(table => each.access.some(access => access.table === table.name))
  const secrets = each.secrets.filter(({ secret }) => design.secrets.some(one => one.name === secret))
  return (
    <>
      {tables.map(table => (
        <Wells
          key={table.name}
          name={tableVariable(table.name)}
          values={names.map(name => physicalName.table(table.name).replace('${Environment}', name))}
        />
      ))}
      <Wells name="ENVIRONMENT" values={names} />
      {each.handler.kind !== 'token-authorizer' && (
        <SharedWell name="CORS_ALLOWED_ORIGINS" value="set in the environments" />
      )}
      <SharedWell name="HANDLER_SETTINGS" value="set under Handler" />
      {secrets.map(({ secret, variable }) => (
        <SharedWell key={variable} name={variable} value={`from ${secret}`} />
      ))}
    </>
  )
}

function Wells({ name, values }: { name: string; values: readonly string[] }) {
  return (
    <>
      <span className="lb mono clip" title={name}>
        {name}
      </span>
      {values.map((value, position) => (
        <span key={position} className="field mono derived" title={value}>
          <span className="clip">{value}</span>
        </span>
      ))}
    </>
  )
}

function SharedWell({ name, value }: { name: string; value: string }) {
  return (
    <div className="shared-well all">
      <span className="lb mono clip" title={name}>
        {name}
      </span>
      <span className="field derived">
        <span className="clip">{value}</span>
      </span>
    </div>
  )
}
