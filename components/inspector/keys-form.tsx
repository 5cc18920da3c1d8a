import type { PartLink } from './part-list'
import { PartList } from './part-list'
import { useDesignStore } from '@/stores/design-store'
import { Say } from './sentence'
import { Section } from './section'
import { Term } from './term'

/** The three keys and what each encrypts. They follow from the design, so there is nothing to set. */
export function KeysForm() {
  const design = useDesignStore(state => state.design)
  const parts = (kind: 'table' | 'function' | 'secret', list: readonly { name: string }[]): PartLink[] =>
    list.map(({ name }) => ({ part: { kind, name } }))
  return (
    <>
      <Say>
        Three <Term name="cmk">customer managed keys</Term>, so that the rights of log delivery and of
        functions never meet in one key policy. Each rotates every year, and each role may use exactly the
        keys that it needs.
      </Say>
      <Section title="data" aside="tables">
        {design.tables.length === 0 ? (
          <p className="empty-list">No table yet, so it encrypts nothing.</p>
        ) : (
          <PartList links={parts('table', design.tables)} />
        )}
      </Section>
      <Section title="env" aside="variables and secrets">
        <PartList links={[...parts('secret', design.secrets), ...parts('function', design.functions)]} />
      </Section>
      <Section title="ops" aside="what watches">
        <PartList
          links={[
            { part: { kind: 'logs' }, note: 'every event' },
            { part: { kind: 'alarms' }, note: 'notifications' },
            { part: { kind: 'config' }, note: 'history' },
          ]}
        />
      </Section>
    </>
  )
}
