import { unless, type Finding, type Proof } from './proof'
import { nameOf, type Resource, type Stack, type StackFunction } from './stack'
import { at, listOf, targetOf, textOf } from './value'

/** R8: every function has a version that stays, an alias on it, and a rollout that goes back on alarms. */
export function versions(stack: Stack): Proof {
  const all = stack.ofType('AWS::Lambda::Version', 'AWS::Lambda::Alias', 'AWS::CodeDeploy::DeploymentGroup')
  return {
    holds: {
      because: `Each of the ${stack.functions.length} functions has a version that stays and an alias that CodeDeploy moves, back again when an alarm fires.`,
      resources: all.map(each => each.id),
    },
    fails: stack.functions.flatMap(each => oneFunction(stack, each)),
    off: stack.design.monitoring.alarms.functionErrors
      ? undefined
      : 'The alarm on errors of functions is turned off, so a rollout goes back on failure and on request but on no alarm.',
  }
}

function oneFunction(stack: Stack, each: StackFunction): Finding[] {
  const own = (type: string) =>
    stack.ofType(type).filter(found => targetOf(found.Properties['FunctionName']) === each.id)
  const [version] = own('AWS::Lambda::Version')
  const aliases = own('AWS::Lambda::Alias')
  if (version === undefined) return [{ because: `${nameOf(each)} has no version`, resources: [each.id] }]
  const [alias] = aliases
  if (alias === undefined || aliases.length > 1)
    return [{ because: `${nameOf(each)} has ${aliases.length} aliases`, resources: [each.id] }]
  return [
    ...unless(
      ['Retain', 'RetainExceptOnCreate'].includes(textOf(version.DeletionPolicy)) &&
        version.UpdateReplacePolicy === 'Retain',
      `an older version of ${nameOf(each)} would be deleted with the next, and its alias could not go back`,
      version.id,
    ),
    ...changes(each, version),
    ...unless(
      targetOf(alias.Properties['FunctionVersion']) === version.id,
      `the alias of ${nameOf(each)} is not on its version`,
      alias.id,
      version.id,
    ),
    ...rollout(stack, each, alias),
  ]
}

// Lambda publishes no version of a function that has not changed, so what tells two versions apart stands in both.
function changes(each: StackFunction, version: Resource): Finding[] {
  const [, hash] = /([0-9a-f]{8,})$/.exec(version.id) ?? []
  const isTold = hash !== undefined && textOf(each.Properties['Description']).includes(hash)
  return unless(
    isTold,
    `${nameOf(each)} would get no new version when its code or configuration changes`,
    each.id,
    version.id,
  )
}

function rollout(stack: Stack, each: StackFunction, alias: Resource): Finding[] {
  const update = at(alias.UpdatePolicy, 'CodeDeployLambdaAliasUpdate')
  const group = stack.referred(at(update, 'DeploymentGroupName'), 'AWS::CodeDeploy::DeploymentGroup')
  const application = stack.referred(at(update, 'ApplicationName'), 'AWS::CodeDeploy::Application')
  if (group === undefined || application === undefined)
    return [{ because: `CodeDeploy does not move the alias of ${nameOf(each)}`, resources: [alias.id] }]
  const rollback = group.Properties['AutoRollbackConfiguration']
  const goesBack =
    at(rollback, 'Enabled') === true && listOf(at(rollback, 'Events')).includes('DEPLOYMENT_STOP_ON_ALARM')
  const watched = group.Properties['AlarmConfiguration']
  const { api, monitoring } = stack.design
  // The authorizer's own errors are refused tokens as well.
  const isAuthorizer = each.designed?.name === api.authorizer.function
  const watches =
    !monitoring.alarms[isAuthorizer ? 'apiServerErrors' : 'functionErrors'] ||
    (at(watched, 'Enabled') === true &&
      listOf(at(watched, 'Alarms')).some(
        alarm => stack.referred(at(alarm, 'Name'), 'AWS::CloudWatch::Alarm') !== undefined,
      ))
  return [
    ...unless(goesBack, `a rollout of ${nameOf(each)} does not go back`, group.id),
    ...unless(watches, `a rollout of ${nameOf(each)} watches no alarm`, group.id),
    ...unless(
      textOf(group.Properties['DeploymentConfigName']).startsWith('CodeDeployDefault.Lambda'),
      `calls of ${nameOf(each)} are not shifted`,
      group.id,
    ),
  ]
}
