import type { Monitoring } from '@/lib/design/monitoring'
import type { ResourceRow } from './graph-model'

/** What a function brings along beside itself: the same for each, but for the alarms that the design has on. */
export function functionResources({ alarms }: Monitoring): ResourceRow[] {
  const count = functionAlarms(alarms)
  const one = (name: string, type: string): ResourceRow => ({ name, type, count: 1 })
  return [
    one('Role', 'AWS::IAM::Role'),
    one('Policy', 'AWS::IAM::ManagedPolicy'),
    one('Log group', 'AWS::Logs::LogGroup'),
    ...(count === 0
      ? []
      : [{ name: count === 1 ? 'Alarm' : 'Alarms', type: 'AWS::CloudWatch::Alarm', count }]),
    one('Version', 'AWS::Lambda::Version'),
    one('Alias', 'AWS::Lambda::Alias'),
    one('Rollout', 'AWS::CodeDeploy::DeploymentGroup'),
  ]
}

/** How many alarms each function has. */
export function functionAlarms(on: Monitoring['alarms']): number {
  const alarms = [on.functionErrors, on.functionThrottles, on.functionDuration, on.functionInvocations]
  return alarms.filter(Boolean).length
}
