import type { Value } from '../../cfn/template'
import { alarmKinds, type AlarmKind } from '../../design/monitoring'
import { statementsOf, type Resource, type Stack } from './stack'
import { unless, type Finding, type Proof } from './proof'
import { at, isSame, listOf, targetOf, textOf, textsOf } from './value'

/** R13: alarms watch every function, the API, the WAF and every table, and each tells the topic. */
export function alarms(stack: Stack): Proof {
  const all = stack.ofType('AWS::CloudWatch::Alarm')
  const turnedOff = alarmKinds.filter(kind => !stack.design.monitoring.alarms[kind])
  return {
    holds: {
      because: `${all.length} alarms watch ${stack.functions.length} functions, the API, the WAF and the tables, and each tells the topic.`,
      resources: [...all, ...stack.ofType('AWS::SNS::Topic')].map(each => each.id),
    },
    fails: [
      ...alarmKinds
        .filter(kind => stack.design.monitoring.alarms[kind])
        .flatMap(kind => oneKind(stack, kind, all)),
      ...all.flatMap(each => {
        const told = listOf(each.Properties['AlarmActions']).some(
          action => stack.referred(action, 'AWS::SNS::Topic') !== undefined,
        )
        return unless(told && each.Properties['ActionsEnabled'] !== false, `${each.id} tells nobody`, each.id)
      }),
      ...topic(stack),
    ],
    off:
      turnedOff.length === 0
        ? undefined
        : `${turnedOff.length} kinds of alarms are turned off: ${turnedOff.join(', ')}.`,
  }
}

/** Metrics of which an alarm of each kind has to watch all. */
const metrics: Record<AlarmKind, readonly string[]> = {
  functionErrors: ['AWS/Lambda Errors', 'AWS/Lambda Invocations'],
  functionThrottles: ['AWS/Lambda Throttles'],
  functionDuration: ['AWS/Lambda Duration'],
  functionInvocations: ['AWS/Lambda Invocations'],
  apiServerErrors: ['AWS/ApiGateway 5XXError'],
  apiClientErrors: ['AWS/ApiGateway 4XXError'],
  apiLatency: ['AWS/ApiGateway Latency'],
  wafBlocked: ['AWS/WAFV2 BlockedRequests'],
  tableThrottles: ['AWS/DynamoDB ReadThrottleEvents', 'AWS/DynamoDB WriteThrottleEvents'],
  tableErrors: ['AWS/DynamoDB SystemErrors'],
}

function oneKind(stack: Stack, kind: AlarmKind, all: readonly Resource[]): Finding[] {
  return watchedBy(stack, kind).flatMap(({ id, dimension, name, value, index }) => {
    const isWatched = all.some(alarm => {
      const watched = metricsOf(alarm).filter(
        metric =>
          isSame(dimensionOf(metric, dimension), value) &&
          isSame(dimensionOf(metric, 'GlobalSecondaryIndexName'), index),
      )
      return (
        metrics[kind].every(metric => watched.some(each => each.name === metric)) &&
        watched.every(each => metrics[kind].includes(each.name))
      )
    })
    return unless(isWatched, `no alarm watches ${metrics[kind][0]!.split(' ')[1]} of ${name}`, ...id)
  })
}

interface Watched {
  readonly id: readonly string[]
  readonly name: string
  readonly dimension: string
  readonly value: Value | undefined
  /** A global index has throttled calls of its own. */
  readonly index?: Value
}

/** What alarms of a kind watch, with the dimension that tells it from others. */
function watchedBy(stack: Stack, kind: AlarmKind): Watched[] {
  const resources = (type: string, dimension: string) =>
    stack.ofType(type).map(({ id }) => ({ id: [id], dimension, name: id, value: { Ref: id } }))
  if (kind.startsWith('function')) return resources('AWS::Lambda::Function', 'FunctionName')
  if (kind.startsWith('table')) {
    const tables = resources('AWS::DynamoDB::Table', 'TableName')
    return kind === 'tableThrottles' ? [...tables, ...globalIndexes(stack)] : tables
  }
  const type = kind === 'wafBlocked' ? 'AWS::WAFv2::WebACL' : 'AWS::ApiGateway::RestApi'
  const dimension = kind === 'wafBlocked' ? 'WebACL' : 'ApiName'
  return stack.ofType(type).map(({ id, Properties }) => ({
    id: [id],
    dimension,
    name: id,
    value: kind === 'wafBlocked' ? Properties['Name'] : stack.named(stack.design.api.name),
  }))
}

function globalIndexes(stack: Stack): Watched[] {
  return stack.ofType('AWS::DynamoDB::Table').flatMap(({ id, Properties }) =>
    listOf(Properties['GlobalSecondaryIndexes']).map(each => {
      const index = at(each, 'IndexName') ?? ''
      const name = `the index ${textOf(index)} of ${id}`
      return { id: [id], dimension: 'TableName', name, value: { Ref: id }, index }
    }),
  )
}

interface Metric {
  readonly name: string
  readonly dimensions: readonly Value[]
}

function dimensionOf(metric: Metric, name: string): Value | undefined {
  return at(
    metric.dimensions.find(each => at(each, 'Name') === name),
    'Value',
  )
}

/** The metrics that an alarm watches: the one of its own, or those of its expression. */
function metricsOf({ Properties: properties }: Resource): Metric[] {
  const metric = (value: Value | undefined): Metric => ({
    name: `${textOf(at(value, 'Namespace'))} ${textOf(at(value, 'MetricName'))}`,
    dimensions: listOf(at(value, 'Dimensions')),
  })
  const several = listOf(properties['Metrics']).flatMap(each => at(each, 'MetricStat', 'Metric') ?? [])
  return [...(properties['MetricName'] === undefined ? [] : [metric(properties)]), ...several.map(metric)]
}

function topic(stack: Stack): Finding[] {
  return stack.ofType('AWS::SNS::Topic').flatMap(each => {
    const mayPublish = stack
      .ofType('AWS::SNS::TopicPolicy')
      .filter(policy => listOf(policy.Properties['Topics']).some(found => targetOf(found) === each.id))
      .flatMap(policy => statementsOf(policy.Properties['PolicyDocument']))
      .some(
        statement =>
          at(statement, 'Effect') === 'Allow' &&
          at(statement, 'Principal', 'Service') === 'cloudwatch.amazonaws.com' &&
          textsOf(at(statement, 'Action')).includes('sns:Publish'),
      )
    return unless(mayPublish, 'alarms may not tell the topic', each.id)
  })
}
