import { authorizerFunction, type Design } from '../../design/design'
import { problem, warning, type Problem } from '../../problem'

/** Opt-in regions of AWS: an account has to enable one before anything can be deployed there. */
const optInRegions: readonly string[] = ['eu-south-1', 'ap-east-1', 'me-south-1', 'af-south-1']

/** The API answers something, and its authorizer is a function that can decide on every call. */
export function api(design: Design): Problem[] {
  return [
    ...(design.routes.length === 0
      ? [
          problem(
            'api/no-route',
            'There is no route, and API Gateway deploys no API without one; add a route.',
            ['routes'],
          ),
        ]
      : []),
    ...authorizer(design),
    ...(design.api.authorizer.cacheSeconds > 0
      ? [
          warning(
            'api/authorizer-cached',
            `A decision counts for ${design.api.authorizer.cacheSeconds} seconds, so a client that was shut out gets in until then; 0 asks on every call.`,
            ['api', 'authorizer', 'cacheSeconds'],
          ),
        ]
      : []),
    ...(optInRegions.includes(design.region)
      ? [
          problem(
            'region/opt-in',
            `An account has to enable ${design.region} before anything can be deployed there.`,
            ['region'],
            'info',
          ),
        ]
      : []),
  ]
}

function authorizer(design: Design): Problem[] {
  const path = ['api', 'authorizer', 'function']
  const name = design.api.authorizer.function
  const found = authorizerFunction(design)
  if (found === undefined) {
    return [
      problem(
        'api/authorizer-missing',
        `The authorizer is ${name}, which is no function, so no call could be decided; choose or add one.`,
        path,
      ),
    ]
  }
  return [
    ...(found.handler.kind === 'token-authorizer'
      ? []
      : [
          problem(
            'api/authorizer-handler',
            `${name} decides on calls but its handler is ${found.handler.kind}, so every call would fail; use a token-authorizer.`,
            path,
          ),
        ]),
    ...design.routes.flatMap((route, i) =>
      route.function === name
        ? [
            problem(
              'api/authorizer-routed',
              `${route.method} ${route.path} calls the authorizer, which answers with a policy and not with a response; choose another function.`,
              ['routes', i, 'function'],
            ),
          ]
        : [],
    ),
  ]
}
