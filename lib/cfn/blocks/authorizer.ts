import { authorizerFunction, type Design } from '../../design/design'
import { ref, sub } from '../intrinsics'
import { logicalId, once } from '../logical-ids'
import { physicalName } from '../physical-names'
import { entriesOf, type Entry, type Value } from '../template'

/** The authorizer: API Gateway asks its function about every call, before any other function sees it. */
export function authorizer(design: Design): Entry[] {
  const asked = authorizerFunction(design)
  if (asked === undefined) return []
  const { resource } = entriesOf({ kind: 'authorizer' }, 'R10')
  const alias = logicalId.functionAlias(asked.name)
  return [
    resource(
      once.authorizer,
      'AWS::ApiGateway::Authorizer',
      {
        Name: sub(physicalName.authorizer()),
        RestApiId: ref(once.restApi),
        Type: 'TOKEN',
        AuthType: 'custom',
        IdentitySource: `method.request.header.${design.api.authorizer.identityHeader}`,
        IdentityValidationExpression: '^Bearer [-0-9A-Za-z._~+/]+=*$',
        AuthorizerResultTtlInSeconds: design.api.authorizer.cacheSeconds,
        AuthorizerUri: invocationUri(alias),
      },
      'Authorizer: its function decides before a call goes on',
    ),
    resource(
      once.authorizerPermission,
      'AWS::Lambda::Permission',
      {
        FunctionName: ref(alias),
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
        SourceArn: sub(
          'arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${RestApi}/authorizers/${ApiAuthorizer}',
        ),
      },
      `Lets this authorizer, and nothing else, call ${asked.name}`,
    ),
  ]
}

/** The address under which API Gateway calls a function's alias. */
export function invocationUri(alias: string): Value {
  return sub(
    `arn:\${AWS::Partition}:apigateway:\${AWS::Region}:lambda:path/2015-03-31/functions/\${${alias}}/invocations`,
  )
}
