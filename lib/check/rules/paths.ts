import type { Design } from '../../design/design'
import { pathSegments, pathVariables } from '../../design/route'
import { logicalId } from '../../cfn/logical-ids'
import { problem, warning, type Problem } from '../../problem'
import { repeated } from '../rule'

/** Every path is one that API Gateway takes, alone and beside the others. */
export function paths(design: Design): Problem[] {
  return [...design.routes.flatMap((_, i) => onePath(design, i)), ...siblings(design)]
}

// "Resource's path part only allow a-zA-Z0-9._-: and curly braces at the beginning and the end and an optional plus sign"
const literalSegment = /^[A-Za-z0-9._:-]+$/
const variableSegment = /^\{[A-Za-z0-9._-]+\+?\}$/

function onePath(design: Design, i: number): Problem[] {
  const { method, path: text } = design.routes[i]!
  const path = ['routes', i, 'path']
  const segments = pathSegments(text)
  if (!text.startsWith('/'))
    return [
      problem(
        'route/path-invalid',
        `The path “${text}” does not begin with a slash; put one in front.`,
        path,
      ),
    ]
  const wrong = segments.find(segment => !isSegment(segment))
  if (wrong !== undefined) {
    return [
      problem(
        'route/path-invalid',
        `API Gateway refuses “${wrong}” in a path; use letters, digits, . _ - and :, or a variable in braces such as {itemId}.`,
        path,
      ),
    ]
  }
  const greedy = segments.findIndex(segment => segment.endsWith('+}'))
  const variables = pathVariables(text)
  return [
    ...(greedy !== -1 && greedy < segments.length - 1
      ? [
          problem(
            'route/greedy-not-last',
            `${segments[greedy]} takes all that follows, so API Gateway refuses a segment after it; make it the last.`,
            path,
          ),
        ]
      : []),
    ...repeated(variables)
      .slice(0, 1)
      .map(position =>
        problem(
          'route/variable-twice',
          `${text} has the variable ${variables[position]} twice, so one value would be lost; rename one.`,
          path,
        ),
      ),
    ...(logicalId.methodPermission(text, method).length > 255
      ? [
          problem(
            'route/path-too-long',
            'The path gives a logical id of more than the 255 characters that CloudFormation takes; shorten it.',
            path,
          ),
        ]
      : []),
    ...(text !== '/' && text !== `/${segments.join('/')}`
      ? [
          warning(
            'route/path-slashes',
            `${text} is the same as /${segments.join('/')} at API Gateway; write that.`,
            path,
          ),
        ]
      : []),
    ...(segments.length === 1 && ['ping', 'sping'].includes(segments[0]!)
      ? [
          warning(
            'route/path-reserved',
            `API Gateway keeps ${text} for its own health checks, so the function would not be called; choose another path.`,
            path,
          ),
        ]
      : []),
  ]
}

function isSegment(segment: string): boolean {
  return (
    variableSegment.test(segment) || (literalSegment.test(segment) && segment !== '.' && segment !== '..')
  )
}

// API Gateway: "A sibling ({id}) of this resource already has a variable path part -- only one is allowed".
function siblings(design: Design): Problem[] {
  const variableBelow = new Map<string, string>()
  return design.routes.flatMap((route, i) => {
    const segments = pathSegments(route.path)
    return segments.flatMap((segment, depth) => {
      if (!variableSegment.test(segment)) return []
      const parent = `/${segments.slice(0, depth).join('/')}`
      const first = variableBelow.get(parent)
      if (first === undefined) variableBelow.set(parent, segment)
      if (first === undefined || first === segment) return []
      return [
        problem(
          'route/sibling-variables',
          `Below ${parent} there are ${first} and ${segment}, and API Gateway allows one variable there; give both the same name.`,
          ['routes', i, 'path'],
        ),
      ]
    })
  })
}
