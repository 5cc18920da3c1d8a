import { count, unless, type Finding, type Proof } from './proof'
import type { Resource, Stack } from './stack'
import { at, listOf, textOf } from './value'

/** R15: AWS Config records every change, through the recorder of this stack or of the account, and judges by rules. */
export function configuration(stack: Stack): Proof {
  const { environment, design } = stack
  const recorders = stack.ofType('AWS::Config::ConfigurationRecorder')
  const channels = stack.ofType('AWS::Config::DeliveryChannel')
  const rules = stack.ofType('AWS::Config::ConfigRule')
  const who = recorders.length > 0 ? 'The recorder of this stack' : 'The recorder that the account has'
  return {
    holds: {
      because: `${who} records every change, and ${count(rules.length, 'rule')} judge it.`,
      resources: [...recorders, ...channels, ...rules].map(each => each.id),
    },
    fails: [
      // A parameter may decide for existing; then there is neither.
      ...unless(
        recorders.length === channels.length && recorders.length <= 1,
        `there are ${recorders.length} recorders and ${channels.length} delivery channels`,
        ...[...recorders, ...channels].map(each => each.id),
      ),
      ...unless(
        recorders.length > 0 || environment.configRecorder === 'existing',
        `nothing records changes in ${environment.name}`,
      ),
      ...recorders.flatMap(each => records(stack, each)),
      ...channels.flatMap(each =>
        unless(
          stack.referred(each.Properties['S3BucketName'], 'AWS::S3::Bucket') !== undefined,
          'the history is delivered nowhere',
          each.id,
        ),
      ),
      ...circle(recorders, channels),
      ...design.monitoring.configRules.flatMap(name =>
        unless(
          rules.some(each => textOf(each.Properties['ConfigRuleName']) === stack.named(name)),
          `the rule ${name} is missing`,
        ),
      ),
    ],
    off:
      design.monitoring.configRules.length === 0
        ? 'Every rule of AWS Config is turned off, so changes are recorded but not judged.'
        : undefined,
  }
}

function records(stack: Stack, recorder: Resource): Finding[] {
  const group = recorder.Properties['RecordingGroup']
  const recordsAll = at(group, 'AllSupported') === true && at(group, 'IncludeGlobalResourceTypes') === true
  return [
    ...unless(recordsAll, 'the recorder does not record every type of resource', recorder.id),
    ...unless(
      stack.referred(recorder.Properties['RoleARN'], 'AWS::IAM::Role') !== undefined,
      'the recorder has no role',
      recorder.id,
    ),
  ]
}

// Each starts only when the other is there, so neither may wait for the other.
function circle(recorders: readonly Resource[], channels: readonly Resource[]): Finding[] {
  const waits = (from: readonly Resource[], to: readonly Resource[]) =>
    from.some(each => listOf(each.DependsOn).some(id => to.some(other => other.id === id)))
  return unless(
    !waits(recorders, channels) && !waits(channels, recorders),
    'the recorder and its channel wait for each other',
    ...channels.map(each => each.id),
  )
}
