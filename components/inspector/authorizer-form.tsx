import { useDesignStore } from '@/stores/design-store'
import { NumberField } from './fields/number-field'
import { Rows } from './fields/row'
import { SelectField } from './fields/select-field'
import { TextField } from './fields/text-field'
import type { FormProps } from './forms'
import { Say } from './sentence'
import { Section } from './section'

/** The gate in front of every function: whom it asks, how long an answer holds, and which header it reads. */
export function AuthorizerForm({ path }: FormProps) {
  const design = useDesignStore(state => state.design)
  const { cacheSeconds, function: name, identityHeader } = design.api.authorizer
  return (
    <>
      <Say>
        Every call but an OPTIONS preflight goes to <code>{name}</code> with its <code>{identityHeader}</code>{' '}
        header.{' '}
        {cacheSeconds === 0
          ? 'No answer is kept for the next call.'
          : `An answer holds for ${cacheSeconds} seconds.`}
      </Say>
      <Section title="Authorizer">
        <Rows>
          <SelectField
            path={[...path, 'function']}
            label="Function"
            jump={{ kind: 'function', name }}
            options={design.functions
              .filter(each => each.handler.kind === 'token-authorizer' || each.name === name)
              .map(each => each.name)}
          />
          <NumberField path={[...path, 'cacheSeconds']} label="Cache" term="authorizerCache" unit="seconds" />
          <TextField path={[...path, 'identityHeader']} label="Header" mono />
        </Rows>
      </Section>
    </>
  )
}
