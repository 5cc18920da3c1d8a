import type { Design } from '../../design/design'
import { sub } from '../intrinsics'
import { logicalId, once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry } from '../template'

/** A CloudWatch dashboard of calls, errors, latency, functions, tables and the WAF. */
export function dashboards(design: Design): Entry[] {
  if (!design.monitoring.dashboard) return []
  const body = { widgets: widgets(design).map((widget, position) => ({ ...place(position), ...widget })) }
  return [
    entriesOf({ kind: 'dashboard' }, 'R13').resource(
      once.dashboard,
      'AWS::CloudWatch::Dashboard',
      { DashboardName: sub(physicalName.dashboard(design)), DashboardBody: sub(JSON.stringify(body)) },
      'Dashboard of the API',
    ),
  ]
}

function place(position: number) {
  return { type: 'metric', x: (position % 2) * 12, y: Math.floor(position / 2) * 6, width: 12, height: 6 }
}

type MetricRow = readonly (string | { readonly stat: string })[]

function widget(
  title: string,
  metrics: readonly MetricRow[],
  more: { readonly [key: string]: string | number },
) {
  return { properties: { title, region: '${AWS::Region}', view: 'timeSeries', period: 60, ...more, metrics } }
}

function widgets(design: Design) {
  const api = ['ApiName', physicalName.api(design), 'Stage', '${ApiStage}']
  const waf = ['WebACL', physicalName.webAcl(design), 'Region', '${AWS::Region}', 'Rule', 'ALL']
  const functionIds = design.functions.map(each => `\${${logicalId.function(each.name)}}`)
  const tableIds = design.tables.map(each => `\${${logicalId.table(each.name)}}`)
  const ofFunctions = (name: string) => functionIds.map(id => ['AWS/Lambda', name, 'FunctionName', id])
  const ofTables = (name: string) => tableIds.map(id => ['AWS/DynamoDB', name, 'TableName', id])
  return [
    widget(
      'API calls and errors',
      ['Count', '4XXError', '5XXError'].map(name => ['AWS/ApiGateway', name, ...api]),
      { stat: 'Sum' },
    ),
    widget(
      'API latency',
      ['p50', 'p99'].map(stat => ['AWS/ApiGateway', 'Latency', ...api, { stat }]),
      {},
    ),
    ...(functionIds.length === 0
      ? []
      : [
          widget('Function errors', ofFunctions('Errors'), { stat: 'Sum' }),
          widget('Function duration p99', ofFunctions('Duration'), { stat: 'p99' }),
        ]),
    ...(tableIds.length === 0
      ? []
      : [
          widget(
            'Table capacity',
            [...ofTables('ConsumedReadCapacityUnits'), ...ofTables('ConsumedWriteCapacityUnits')],
            { stat: 'Sum' },
          ),
        ]),
    widget(
      'WAF',
      ['BlockedRequests', 'AllowedRequests'].map(name => ['AWS/WAFV2', name, ...waf]),
      { stat: 'Sum', period: 300 },
    ),
  ]
}
