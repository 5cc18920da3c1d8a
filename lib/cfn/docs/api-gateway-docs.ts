import { tags, type TypeDocs } from './type-docs'

const restApi = 'REST API that it belongs to.'

export const apiGatewayDocs: TypeDocs = {
  'AWS::ApiGateway::RestApi': {
    is: 'The API that callers meet: paths, methods, and what answers them.',
    properties: {
      ...tags,
      ApiKeySourceType: 'Where an API key of a caller would stand in a request.',
      Description: 'What the API is for.',
      EndpointConfiguration: 'How callers reach the API.',
      'EndpointConfiguration.Types':
        'REGIONAL answers from its region; EDGE goes through the nearest location of CloudFront.',
      MinimumCompressionSize: 'Bytes from which an answer is compressed for callers that accept it.',
      Name: 'Name of the API in the console.',
    },
  },
  'AWS::ApiGateway::Resource': {
    is: 'One segment of a path, such as {itemId} in /items/{itemId}.',
    properties: {
      ParentId: 'The segment above it, or the root of the API.',
      PathPart: 'Text of the segment; in braces it takes any value, with a plus sign all that follows.',
      RestApiId: restApi,
    },
  },
  'AWS::ApiGateway::Method': {
    is: 'One method of a path: who may call it, what a request must have, and what answers.',
    properties: {
      AuthorizationType: 'How callers are checked: CUSTOM asks the authorizer, NONE asks nobody.',
      AuthorizerId: 'Authorizer that is asked before the request goes on.',
      HttpMethod: 'Method that a request must use; ANY takes all that have none of their own.',
      Integration: 'What answers the request.',
      'Integration.IntegrationHttpMethod':
        'Method of the call to what answers: Lambda takes POST only, whatever the caller used.',
      'Integration.IntegrationResponses': 'How what was answered becomes the answer to the caller.',
      'Integration.IntegrationResponses.ResponseParameters':
        'Headers of the answer and where their values come from.',
      'Integration.IntegrationResponses.ResponseTemplates': 'Body of the answer by content type.',
      'Integration.IntegrationResponses.StatusCode': 'Status that the caller gets.',
      'Integration.PassthroughBehavior': 'What becomes of a body that no request template is for.',
      'Integration.RequestTemplates':
        'What is sent on by content type; for MOCK it says which status to answer with.',
      'Integration.TimeoutInMillis': 'Milliseconds that API Gateway waits for the answer.',
      'Integration.Type': 'AWS_PROXY hands the whole request to a function; MOCK answers without one.',
      'Integration.Uri': 'Alias of the function that answers.',
      MethodResponses: 'Statuses and headers that an answer may have.',
      'MethodResponses.ResponseParameters': 'Headers that an answer may have.',
      'MethodResponses.StatusCode': 'A status that an answer may have.',
      RequestModels: 'Model that a body must fit, by content type.',
      RequestParameters:
        'Path, query and header values that are known, and whether a request must have each.',
      RequestValidatorId: 'What is checked before anything is called: parameters, or the body as well.',
      ResourceId: 'Path that the method belongs to.',
      RestApiId: restApi,
    },
  },
  'AWS::ApiGateway::Model': {
    is: 'What the body of a request must look like.',
    properties: {
      ContentType: 'Content type of the body.',
      Name: 'Name of the model; letters and digits only.',
      RestApiId: restApi,
      Schema: 'JSON Schema, draft 4, that a body is checked against.',
      'Schema.$schema': 'Edition of JSON Schema: API Gateway reads draft 4.',
      'Schema.additionalProperties': 'Whether a body may have more than what is described.',
      'Schema.properties': 'What the body may hold, by name.',
      'Schema.required': 'Names that a body must have.',
      'Schema.title': 'What the schema is called.',
      'Schema.type': 'Kind of value that the body must be.',
    },
  },
  'AWS::ApiGateway::RequestValidator': {
    is: 'Says what API Gateway checks of a request; a request that fails gets 400 and calls nothing.',
    properties: {
      Name: 'Name of the validator.',
      RestApiId: restApi,
      ValidateRequestBody: 'Whether the body must fit its model.',
      ValidateRequestParameters: 'Whether required parameters must be there.',
    },
  },
  'AWS::ApiGateway::Authorizer': {
    is: 'Has a function decide on each call whether it may go on.',
    properties: {
      AuthType: 'Kind of check, for tools that import and export APIs.',
      AuthorizerResultTtlInSeconds: 'Seconds that a decision is kept for the same token; 0 asks each time.',
      AuthorizerUri: 'Alias of the function that decides.',
      IdentitySource: 'Header that must hold the token; a request without it gets 401.',
      IdentityValidationExpression: 'Pattern that a token must match before the function is asked.',
      Name: 'Name of the authorizer.',
      RestApiId: restApi,
      Type: 'TOKEN hands the function one token; REQUEST would hand it the request.',
    },
  },
  'AWS::ApiGateway::GatewayResponse': {
    is: 'What API Gateway answers when it refuses a request by itself.',
    properties: {
      ResponseParameters: 'Headers of the answer.',
      ResponseTemplates: 'Body of the answer by content type.',
      ResponseType:
        'Which refusals: DEFAULT_4XX for mistakes of the caller, DEFAULT_5XX for those behind the API.',
      RestApiId: restApi,
    },
  },
  'AWS::ApiGateway::ClientCertificate': {
    is: 'Certificate by which API Gateway shows who it is to what it calls over HTTP.',
    properties: { ...tags, Description: 'What the certificate is for.' },
  },
  'AWS::ApiGateway::Deployment': {
    is: 'A frozen copy of the API, which a stage serves; its id has a hash, so a change of the API makes a new one.',
    properties: { Description: 'What was frozen.', RestApiId: restApi },
  },
  'AWS::ApiGateway::Stage': {
    is: 'Serves a deployment of the API at an address, with its logs, limits and tracing.',
    properties: {
      ...tags,
      AccessLogSetting: 'A line of log for each request.',
      'AccessLogSetting.DestinationArn': 'Log group that gets the lines.',
      'AccessLogSetting.Format': 'What a line says; $context values come from the request.',
      CacheClusterEnabled: 'Whether answers are cached, on a machine that costs by the hour.',
      ClientCertificateId: 'Certificate that API Gateway shows to what it calls.',
      DeploymentId: 'Deployment that is served.',
      Description: 'What the stage is for.',
      MethodSettings: 'Logs, metrics and limits by path and method.',
      'MethodSettings.CacheDataEncrypted': 'Whether cached answers would be encrypted.',
      'MethodSettings.DataTraceEnabled':
        'Whether whole requests and answers are logged, secrets of callers among them.',
      'MethodSettings.HttpMethod': 'Method that the settings are for; a star is every one.',
      'MethodSettings.LoggingLevel': 'How much API Gateway logs of its own steps.',
      'MethodSettings.MetricsEnabled': 'Whether each method has metrics of its own.',
      'MethodSettings.ResourcePath': 'Path that the settings are for, its slashes written as ~1.',
      'MethodSettings.ThrottlingBurstLimit': 'Requests that may come at once beyond the rate; more get 429.',
      'MethodSettings.ThrottlingRateLimit': 'Requests a second in the long run; more get 429.',
      RestApiId: restApi,
      StageName: 'Last part of the address.',
      TracingEnabled: 'Whether X-Ray traces begin at the API.',
    },
  },
  'AWS::ApiGateway::Account': {
    is: 'Setting of API Gateway for the whole account and region: the role by which it writes logs.',
    properties: { CloudWatchRoleArn: 'Role by which every API of the region writes its logs.' },
  },
}
