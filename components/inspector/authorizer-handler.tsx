import type { Handler } from '@/lib/design/handler'
import type { DesignPath } from '@/lib/problem'
import { useDesignStore } from '@/stores/design-store'
import { EntryList } from './fields/entry-list'
import { Label } from './fields/row'
import { helpAt } from './fields/schema'
import { SelectField } from './fields/select-field'
import { TextField } from './fields/text-field'

type TokenAuthorizer = Extract<Handler, { kind: 'token-authorizer' }>

/** The settings of the handler that validates tokens. */
export function AuthorizerHandler({
  path,
  handler,
  set,
}: {
  path: DesignPath
  handler: TokenAuthorizer
  set(label: string, next: Handler): void
}) {
  const design = useDesignStore(state => state.design)
  return (
    <>
      <SelectField
        path={[...path, 'signingSecret']}
        label="Signing secret"
        jump={{ kind: 'secret', name: handler.signingSecret }}
        options={design.secrets.map(each => each.name)}
        choose={secret => set('Set signing secret', { ...handler, signingSecret: secret as string })}
      />
      <TextField path={[...path, 'issuer']} label="Issuer" mono />
      <TextField path={[...path, 'audience']} label="Audience" mono />
      <TextField path={[...path, 'clientClaim']} label="Client claim" mono />
      <Label text="Context" help={helpAt(design, [...path, 'context'])} />
      <div className="both">
        <EntryList
          path={[...path, 'context']}
          label="Context"
          entry="context attribute"
          placeholder="tenantId"
          empty="Functions learn nothing about the caller."
        />
      </div>
    </>
  )
}
