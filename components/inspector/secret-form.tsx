import { useDesignStore } from '@/stores/design-store'
import { Rows } from './fields/row'
import { TextField } from './fields/text-field'
import type { FormProps } from './forms'
import { PartList } from './part-list'
import { Say } from './sentence'
import { Section } from './section'

/** A secret: a name and who reads it. Its value is nowhere in the design. */
export function SecretForm({ path, part }: FormProps) {
  const readers = useDesignStore(state => state.design.functions).flatMap(each =>
    each.secrets
      .filter(one => one.secret === part.name)
      .map(({ variable }) => ({ name: each.name, variable })),
  )
  return (
    <>
      <Say>
        Secrets Manager makes the value when the stack is deployed and encrypts it with the <b>env</b> key.
        The value is never part of a design, a template, a link or a download.
      </Say>
      <Section title="About">
        <Rows>
          <TextField path={[...path, 'description']} label="Description" lines={2} />
        </Rows>
      </Section>
      <Section title="Read by" aside={String(readers.length)}>
        {readers.length === 0 ? (
          <p className="empty-list">No function reads it.</p>
        ) : (
          <PartList
            links={readers.map(({ name, variable }) => ({
              part: { kind: 'function', name },
              note: variable,
            }))}
          />
        )}
      </Section>
    </>
  )
}
