import type { Design } from '../../design/design'
import { ifElse, ref, sub } from '../intrinsics'
import { conditionId, once } from '../logical-ids'
import { amongDesigned, mappingOf } from '../mapping'
import { physicalName } from '../physical-names'
import { denyPlainHttp, policyDocument } from '../policy'
import { entriesOf, type Entry, type Value } from '../template'
import { metricAlarm, type Metric } from './alarm'
import { functionAlarms } from './function-alarms'
import { tableAlarms } from './table-alarms'
import { environmentTags } from './tags'

/** The topic that every alarm tells, who hears of it, and the alarms that the design has on. */
export function alarms(design: Design): Entry[] {
  const thresholds = mappingOf(design, 'Alarms')
  const made = [
    ...functionAlarms(design, thresholds),
    ...apiAlarms(design, thresholds),
    ...tableAlarms(design),
  ]
  const mapping = entriesOf({ kind: 'alarms' }, 'R13', 'R6').mapping(
    'Alarms',
    thresholds.rows,
    'Thresholds of alarms by environment',
  )
  return [...topic(), subscription(design), ...(thresholds.isEmpty ? [] : [mapping]), ...made]
}

function topic(): Entry[] {
  const { resource, output } = entriesOf({ kind: 'alarms' }, 'R13', 'R3')
  return [
    resource(
      once.topic,
      'AWS::SNS::Topic',
      {
        TopicName: sub(physicalName.topic()),
        DisplayName: sub('${Environment} alarms'),
        KmsMasterKeyId: ref(once.opsKey),
        Tags: environmentTags,
      },
      'Every alarm tells this topic; it is encrypted with the ops key',
    ),
    resource(
      once.topicPolicy,
      'AWS::SNS::TopicPolicy',
      {
        Topics: [ref(once.topic)],
        PolicyDocument: policyDocument([
          {
            Sid: 'AllowCloudWatchAlarms',
            Effect: 'Allow',
            Principal: { Service: 'cloudwatch.amazonaws.com' },
            Action: 'sns:Publish',
            Resource: ref(once.topic),
            Condition: {
              StringEquals: { 'aws:SourceAccount': ref('AWS::AccountId') },
              ArnLike: {
                'aws:SourceArn': sub(
                  'arn:${AWS::Partition}:cloudwatch:${AWS::Region}:${AWS::AccountId}:alarm:${Environment}-*',
                ),
              },
            },
          },
          denyPlainHttp('sns:Publish', ref(once.topic)),
        ]),
      },
      'Only alarms of this environment may publish, and only over TLS',
    ),
    output('AlarmTopicArn', {
      Description: 'Topic that every alarm notifies',
      Value: ref(once.topic),
      Export: { Name: sub(`${physicalName.topic()}-topic-arn`) },
    }),
  ]
}

/** The address that hears of alarms: the parameter's, else the designed one; no subscription where neither names any. */
function subscription(design: Design): Entry {
  const designed = amongDesigned(design, each => each.alarmEmail ?? undefined)
  return entriesOf({ kind: 'alarms' }, 'R13').resource(
    once.subscription,
    'AWS::SNS::Subscription',
    {
      TopicArn: ref(once.topic),
      Protocol: 'email',
      Endpoint:
        designed === undefined
          ? ref('AlarmEmail')
          : ifElse(conditionId.overridesAlarmEmail, ref('AlarmEmail'), designed),
    },
    'Who hears of alarms; the address must confirm once',
    { Condition: designed === undefined ? conditionId.overridesAlarmEmail : conditionId.notifiesAlarmEmail },
  )
}

function apiAlarms(design: Design, thresholds: ReturnType<typeof mappingOf>): Entry[] {
  const on = design.monitoring.alarms
  const { resource } = entriesOf({ kind: 'alarms' }, 'R13')
  const ofApi = (name: string): Metric => ({
    namespace: 'AWS/ApiGateway',
    name,
    // By its name: the stage waits for the authorizer, whose rollout waits for one of these alarms.
    dimensions: { ApiName: sub(physicalName.api(design)), Stage: sub(physicalName.stage(design)) },
  })
  const alarm = (
    id: string,
    metric: Metric,
    statistic: string,
    period: number,
    what: string,
    description: string,
    threshold: Value,
    periods: [number, number],
  ) =>
    resource(
      id,
      'AWS::CloudWatch::Alarm',
      metricAlarm(metric, statistic, period, { name: what, description, threshold, periods }),
      description,
    )
  const percent = (key: string, field: 'apiServerErrorPercent' | 'apiClientErrorPercent') =>
    thresholds.pick(key, each => each.alarms[field] / 100)
  return [
    ...(on.apiServerErrors
      ? [
          alarm(
            once.serverErrorsAlarm,
            ofApi('5XXError'),
            'Average',
            60,
            physicalName.apiAlarm('5xx-rate'),
            'Too many API calls failed on the server side',
            percent('Api5xxRate', 'apiServerErrorPercent'),
            [3, 2],
          ),
        ]
      : []),
    ...(on.apiClientErrors
      ? [
          alarm(
            'Api4xxAlarm',
            ofApi('4XXError'),
            'Average',
            300,
            physicalName.apiAlarm('4xx-rate'),
            'Too many API calls were refused',
            percent('Api4xxRate', 'apiClientErrorPercent'),
            [3, 3],
          ),
        ]
      : []),
    ...(on.apiLatency
      ? [
          alarm(
            'ApiLatencyAlarm',
            ofApi('Latency'),
            'p99',
            60,
            physicalName.apiAlarm('latency-p99'),
            'The slowest 1% of the API calls take too long',
            thresholds.pick('ApiLatencyMs', each => each.alarms.apiLatencyMs),
            [5, 3],
          ),
        ]
      : []),
    ...(on.wafBlocked
      ? [
          alarm(
            'WafBlockedAlarm',
            blockedRequests(design),
            'Sum',
            300,
            physicalName.wafAlarm(),
            'The WAF blocks unusually many requests',
            thresholds.pick('WafBlockedRequests', each => each.alarms.wafBlockedRequests),
            [3, 2],
          ),
        ]
      : []),
  ]
}

function blockedRequests(design: Design): Metric {
  return {
    namespace: 'AWS/WAFV2',
    name: 'BlockedRequests',
    dimensions: { WebACL: sub(physicalName.webAcl(design)), Region: ref('AWS::Region'), Rule: 'ALL' },
  }
}
