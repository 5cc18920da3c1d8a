import type { Design } from '../design/design'

/**
 * The only place where a physical name is spelled: text for Fn::Sub. The environment's prefix stands at the start of the
 * part that a customer chooses, after what the service fixes. No name of a person ends in a word that the stack's own
 * resources of the same service end in, so the two never meet.
 */
export const physicalName = {
  function: (name: string) => `\${Environment}-${name}`,
  functionRole: (name: string) => `\${Environment}-${name}-role`,
  functionPolicy: (name: string) => `\${Environment}-${name}-policy`,
  functionLogGroup: (name: string) => `/aws/lambda/\${Environment}-${name}`,
  functionAlarm: (name: string, what: string) => `\${Environment}-function-${name}-${what}`,
  deploymentGroup: (name: string) => `\${Environment}-${name}`,
  deployApplication: () => '${Environment}-functions',
  deployRole: () => '${Environment}-deploy-service',
  deployPolicy: () => '${Environment}-deploy-service',
  alias: () => '${Environment}-live',
  table: (name: string) => `\${Environment}-${name}`,
  tableAlarm: (name: string, what: string) => `\${Environment}-table-${name}-${what}`,
  secret: (name: string) => `\${Environment}-${name}`,
  key: (use: 'data' | 'env' | 'ops') => `\${Environment}-${use}`,
  keyAlias: (use: 'data' | 'env' | 'ops') => `alias/\${Environment}-${use}`,
  api: (design: Design) => `\${Environment}-${design.api.name}`,
  stage: (design: Design) => `\${Environment}-${design.api.stageName}`,
  apiAlarm: (what: string) => `\${Environment}-api-${what}`,
  authorizer: () => '${Environment}-authorizer',
  validator: (what: 'parameters' | 'body-and-parameters') => `\${Environment}-${what}`,
  accessLogGroup: (design: Design) => `/aws/apigateway/\${Environment}-${design.api.name}-access`,
  executionLogGroup: (design: Design) =>
    `API-Gateway-Execution-Logs_\${RestApi}/\${Environment}-${design.api.stageName}`,
  accountRole: () => '${Environment}-apigateway-logs-service',
  webAcl: (design: Design) => `\${Environment}-${design.api.name}-waf`,
  wafRule: (name: string) => `\${Environment}-${name}`,
  ipSet: (version: 'ipv4' | 'ipv6') => `\${Environment}-allowed-${version}`,
  wafLogGroup: (design: Design) => `aws-waf-logs-\${Environment}-${design.api.name}`,
  wafLogPolicy: () => '${Environment}-waf-logs',
  wafAlarm: () => '${Environment}-waf-blocked',
  topic: () => '${Environment}-alarms',
  traceGroup: (design: Design) => `\${Environment}-${design.api.name}`,
  samplingRule: (design: Design) => `\${Environment}-${design.api.name}`,
  dashboard: (design: Design) => `\${Environment}-${design.api.name}`,
  configBucket: () => '${Environment}-config-${AWS::AccountId}-${AWS::Region}',
  configAccessLogBucket: () => '${Environment}-config-logs-${AWS::AccountId}-${AWS::Region}',
  configRole: () => '${Environment}-config-service',
  configPolicy: () => '${Environment}-config-service',
  configRecorder: () => '${Environment}-recorder',
  configDeliveryChannel: () => '${Environment}-delivery',
  configRule: (name: string) => `\${Environment}-${name}`,
} as const
