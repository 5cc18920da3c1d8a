import type { Design } from '../../design/design'
import { sub } from '../intrinsics'
import { once } from '../logical-ids'
import { mappingOf } from '../mapping'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry } from '../template'
import { environmentTags } from './tags'

/** X-Ray: which requests are traced, and a group that shows those of this API. */
export function tracing(design: Design): Entry[] {
  const { resource, mapping } = entriesOf({ kind: 'tracing' }, 'R14', 'R6')
  const values = mappingOf(design, 'Tracing')
  const service = `${physicalName.api(design)}/${physicalName.stage(design)}`
  return [
    resource(
      once.traceGroup,
      'AWS::XRay::Group',
      {
        GroupName: sub(physicalName.traceGroup(design)),
        FilterExpression: sub(`service("${service}")`),
        InsightsConfiguration: { InsightsEnabled: true, NotificationsEnabled: false },
        Tags: environmentTags,
      },
      'Traces of this API',
    ),
    resource(
      once.samplingRule,
      'AWS::XRay::SamplingRule',
      {
        SamplingRule: {
          RuleName: sub(physicalName.samplingRule(design)),
          Version: 1,
          Priority: 100,
          ReservoirSize: values.pick('Reservoir', each => each.xraySampling.reservoir),
          FixedRate: values.pick('SamplingRate', each => each.xraySampling.rate),
          ServiceName: sub(service),
          ServiceType: 'AWS::ApiGateway::Stage',
          Host: '*',
          HTTPMethod: '*',
          URLPath: '*',
          ResourceARN: '*',
        },
        Tags: environmentTags,
      },
      'Which requests of this API are traced',
    ),
    mapping('Tracing', values.rows, 'Share of requests that X-Ray traces, by environment'),
  ]
}
