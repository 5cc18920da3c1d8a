import { useDesignStore } from '@/stores/design-store'
import { useViewStore } from '@/stores/view-store'
import { AllowList } from './allow-list'
import { Rows } from './fields/row'
import { EntryList } from './fields/entry-list'
import { GroupProblems } from './fields/message'
import { CheckField } from './fields/check-field'
import { Label } from './fields/row'
import { helpAt } from './fields/schema'
import { Folder, Section } from './section'
import { Say } from './sentence'
import { Term } from './term'
import { WafAddRule } from './waf-add-rule'
import { WafCapacity } from './waf-capacity'
import { WafGeographic } from './waf-geographic'
import { WafManagedGroups } from './waf-managed-groups'
import { WafRateLimit } from './waf-rate-limit'
import { FixedRule, RuleHelp, RuleTitle } from './waf-rule-row'

/** The WAF: its rules in the order in which a call meets them, the allow list last. */
export function WafForm() {
  const design = useDesignStore(state => state.design)
  const shown = useViewStore(state => state.environment)
  const listed = design.environments.find(each => each.name === shown)
  const allowed = listed ? listed.allowedIpv4.length + listed.allowedIpv6.length : 0
  const { geographic, managedRuleGroups } = design.waf
  const first = geographic ? 3 : 2
  const last = first + managedRuleGroups.length
  return (
    <>
      <Say>
        Blocks every call that no rule lets in. Listed addresses get in last, so they meet every rule above.
      </Say>
      <Section title="Rules in order" aside={String(last)} action={<WafAddRule />}>
        <GroupProblems path={['waf']} />
        <GroupProblems path={['waf', 'managedRuleGroups']} />
        <p className="note">
          A call meets the rules from top to bottom, and the first that blocks or lets in ends its way. Those
          with a lock keep their places; the <Term name="managedRuleGroup">managed rule groups</Term> between
          them are yours to order: the one that blocks is the one that the log names.
        </p>
        <FixedRule>
          <WafRateLimit order={1} />
        </FixedRule>
        {geographic && (
          <FixedRule>
            <WafGeographic order={2} geographic={geographic} />
          </FixedRule>
        )}
        <WafManagedGroups first={first} of={last} />
        <FixedRule>
          <Folder title={<RuleTitle order={last} title="Allow listed IPs" />} aside={`${allowed} ranges`}>
            <RuleHelp>
              Last: what lets a call in ends its way. Higher up, a listed address would pass by the rules
              below.
            </RuleHelp>
            {design.environments.map((each, position) => (
              <Folder
                key={each.name}
                title={each.name}
                aside={`${each.allowedIpv4.length + each.allowedIpv6.length} ranges`}
                open
              >
                <AllowList path={['environments', position]} environment={each.name} />
              </Folder>
            ))}
          </Folder>
        </FixedRule>
      </Section>
      <WafCapacity />
      <Section title="Logging">
        <Rows>
          <Label text="Redacted" help={helpAt(design, ['waf', 'logging', 'redactedHeaders'])} />
          <div className="both">
            <EntryList
              path={['waf', 'logging', 'redactedHeaders']}
              label="Redacted headers"
              entry="redacted header"
              placeholder="authorization"
              empty="Every header is in the log as it came."
            />
          </div>
          <CheckField
            path={['waf', 'logging', 'onlyBlocked']}
            label="Log only blocked and counted requests"
          />
        </Rows>
      </Section>
    </>
  )
}
