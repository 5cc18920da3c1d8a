import { normalPath, routeKey, type Route } from '../../design/route'
import { plainText, ref } from '../intrinsics'
import { logicalId, once } from '../logical-ids'
import { entriesOf, type Entry, type Value } from '../template'

/** The model that API Gateway checks a route's JSON body against. A model's name takes letters and digits only. */
export function bodyModel(route: Route): Entry[] {
  if (route.body === null) return []
  const path = normalPath(route.path)
  const name = logicalId.modelName(path, route.method)
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    title: name,
    ...route.body.schema,
  } as JsonObject
  return [
    entriesOf({ kind: 'route', name: routeKey(route) }, 'R1').resource(
      logicalId.model(path, route.method),
      'AWS::ApiGateway::Model',
      {
        RestApiId: ref(once.restApi),
        Name: name,
        ContentType: 'application/json',
        Schema: readsAsFunction(schema) ? plainText(JSON.stringify(schema)) : texts(schema),
      },
      `What the body of ${routeKey(route)} must look like`,
    ),
  ]
}

type JsonObject = { readonly [key: string]: Value }

/** Whether CloudFormation would take a property of the body, `Ref` for instance, for a function of its own. */
function readsAsFunction(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return (value as readonly Value[]).some(readsAsFunction)
  return Object.entries(value as JsonObject).some(
    ([key, child]) => /^(Ref|Condition|Fn::.*)$/.test(key) || readsAsFunction(child),
  )
}

/** The schema with each of its texts as a text: cfn-lint would read `${` as a forgotten Fn::Sub. */
function texts(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, textsIn(child)]))
}

function textsIn(value: Value): Value {
  if (typeof value === 'string') return plainText(value)
  if (Array.isArray(value)) return (value as readonly Value[]).map(textsIn)
  return typeof value === 'object' && value !== null ? texts(value as JsonObject) : value
}
