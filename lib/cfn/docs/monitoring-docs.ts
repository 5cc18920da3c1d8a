import { policy } from './policy-docs'
import { tags, type TypeDocs } from './type-docs'

const dimensions = 'What the metric is counted of: a function, an API, a table.'

/** Logs, alarms, dashboards, their messages, and traces. */
export const monitoringDocs: TypeDocs = {
  'AWS::Logs::LogGroup': {
    is: 'Where messages are kept: one group for each function, API and web ACL.',
    properties: {
      KmsKeyId: 'Customer key that encrypts the messages.',
      LogGroupName: 'Name of the group; the service that writes fixes how it begins.',
      RetentionInDays: 'Days after which a message is deleted; without it messages stay for ever.',
    },
  },
  'AWS::Logs::ResourcePolicy': {
    is: 'Lets services of AWS write into log groups.',
    properties: {
      PolicyDocument: 'Which service may write into which group, as JSON in a text.',
      PolicyName: 'Name of the policy; a region takes ten.',
    },
  },
  'AWS::CloudWatch::Alarm': {
    is: 'Watches a number and sends a message when it crosses a limit.',
    properties: {
      AlarmActions: 'Where the message goes when the alarm begins.',
      AlarmDescription: 'What the alarm means to whoever gets its message.',
      AlarmName: 'Name of the alarm.',
      ComparisonOperator: 'How the number is compared with the threshold.',
      DatapointsToAlarm: 'How many of the periods must be beyond the threshold.',
      Dimensions: dimensions,
      'Dimensions.Name': 'Kind of thing that is counted.',
      'Dimensions.Value': 'Which one.',
      EvaluationPeriods: 'How many of the last periods are looked at.',
      ExtendedStatistic: 'Percentile of the values of a period, such as p99.',
      MetricName: 'Number that is watched.',
      Metrics: 'Numbers that are put together into the one that is watched.',
      'Metrics.Expression': 'How the numbers are put together.',
      'Metrics.Id': 'Short name by which an expression uses the number.',
      'Metrics.Label': 'What the number is called in a graph.',
      'Metrics.MetricStat': 'A number of CloudWatch and how its values are taken together.',
      'Metrics.MetricStat.Metric': 'Which number.',
      'Metrics.MetricStat.Metric.Dimensions': dimensions,
      'Metrics.MetricStat.Metric.MetricName': 'Name of the number.',
      'Metrics.MetricStat.Metric.Namespace': 'Service that counts it.',
      'Metrics.MetricStat.Period': 'Seconds that are taken together into one value.',
      'Metrics.MetricStat.Stat': 'How they are taken together: sum, average, maximum or a percentile.',
      'Metrics.ReturnData': 'Whether this is the number that is watched; exactly one is.',
      Namespace: 'Service that counts the number.',
      OKActions: 'Where the message goes when the alarm is over.',
      Period: 'Seconds that are taken together into one value.',
      Statistic: 'How the values of a period are taken together.',
      Threshold: 'Limit that the number is compared with.',
      ThresholdMetricId: 'Band of usual values that the number is compared with.',
      TreatMissingData: 'What a period without values means: notBreaching takes it for a good one.',
    },
  },
  'AWS::CloudWatch::Dashboard': {
    is: 'A page of graphs in the CloudWatch console.',
    properties: {
      DashboardBody: 'The graphs and their places, as JSON in a text.',
      DashboardName: 'Name of the page.',
    },
  },
  'AWS::SNS::Topic': {
    is: 'Takes messages and passes each to all who have subscribed.',
    properties: {
      ...tags,
      DisplayName: 'Sender that people see in their mail.',
      KmsMasterKeyId: 'Customer key that encrypts messages at rest.',
      TopicName: 'Name of the topic.',
    },
  },
  'AWS::SNS::TopicPolicy': {
    is: 'Says who may send messages to a topic, and how.',
    properties: {
      ...policy('PolicyDocument', 'Who may send, and what is refused.'),
      Topics: 'Topics that the policy is for.',
    },
  },
  'AWS::SNS::Subscription': {
    is: 'Sends the messages of a topic to an address, once its owner has agreed.',
    properties: {
      Endpoint: 'Address that gets the messages.',
      Protocol: 'How they are sent.',
      TopicArn: 'Topic whose messages are sent.',
    },
  },
  'AWS::XRay::Group': {
    is: 'Traces that fit a filter, with a service map and metrics of their own.',
    properties: {
      ...tags,
      FilterExpression: 'Which traces are in the group.',
      GroupName: 'Name of the group.',
      InsightsConfiguration: 'Whether X-Ray looks for trouble in the traces.',
      'InsightsConfiguration.InsightsEnabled': 'Whether it looks.',
      'InsightsConfiguration.NotificationsEnabled': 'Whether it sends events of what it finds.',
    },
  },
  'AWS::XRay::SamplingRule': {
    is: 'Says how many requests are traced.',
    properties: {
      ...tags,
      SamplingRule: 'Which requests the rule is for, and how many of them are traced.',
      'SamplingRule.FixedRate':
        'Share of requests beyond the reservoir that is traced: 0.05 is one in twenty.',
      'SamplingRule.HTTPMethod': 'Methods that the rule is for.',
      'SamplingRule.Host': 'Hosts that the rule is for.',
      'SamplingRule.Priority':
        'Rules are tried from the lowest number to the highest; the first that fits counts.',
      'SamplingRule.ReservoirSize': 'Requests a second that are traced in any case.',
      'SamplingRule.ResourceARN': 'Resource that the requests must be for.',
      'SamplingRule.RuleName': 'Name of the rule.',
      'SamplingRule.ServiceName': 'Name of the service that requests must come to.',
      'SamplingRule.ServiceType': 'Kind of the service that requests must come to.',
      'SamplingRule.URLPath': 'Paths that the rule is for.',
      'SamplingRule.Version': 'Edition of the rule format: 1 is the only one.',
    },
  },
}
