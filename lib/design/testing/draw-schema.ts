import type { Route } from '../route'
import type { Draw } from './draw'
import { attributeNames } from './draw-names'
import { hostileTexts } from './hostile-texts'

type JsonSchema = NonNullable<Route['body']>['schema']

// A name that JavaScript itself uses is refused when a design is read.
const propertyNames = [
  ...attributeNames,
  ...hostileTexts.filter(each => !['__proto__', 'constructor'].includes(each)),
]

// A key may be either; the handler knows which.
const key = { type: ['string', 'number'] }

/** A body model of JSON Schema draft 4, nested up to three objects deep, that requires these properties. */
export function drawSchema(draw: Draw, required: readonly string[], depth = 1): JsonSchema {
  const free = propertyNames.filter(name => !required.includes(name))
  const others = draw.some(free, 0, 3).map(name => [name, drawProperty(draw, depth)] as const)
  return {
    type: 'object',
    ...(draw.chance(30) ? { title: draw.text(80) } : {}),
    ...(required.length > 0 ? { required: [...required] } : {}),
    ...(draw.chance(50) ? { additionalProperties: draw.chance(50) } : {}),
    properties: { ...Object.fromEntries(required.map(name => [name, key])), ...Object.fromEntries(others) },
  }
}

function drawProperty(draw: Draw, depth: number): JsonSchema {
  const described: JsonSchema = draw.chance(30) ? { description: draw.text(100) } : {}
  switch (draw.one(['string', 'choice', 'number', 'boolean', 'list', 'object'] as const)) {
    case 'string':
      return {
        ...described,
        type: 'string',
        minLength: draw.int(0, 5),
        maxLength: draw.int(5, 500),
        pattern: '^[^"\\\\$]*$',
      }
    case 'choice':
      return { ...described, enum: draw.some(hostileTexts, 1, 3) }
    case 'number':
      return {
        ...described,
        type: draw.one(['integer', 'number']),
        minimum: draw.int(-10, 0),
        maximum: draw.int(1, 10) / 4,
      }
    case 'boolean':
      return { ...described, type: ['boolean', 'null'] }
    case 'list':
      return {
        ...described,
        type: 'array',
        maxItems: draw.int(1, 9),
        items: depth < 3 ? drawProperty(draw, depth + 1) : {},
      }
    case 'object':
      return depth < 3
        ? { ...described, ...drawSchema(draw, [], depth + 1) }
        : { ...described, type: 'object' }
  }
}
