import { unless, type Finding, type Proof } from './proof'
import { nameOf, type Resource, type Stack, type StackFunction } from './stack'
import { at, listOf, referencesIn, targetOf, textOf, textsOf } from './value'

/** R12: functions and the API write into log groups of this stack, which keep their events for a time, encrypted. */
export function logs(stack: Stack): Proof {
  const groups = stack.ofType('AWS::Logs::LogGroup')
  return {
    holds: {
      because: `${groups.length} encrypted log groups keep the logs of functions, API and WAF for ${stack.environment.logRetentionDays} days.`,
      resources: groups.map(each => each.id),
    },
    fails: [
      ...groups.flatMap(each => [
        ...unless(
          typeof each.Properties['RetentionInDays'] === 'number',
          `${each.id} keeps its events for ever`,
          each.id,
        ),
        ...unless(
          each.Properties['KmsKeyId'] !== undefined,
          `${each.id} is not encrypted with a customer key`,
          each.id,
        ),
      ]),
      ...stack.functions.flatMap(each => oneFunction(stack, each)),
      ...stack.ofType('AWS::ApiGateway::Stage').flatMap(each => oneStage(stack, each)),
    ],
  }
}

function oneFunction(stack: Stack, each: StackFunction): Finding[] {
  const group = stack.referred(at(each.Properties['LoggingConfig'], 'LogGroup'), 'AWS::Logs::LogGroup')
  if (group === undefined)
    return [{ because: `${nameOf(each)} writes into no log group of this stack`, resources: [each.id] }]
  const name = textOf(group.Properties['LogGroupName'])
  const mayWrite = each.statements.some(
    statement =>
      at(statement, 'Effect') === 'Allow' &&
      ['logs:CreateLogStream', 'logs:PutLogEvents'].every(action =>
        textsOf(at(statement, 'Action')).includes(action),
      ) &&
      textsOf(at(statement, 'Resource')).some(
        resource => resource.includes(`:log-group:${name}:`) || targetOf(resource) === group.id,
      ),
  )
  return unless(mayWrite, `${nameOf(each)} may not write into its log group`, each.id, group.id)
}

function oneStage(stack: Stack, stage: Resource): Finding[] {
  const [, access] =
    /:log-group:(\$\{[^}]+\})$/.exec(textOf(at(stage.Properties['AccessLogSetting'], 'DestinationArn'))) ?? []
  const all = listOf(stage.Properties['MethodSettings'])
  const isLogged = all.some(
    setting => at(setting, 'ResourcePath') === '/*' && at(setting, 'HttpMethod') === '*',
  )
  const isOff = all.some(setting => !['ERROR', 'INFO'].includes(textOf(at(setting, 'LoggingLevel'))))
  const execution = stack
    .ofType('AWS::Logs::LogGroup')
    .some(each => textOf(each.Properties['LogGroupName']).startsWith('API-Gateway-Execution-Logs_'))
  // Without its role in the account's settings API Gateway refuses a stage that logs.
  const account = stack.ofType('AWS::ApiGateway::Account').map(each => each.id)
  const awaited = [...listOf(stage.DependsOn), ...referencesIn(stage.Properties)]
  return [
    ...unless(
      account.every(id => awaited.includes(id)),
      'the stage does not wait for the role that API Gateway logs with',
      stage.id,
      ...account,
    ),
    ...unless(
      stack.referred({ 'Fn::Sub': access ?? '' }, 'AWS::Logs::LogGroup') !== undefined,
      'the stage writes no access log',
      stage.id,
    ),
    ...unless(isLogged && !isOff, 'some methods write no execution log', stage.id),
    ...unless(
      execution,
      'API Gateway would make the group of its execution log itself, without retention and encryption',
      stage.id,
    ),
  ]
}
