import { additions, add } from '@/components/adding'
import { kinds } from '@/components/kinds'
import { Button } from '@/components/ui/button'
import { addEnvironment } from '@/lib/design/commands/environments'
import { environmentNames } from '@/lib/design/design'
import { freeName } from '@/lib/design/free-name'
import { useCompiledStore } from '@/stores/compiled-store'
import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { Rows } from './fields/row'
import { SelectField } from './fields/select-field'
import { TextField } from './fields/text-field'
import { addPart } from './part-commands'
import { PartList } from './part-list'
import { Section } from './section'

/** The whole design: its name and region, its environments, and what is in it. */
export function DesignForm() {
  const design = useDesignStore(state => state.design)
  const shown = useViewStore(state => state.environment)
  const resources = useCompiledStore(state => state.compiled?.resourceCount)
  const counts = [
    ['Routes', design.routes.length],
    ['Functions', design.functions.length],
    ['Tables', design.tables.length],
    ['Secrets', design.secrets.length],
    ['Managed rule groups', design.waf.managedRuleGroups.length],
    ['AWS Config rules', design.monitoring.configRules.length],
  ] as const
  return (
    <>
      <Section title="About">
        <Rows>
          <TextField path={['name']} label="Design name" short="Name" />
          <TextField path={['description']} label="Description" lines={3} />
          <SelectField path={['region']} label="Region" mono />
        </Rows>
      </Section>
      <Section
        title="Environments"
        add={
          design.environments.length < 8
            ? {
                label: 'Add an environment',
                text: 'Environment',
                onClick: () =>
                  addPart('Add environment', 'environment', before =>
                    addEnvironment(before, freeName('test', environmentNames(before), 10, ''), shown),
                  ),
              }
            : undefined
        }
      >
        <PartList
          links={design.environments.map(({ name, account }) => ({
            part: { kind: 'environment', name },
            note: account ?? 'any account',
          }))}
        />
      </Section>
      <Section title="In it" aside={resources === undefined ? undefined : `${resources} resources`}>
        <dl className="counts">
          {counts.map(([name, count]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{count}</dd>
            </div>
          ))}
        </dl>
        <div className="acc add-row">
          {additions
            .filter(each => each.kind !== 'environment')
            .map(each => (
              <Button key={each.title} look="quiet" glyph={kinds[each.kind].glyph} onClick={() => add(each)}>
                {`Add ${each.title === 'WAF rule group' ? 'a WAF rule group' : `a ${each.title.toLowerCase()}`}`}
              </Button>
            ))}
        </div>
      </Section>
    </>
  )
}
