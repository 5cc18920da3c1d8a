// The bench's design as an app of the AWS CDK, written the way its guide does it: for each route a function with role, log
// group, version, alias and alarms; a table for every five routes; one API with an authorizer, a WAF and keys. Prints how
// many resources it made. It has fewer parts than ours (no deployment groups, AWS Config, dashboard), so it does less work.
import { createRequire } from 'node:module'

// CommonJS as a compiled app is: an `import` would have to scan the package for the names that it exports.
const require = createRequire(import.meta.url)
const { App, Duration, RemovalPolicy, Stack } = require('aws-cdk-lib')
const api = require('aws-cdk-lib/aws-apigateway')
const cloudwatch = require('aws-cdk-lib/aws-cloudwatch')
const { SnsAction } = require('aws-cdk-lib/aws-cloudwatch-actions')
const dynamodb = require('aws-cdk-lib/aws-dynamodb')
const iam = require('aws-cdk-lib/aws-iam')
const kms = require('aws-cdk-lib/aws-kms')
const lambda = require('aws-cdk-lib/aws-lambda')
const logs = require('aws-cdk-lib/aws-logs')
const { Secret } = require('aws-cdk-lib/aws-secretsmanager')
const { Topic } = require('aws-cdk-lib/aws-sns')
const waf = require('aws-cdk-lib/aws-wafv2')

const routes = Number(process.argv[2])
const app = new App({ analyticsReporting: false, outdir: process.argv[3] })
const stack = new Stack(app, 'Api', { env: { account: '123456789012', region: 'us-west-2' } })

const key = name =>
  new kms.Key(stack, `${name}Key`, {
    alias: `prod-${name}`,
    enableKeyRotation: true,
    pendingWindow: Duration.days(30),
  })
const [dataKey, logKey, functionKey] = ['data', 'logs', 'functions'].map(key)
logKey.grantEncryptDecrypt(new iam.ServicePrincipal('logs.us-west-2.amazonaws.com'))
const topic = new Topic(stack, 'Alarms', { topicName: 'prod-alarms', masterKey: dataKey })
const secret = new Secret(stack, 'SigningKey', {
  secretName: 'prod-auth-signing-key',
  encryptionKey: dataKey,
})

function alarm(id, metric, threshold) {
  const made = new cloudwatch.Alarm(stack, id, {
    metric,
    threshold,
    evaluationPeriods: 3,
    treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
  })
  made.addAlarmAction(new SnsAction(topic))
}

function table(name) {
  const made = new dynamodb.Table(stack, `${name}Table`, {
    tableName: `prod-${name}`,
    partitionKey: { name: 'tenantId', type: dynamodb.AttributeType.STRING },
    sortKey: { name: 'thingId', type: dynamodb.AttributeType.STRING },
    billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
    encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: dataKey,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  })
  alarm(`${name}Reads`, made.metricConsumedReadCapacityUnits(), 1000)
  alarm(`${name}Writes`, made.metricConsumedWriteCapacityUnits(), 1000)
  return made
}

function functionWithAlias(name, from) {
  const role = new iam.Role(stack, `${name}Role`, {
    roleName: `prod-${name}-role`,
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
  })
  const logGroup = new logs.LogGroup(stack, `${name}Logs`, {
    logGroupName: `/aws/lambda/prod-${name}`,
    retention: logs.RetentionDays.ONE_YEAR,
    encryptionKey: logKey,
  })
  const made = new lambda.Function(stack, `${name}Function`, {
    functionName: `prod-${name}`,
    runtime: lambda.Runtime.NODEJS_22_X,
    architecture: lambda.Architecture.ARM_64,
    handler: 'index.handler',
    code: lambda.Code.fromInline('exports.handler = async () => ({ statusCode: 200 })'),
    role,
    logGroup,
    memorySize: 512,
    timeout: Duration.seconds(10),
    tracing: lambda.Tracing.ACTIVE,
    environment: { TABLE: from.tableName, LOG_LEVEL: 'INFO' },
    environmentEncryption: functionKey,
  })
  logGroup.grantWrite(made)
  from.grant(made, 'dynamodb:GetItem')
  alarm(`${name}Errors`, made.metricErrors(), 1)
  alarm(`${name}Throttles`, made.metricThrottles(), 1)
  alarm(`${name}Duration`, made.metricDuration({ statistic: 'p99' }), 8000)
  alarm(`${name}Invocations`, made.metricInvocations(), 100_000)
  return new lambda.Alias(stack, `${name}Alias`, { aliasName: 'live', version: made.currentVersion })
}

const clients = table('clients')
const authorizerFunction = functionWithAlias('authorizer', clients)
secret.grantRead(authorizerFunction)
const rest = new api.RestApi(stack, 'Rest', {
  restApiName: 'prod-MyAPI',
  cloudWatchRole: true,
  deployOptions: {
    stageName: 'v1',
    tracingEnabled: true,
    metricsEnabled: true,
    loggingLevel: api.MethodLoggingLevel.INFO,
    accessLogDestination: new api.LogGroupLogDestination(new logs.LogGroup(stack, 'Access')),
  },
})
const authorizer = new api.TokenAuthorizer(stack, 'Authorizer', { handler: authorizerFunction })
let things
for (let at = 0; at < routes; at++) {
  if (at % 5 === 0) things = table(`things${at / 5}`)
  const resource = rest.root.addResource(`things-${at}`, {
    defaultCorsPreflightOptions: { allowOrigins: ['*'] },
  })
  resource.addMethod('GET', new api.LambdaIntegration(functionWithAlias(`read${at}`, things)), { authorizer })
}

const visible = metricName => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: true })
const groups = ['AmazonIpReputationList', 'CommonRuleSet', 'KnownBadInputsRuleSet', 'SQLiRuleSet']
const acl = new waf.CfnWebACL(stack, 'Waf', {
  scope: 'REGIONAL',
  defaultAction: { allow: {} },
  visibilityConfig: visible('waf'),
  rules: groups.map((group, priority) => ({
    name: group,
    priority,
    overrideAction: { none: {} },
    visibilityConfig: visible(group),
    statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: `AWSManagedRules${group}` } },
  })),
})
new waf.CfnWebACLAssociation(stack, 'WafOfApi', {
  resourceArn: rest.deploymentStage.stageArn,
  webAclArn: acl.attrArn,
})

const { template } = app.synth().getStackArtifact(stack.artifactId)
process.stdout.write(`${Object.keys(template.Resources).length}\n`)
